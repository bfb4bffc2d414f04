import { type PackHeader, type Safeguard } from '../../../shared/model';
import { packHeader, readPack, referenceOf } from '../../../shared/pack';
import type { PackUse } from '../../../shared/projection';
import { type Issue, decodeText, packBounds } from '../../../shared/source';
import type { ShelvedPack } from '../../packs/shelf';

/** What a file turned out to be. Until it is installed, nothing of it is kept. */
export type PackFileReading =
  | {
      readonly kind: 'read';
      readonly header: PackHeader;
      readonly text: string;
      /** The line that names the version. */
      readonly versionLine: number | null;
      readonly warnings: readonly Issue[];
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

export const hashOfText = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Reads a file as a pack, whole: every error with its line, or a pack that can be worked with. */
export const readPackFile = async (
  bytes: Uint8Array,
  file: string,
  library: readonly Safeguard[],
): Promise<PackFileReading> => {
  const { text, issues } = decodeText(bytes, file, packBounds);
  if (text === null) return { kind: 'refused', issues };
  const read = readPack(text, file, library);
  if (!read.pack) return { kind: 'refused', issues: read.issues };
  const at = text.split('\n').findIndex((line) => /^["']?version["']?\s*:/u.test(line));
  return {
    kind: 'read',
    header: packHeader(read.pack, await hashOfText(text)),
    text,
    versionLine: at === -1 ? null : at + 1,
    warnings: read.issues,
  };
};

/**
 * Whether a pack has a place beside those that are here. Under one version there is one text: another is refused, unless a
 * consultation here is pinned to exactly that text and could not be read without it.
 */
export const placeOf = (
  header: PackHeader,
  shelf: readonly ShelvedPack[],
  uses: readonly PackUse[],
): 'new' | 'present' | 'otherText' => {
  if (shelf.some((pack) => pack.header.hash === header.hash)) return 'present';
  const taken = shelf.some((pack) => pack.reference === referenceOf(header));
  return taken && !uses.some(({ hash }) => hash === header.hash) ? 'otherText' : 'new';
};

/** Whether a use of a pack means this text: by its hash, or where none is pinned, by id and version. */
export const means = ({ reference, hash }: PackUse, pack: ShelvedPack, shelf: readonly ShelvedPack[]): boolean => {
  if (hash === pack.header.hash) return true;
  if (reference !== pack.reference) return false;
  // Pinned to a text that is not here, or to none: it is read with another of that version while there is one.
  const pinnedIsHere = hash !== null && shelf.some(({ header }) => header.hash === hash);
  return !pinnedIsHere && shelf.find((other) => other.reference === reference) === pack;
};
