import { z } from 'zod';
import { type Stored, entrySteps, upgrade } from '../migrations';
import { Change, isPlainChange } from '../model';
import { textOf, utf8 } from './bytes';
import { entryHash } from './journal';
import { type RandomBytes, open, seal } from './seal';
import type { Sodium } from './sodium';

/**
 * One save: the changes that were acknowledged together, and the hash of the entry before, which chains the log.
 * The chain stands inside the seal, so that an entry behind a damaged one can still be read.
 */
const Entry = z.strictObject({
  version: z.literal(2),
  previous: z.string(),
  changes: z.array(Change),
  /**
   * Null for a save as it was made. Else this entry stands for the saves from number `from` up to its own, in their order,
   * and the entry behind it is chained to `last`, the hash of the last save that it replaced ({@link linkOf}).
   */
  folds: z.strictObject({ from: z.int().min(0), last: z.string() }).nullable(),
});
export type Entry = z.infer<typeof Entry>;

/** An entry that was opened, with what the copies of a log are compared by. */
export interface OpenedEntry {
  readonly n: number;
  readonly sealed: Uint8Array;
  readonly entry: Entry;
  readonly hash: string;
}

/** The hash that the entry behind this one carries. */
export const linkOf = ({ entry, hash }: OpenedEntry): string => entry.folds?.last ?? hash;

/** The first save that an entry holds: its own number, unless it holds several. */
export const firstOf = ({ n, entry }: OpenedEntry): number => entry.folds?.from ?? n;

const placeOf = (vault: string, scope: string, n: number) =>
  ({ vault, scope, table: 'log', id: 'entry', revision: n }) as const;

/** What the schema says of it. Plain changes, which nearly all are, need not be asked one by one: there may be 50,000 of them. */
const parsed = (entry: Stored | Entry): Entry => {
  const { changes } = entry as { readonly changes?: unknown };
  if (!Array.isArray(changes) || !changes.every(isPlainChange)) return Entry.parse(entry);
  return { ...Entry.parse({ ...entry, changes: [] }), changes };
};

const entryText = (entry: Omit<Entry, 'version'>): Uint8Array =>
  utf8(JSON.stringify(parsed({ version: 2, ...entry } satisfies Entry)));

/** Throws for changes that could not be read again, and {@link RecordTooLarge} for more than one record holds. */
export const sealEntry = (
  sodium: Sodium,
  key: Uint8Array,
  at: { vault: string; scope: string; n: number },
  entry: Omit<Entry, 'version'>,
  random: RandomBytes,
): Uint8Array => seal(sodium, key, placeOf(at.vault, at.scope, at.n), entryText(entry), random);

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
  const entry = parsed(upgrade('save', entrySteps, JSON.parse(textOf(plain)) as Stored));
  return entry.folds && entry.folds.from >= at.n ? null : entry;
};

/** {@link openEntry}, with the hash and the bytes that it was opened from. */
export const readEntry = (
  sodium: Sodium,
  key: Uint8Array,
  at: { vault: string; scope: string; n: number },
  sealed: Uint8Array | undefined,
): OpenedEntry | null => {
  const entry = sealed && openEntry(sodium, key, at, sealed);
  return sealed && entry ? { n: at.n, sealed, entry, hash: entryHash(sodium, sealed) } : null;
};
