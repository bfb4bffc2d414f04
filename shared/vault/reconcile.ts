import { type EntryReader, type OpenedEntry, firstOf } from './entry';

/** The sealed entries of one copy of a log, by number. */
export type LogCopy = ReadonlyMap<number, Uint8Array>;

export interface Reconciled {
  readonly entries: readonly OpenedEntry[];
  /** For each copy, in the order in which they were given, the saves that it lacked or held damaged and another supplied. */
  readonly missing: readonly (readonly number[])[];
  /** For each copy, whether it holds every entry that was chosen, byte for byte; it may hold more that cannot be opened. */
  readonly holds: readonly boolean[];
  /** Numbers of saves that no copy can give. */
  readonly lost: readonly number[];
  /** Numbers of saves whose recorded predecessor is not the one found: removed, replaced or rolled back. */
  readonly broken: readonly number[];
}

/** The entry that holds the most saves; of several, the first. */
const widest = (entries: readonly OpenedEntry[]): OpenedEntry | undefined =>
  entries.reduce<OpenedEntry | undefined>(
    (best, entry) => (best && firstOf(best) <= firstOf(entry) ? best : entry),
    undefined,
  );

/**
 * Two copies, either rebuilds the other (design 4); while a journal is being replaced there are three. Takes for each
 * number the entry that opens at exactly this place. Where several open and differ, it is one that the next entry was
 * chained to; of those the one that holds the most saves, so that saves which are folded in one copy are folded in all; of
 * those the first copy's. Where none fits the later copies come first: hand in the copy that is written last as the first.
 */
export const reconcile = (read: EntryReader, copies: readonly LogCopy[]): Reconciled => {
  // A consultation begins with a save: a log without any has lost it.
  let count = 1;
  for (const copy of copies) for (const n of copy.keys()) count = Math.max(count, n + 1);

  const entries: OpenedEntry[] = [];
  const missing: number[][] = copies.map(() => []);
  const lost: number[] = [];
  const broken: number[] = [];
  let wanted: string | null = null;

  /** Notes which saves of a chosen entry a copy has in no form, down to its first. */
  const compare = (i: number, chosen: OpenedEntry, own: OpenedEntry | null): void => {
    let [n, held, link]: [number, OpenedEntry | null, string | null] = [chosen.n, own, chosen.link];
    while (n >= firstOf(chosen) && held !== chosen) {
      const fits: boolean = held !== null && (link === null || held.link === link);
      if (!fits) missing[i]!.push(n);
      link = fits ? held!.entry.previous : null;
      n = fits ? firstOf(held!) - 1 : n - 1;
      held = n < firstOf(chosen) ? null : read(n, copies[i]!.get(n));
    }
  };

  for (let n = count - 1; n >= 0;) {
    const held = copies.map((copy) => read(n, copy.get(n)));
    const opened = held.filter((entry) => entry !== null);
    const fitting = opened.filter((entry) => entry.link === wanted);
    const chosen = widest(fitting.length > 0 ? fitting : opened.reverse());
    if (!chosen) {
      lost.push(n);
      wanted = null;
      n -= 1;
      continue;
    }
    for (const [i, own] of held.entries()) compare(i, chosen, own);
    if (wanted !== null && chosen.link !== wanted) broken.push(n + 1);
    wanted = chosen.entry.previous;
    entries.push(chosen);
    n = firstOf(chosen) - 1;
  }
  for (const list of [entries, ...missing, lost, broken]) list.reverse();
  const holds = copies.map((copy) => entries.every((entry) => read(entry.n, copy.get(entry.n)) === entry));
  return { entries, missing, holds, lost, broken };
};
