import { z } from 'zod';
import { type Stored, entrySteps, upgrade } from '../migrations';
import { Change } from '../model';
import { sameBytes, textOf, utf8 } from './bytes';
import { entryHash } from './journal';
import { type RandomBytes, open, seal } from './seal';
import type { Sodium } from './sodium';

/**
 * One save: the changes that were acknowledged together, and the hash of the entry before, which chains the log.
 * The chain stands inside the seal, so that an entry behind a damaged one can still be read.
 */
const Entry = z.strictObject({
  version: z.literal(1),
  previous: z.string(),
  changes: z.array(Change),
});
export type Entry = z.infer<typeof Entry>;

const placeOf = (vault: string, scope: string, n: number) =>
  ({ vault, scope, table: 'log', id: 'entry', revision: n }) as const;

/** Throws for changes that could not be read again, and {@link RecordTooLarge} for more than one record holds. */
export const sealEntry = (
  sodium: Sodium,
  key: Uint8Array,
  at: { vault: string; scope: string; n: number },
  entry: Omit<Entry, 'version'>,
  random: RandomBytes,
): Uint8Array =>
  seal(
    sodium,
    key,
    placeOf(at.vault, at.scope, at.n),
    utf8(JSON.stringify(Entry.parse({ version: 1, ...entry } satisfies Entry))),
    random,
  );

/**
 * The entry sealed as number `n` of this scope, in its present shape; null if these bytes are anything else. Throws
 * `StoredTooNew` for one that a newer Waymark wrote: that is no damage, and must not be mended.
 */
export const openEntry = (
  sodium: Sodium,
  key: Uint8Array,
  at: { vault: string; scope: string; n: number },
  sealed: Uint8Array,
): Entry | null => {
  const plain = open(sodium, key, placeOf(at.vault, at.scope, at.n), sealed);
  if (!plain) return null;
  return Entry.parse(upgrade('save', entrySteps, JSON.parse(textOf(plain)) as Stored));
};

export interface Reconciled {
  readonly entries: readonly { readonly n: number; readonly sealed: Uint8Array; readonly entry: Entry }[];
  /** Entry numbers that one copy lacked or held damaged, and the other supplied. */
  readonly missingInJournal: readonly number[];
  readonly missingInDatabase: readonly number[];
  /** Entry numbers that neither copy can give. */
  readonly lost: readonly number[];
  /** Entry numbers whose recorded predecessor is not the one found: removed, replaced or rolled back. */
  readonly broken: readonly number[];
}

interface Copy {
  readonly n: number;
  readonly sealed: Uint8Array;
  readonly entry: Entry;
  readonly hash: string;
}

/**
 * Two copies, either rebuilds the other (design 4). Takes for each number the copy that opens at exactly this place;
 * where both open and differ, the one that the next entry was chained to.
 */
export const reconcile = (
  sodium: Sodium,
  key: Uint8Array,
  at: { vault: string; scope: string },
  journal: ReadonlyMap<number, Uint8Array>,
  database: ReadonlyMap<number, Uint8Array>,
): Reconciled => {
  // A consultation begins with a save: a log without any has lost it.
  let count = 1;
  for (const copy of [journal, database]) for (const n of copy.keys()) count = Math.max(count, n + 1);
  const entries: Copy[] = [];
  const missingInJournal: number[] = [];
  const missingInDatabase: number[] = [];
  const lost: number[] = [];
  const broken: number[] = [];
  let wanted: string | null = null;
  for (let n = count - 1; n >= 0; n--) {
    const read = (sealed: Uint8Array | undefined): Copy | null => {
      const entry = sealed && openEntry(sodium, key, { ...at, n }, sealed);
      return sealed && entry ? { n, sealed, entry, hash: entryHash(sodium, sealed) } : null;
    };
    const [first, second] = [journal.get(n), database.get(n)];
    const inJournal = read(first);
    // The same bytes are opened once: that is half of the time an unlock takes.
    const inDatabase = first && second && sameBytes(first, second) ? inJournal : read(second);
    const chosen: Copy | null = (inDatabase?.hash === wanted ? inDatabase : inJournal) ?? inDatabase;
    if (!chosen) {
      lost.push(n);
      wanted = null;
      continue;
    }
    if (inJournal?.hash !== chosen.hash) missingInJournal.push(n);
    if (inDatabase?.hash !== chosen.hash) missingInDatabase.push(n);
    if (wanted !== null && chosen.hash !== wanted) broken.push(n + 1);
    wanted = chosen.entry.previous;
    entries.push(chosen);
  }
  for (const list of [entries, missingInJournal, missingInDatabase, lost, broken]) list.reverse();
  return { entries, missingInJournal, missingInDatabase, lost, broken };
};
