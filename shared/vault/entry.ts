import { z } from 'zod';
import { type Stored, entrySteps, upgrade } from '../migrations';
import { Change, isPlainChange } from '../model';
import { sameBytes, textOf, utf8 } from './bytes';
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
   * and the entry behind it is chained to `last`, the hash of the last save that it replaced ({@link OpenedEntry.link}).
   */
  folds: z.strictObject({ from: z.int().min(0), last: z.string() }).nullable(),
});
export type Entry = z.infer<typeof Entry>;

/** An entry that was opened, with what the copies of a log are compared by. */
export interface OpenedEntry {
  readonly n: number;
  readonly sealed: Uint8Array;
  readonly entry: Entry;
  /** The hash that the entry behind this one carries. */
  readonly link: string;
}

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

/** {@link openEntry}, with the bytes that it was opened from. Of an entry that holds several saves nobody asks for its own hash. */
export const readEntry = (
  sodium: Sodium,
  key: Uint8Array,
  at: { vault: string; scope: string; n: number },
  sealed: Uint8Array,
): OpenedEntry | null => {
  const entry = openEntry(sodium, key, at, sealed);
  return entry && { n: at.n, sealed, entry, link: entry.folds?.last ?? entryHash(sodium, sealed) };
};

/** {@link readEntry} of one log. Gives the very same entry for the same bytes, from whichever copy they come. */
export type EntryReader = (n: number, sealed: Uint8Array | undefined) => OpenedEntry | null;

/**
 * Reads the entries of one log, the same bytes once: what another copy holds byte for byte is authenticated with the first, and
 * opening it is half of the time that an unlock takes.
 */
export const entryReader = (
  sodium: Sodium,
  key: Uint8Array,
  at: { readonly vault: string; readonly scope: string },
): EntryReader => {
  const known = new Map<number, { readonly sealed: Uint8Array; readonly entry: OpenedEntry | null }[]>();
  return (n, sealed) => {
    if (!sealed) return null;
    const here = known.get(n) ?? [];
    const twin = here.find((one) => one.sealed === sealed) ?? here.find((one) => sameBytes(one.sealed, sealed));
    if (twin?.sealed === sealed) return twin.entry;
    const entry = twin ? twin.entry : readEntry(sodium, key, { ...at, n }, sealed);
    known.set(n, [...here, { sealed, entry }]);
    return entry;
  };
};
