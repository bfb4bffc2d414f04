import { utf8 } from './bytes';
import { type OpenedEntry, firstOf, readEntry, sealEntry } from './entry';
import { type RandomBytes, sealedLength } from './seal';
import type { Sodium } from './sodium';

/** One sealed entry of a log, and its number. */
export interface LogEntry {
  readonly n: number;
  readonly sealed: Uint8Array;
}

/** The padded size that saves are folded up to, in bytes: some six hundred saves of one answer. */
const foldSize = 256 * 1024;

/** What stands in an entry beside its changes: two hashes, a number and the names of the fields. */
const besideChanges = 512;

/** Whether an entry is small enough to be folded with others. Told by its size alone, so that asking costs nothing. */
export const foldable = ({ sealed }: LogEntry): boolean => sealed.length <= sealedLength(foldSize / 2);

const follows = (before: OpenedEntry, next: OpenedEntry): boolean =>
  firstOf(next) === before.n + 1 && next.entry.previous === before.link;

/**
 * The same log with its small saves folded into entries that hold many: not one change, and not the order of any, is other
 * than before. Saves at the end that do not fill an entry yet stay as they are, and nothing is folded over a gap. Null where
 * an entry cannot be opened: then the log has to be mended first.
 */
export const foldSaves = (
  sodium: Sodium,
  key: Uint8Array,
  at: { vault: string; scope: string },
  log: readonly LogEntry[],
  random: RandomBytes,
): LogEntry[] | null => {
  const folded: LogEntry[] = [];
  let group: OpenedEntry[] = [];
  let weight = 0;

  const asOne = (first: OpenedEntry, last: OpenedEntry): LogEntry => ({
    n: last.n,
    sealed: sealEntry(
      sodium,
      key,
      { ...at, n: last.n },
      {
        previous: first.entry.previous,
        changes: group.flatMap(({ entry }) => entry.changes),
        folds: { from: firstOf(first), last: last.link },
      },
      random,
    ),
  });

  const close = (full: boolean): void => {
    const [first, last] = [group[0], group[group.length - 1]];
    const size = group.reduce((sum, { sealed }) => sum + sealed.length, 0);
    const one = full && first && last && first !== last ? asOne(first, last) : null;
    if (one && one.sealed.length < size) folded.push(one);
    else for (const { n, sealed } of group) folded.push({ n, sealed });
    [group, weight] = [[], 0];
  };

  for (const row of log) {
    if (!foldable(row)) {
      close(true);
      folded.push(row);
      continue;
    }
    const entry = readEntry(sodium, key, { ...at, n: row.n }, row.sealed);
    if (!entry) return null;
    const before = group[group.length - 1];
    const own = utf8(JSON.stringify(entry.entry.changes)).length;
    if (before && (!follows(before, entry) || weight + own > foldSize - besideChanges)) close(true);
    group.push(entry);
    weight += own;
  }
  close(false);
  return folded;
};
