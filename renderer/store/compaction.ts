import { type LogEntry, foldSaves, openEntry } from '../../shared/vault';
import type { LogRow } from './database';
import type { StoreDeps } from './deps';
import { keepRoom } from './openInRoom';
import { journalName } from './journalName';
import { retire, writeBeside } from './journalRewrite';

/** The log of a consultation, by what opens it. */
interface SealedLog {
  readonly vault: string;
  readonly scope: string;
  readonly key: Uint8Array;
}

/** What entries hold, in order, as text that can be compared; null if one cannot be opened. */
const contentOf = (
  { sodium }: StoreDeps,
  { vault, scope, key }: SealedLog,
  entries: readonly LogEntry[],
): string | null => {
  const changes: unknown[] = [];
  for (const { n, sealed } of entries) {
    const entry = openEntry(sodium, key, { vault, scope, n }, sealed);
    if (!entry) return null;
    changes.push(...entry.changes);
  }
  return JSON.stringify(changes);
};

const without = (entries: readonly LogEntry[], others: readonly LogEntry[]): LogEntry[] => {
  const sealed = new Set(others.map((other) => other.sealed));
  return entries.filter((entry) => !sealed.has(entry.sealed));
};

/**
 * Folds the single saves of a log in both copies. The present journal stays as it is until the new one was written beside it,
 * flushed and read back; the database changes in one transaction; only then is the old journal let go. Cut anywhere, whole
 * copies of every save are left, and the next unlock goes on with them. Null where there is nothing to fold, or where the log
 * has to be mended first.
 */
export const compactLog = async (
  deps: StoreDeps,
  log: SealedLog,
  rows: readonly LogRow[],
  before: number,
): Promise<{ readonly entries: readonly LogEntry[]; readonly generation: number } | null> => {
  const { sodium, database, journal, random } = deps;
  const entries = foldSaves(sodium, log.key, log, rows, random);
  if (!entries || entries.length === rows.length) return null;
  const [gone, fresh] = [without(rows, entries), without(entries, rows)];
  const content = contentOf(deps, log, gone);
  if (content === null || content !== contentOf(deps, log, fresh)) throw new Error('Folding would change the log.');
  const generation = await writeBeside(deps, log.scope, entries);
  try {
    await keepRoom(
      deps,
      fresh.reduce((sum, { sealed }) => sum + sealed.length, 0),
    );
    await database.transaction('rw', database.log, async () => {
      await database.log.bulkDelete(gone.map(({ n }) => [log.scope, n] as [string, number]));
      await database.log.bulkAdd(fresh.map(({ n, sealed }) => ({ scope: log.scope, n, sealed })));
    });
  } catch (error) {
    await journal.remove(journalName(log.scope, generation));
    throw error;
  }
  await retire(deps, log.scope, generation, before);
  return { entries, generation };
};
