import type { PackHeader, Safeguard } from '../../shared/model';
import { type LoadedPack, readPack, referenceOf } from '../../shared/pack';
import type { Issue } from '../../shared/source';

/** A pack as the lists know it: what its header says, where it comes from, and the way to its text. */
export interface ShelvedPack {
  readonly header: PackHeader;
  /** `id@version` */
  readonly reference: string;
  readonly origin: 'shipped' | 'installed';
  /** The name of its file. */
  readonly file: string;
  readonly text: () => Promise<string>;
}

/** A pack that was read whole and checked. */
export interface KnownPack {
  readonly loaded: LoadedPack;
  readonly hash: string;
}

/** A pack, or why what is there cannot be read as one: an installed text that a newer Waymark judges more strictly. */
export type PackReading = KnownPack | { readonly loaded: null; readonly issues: readonly Issue[] };

export const shelve = (
  header: PackHeader,
  origin: ShelvedPack['origin'],
  file: string,
  text: () => Promise<string>,
): ShelvedPack => ({ header, reference: referenceOf(header), origin, file, text });

/**
 * The pack that a consultation names: the very text that it is pinned to if that is here, else one of that id and version,
 * those that ship first. Whoever shows it says so when the text is another.
 */
export const findPack = (shelf: readonly ShelvedPack[], reference: string, hash?: string): ShelvedPack | undefined => {
  const named = shelf.filter((pack) => pack.reference === reference);
  return named.find(({ header }) => header.hash === hash) ?? named[0];
};

/** Reads packs whole, each text once. `library` gives the general safeguards checklist. */
export const packReader = (
  library: () => Promise<readonly Safeguard[]>,
): ((pack: ShelvedPack) => Promise<PackReading>) => {
  const read = new Map<string, Promise<PackReading>>();
  const reading = async ({ header, file, text }: ShelvedPack): Promise<PackReading> => {
    const [content, safeguards] = await Promise.all([text(), library()]);
    const { pack, issues } = readPack(content, file, safeguards);
    return pack ? { loaded: pack, hash: header.hash } : { loaded: null, issues };
  };
  return (pack) => {
    const known = read.get(pack.header.hash);
    if (known) return known;
    const fresh = reading(pack);
    read.set(pack.header.hash, fresh);
    // A text that could not be fetched is asked for again; one that was read stands.
    fresh.catch(() => read.delete(pack.header.hash));
    return fresh;
  };
};
