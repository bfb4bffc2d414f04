import { openDatabase } from '../../../renderer/store/database';
import type { StoreDeps } from '../../../renderer/store/deps';
import { ConsultationLog } from '../../../renderer/store/logStore';
import { opfsJournal } from '../../../renderer/store/opfsJournal';
import { loadSodium } from '../../../shared/vault';
import { longSave, oldFirst } from './folding';
import { tell } from './telling';

const scope = '00112233445566778899aabb';
const savesARound = 30;

/** The product's own log in its two real copies, which is written to and folded without end. */
const run = async (twin: boolean): Promise<void> => {
  const deps: StoreDeps = {
    sodium: await loadSodium(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    database: openDatabase(),
    journal: opfsJournal(() => Promise.resolve(null)),
    room: () => Promise.resolve(null),
    exclusive: (task) => task(),
  };
  await deps.database.open();
  const slow = async (): Promise<void> => {
    await tell('gap', null);
    await new Promise((resolve) => setTimeout(resolve, 400));
  };
  const built = twin ? oldFirst(deps, scope, slow) : deps;
  const log = new ConsultationLog(built, 'vault', scope, new Uint8Array(32).fill(7));
  const { changes, health } = await log.load();
  await tell('found', { ids: changes.map(({ id }) => id), lost: health?.lost ?? [] });
  for (let n = changes.length; ;) {
    for (const end = n + savesARound; n < end; n++) {
      await log.append([longSave(n)]);
      await tell('acknowledged', [`c${n}`]);
    }
    await tell('folding', null);
    await log.compact();
    await tell('folded', await deps.database.log.count());
  }
};

addEventListener('message', ({ data }) => void run(data === 'twin'));
