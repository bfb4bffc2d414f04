import type { StoreDeps } from '../../../renderer/store/deps';
import { removeJournals } from '../../../renderer/store/journalName';
import type { Change } from '../../../shared/model';
import { noteOf } from './telling';

/** One save of some twenty thousand characters: a dozen of them fill an entry, so that a log is soon worth folding. */
export const longSave = (n: number): Change => noteOf(n, `${'What was said, word for word. '.repeat(700)}${n}`);

/** The broken twin: to save room it lets the old copies go before it writes the new ones. */
export const oldFirst = (deps: StoreDeps, scope: string, meanwhile: () => Promise<void>): StoreDeps => ({
  ...deps,
  journal: {
    ...deps.journal,
    append: async (name, bytes, at) => {
      if (at === 0 && name !== `${scope}.journal`) {
        await removeJournals(deps.journal, scope);
        await deps.database.log.where('scope').equals(scope).delete();
        await meanwhile();
      }
      await deps.journal.append(name, bytes, at);
    },
  },
});
