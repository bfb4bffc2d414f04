import type { PackHeader } from '../model';
import { languagesOf, translationState } from '../translation';
import type { LoadedPack } from './loaded';

/** What lists say of a pack; `hash` is the SHA-256 of its text. */
export const packHeader = ({ pack }: LoadedPack, hash: string): PackHeader => ({
  id: pack.id,
  version: pack.version,
  title: pack.title,
  hash,
  languages: languagesOf(pack).map((tag) => ({ tag, ...translationState(pack, tag) })),
  ...(pack.publisher === undefined ? {} : { publisher: pack.publisher }),
  ...(pack.publishedOn === undefined ? {} : { publishedOn: pack.publishedOn }),
  requirements: pack.requirements.length,
  criteria: pack.requirements.reduce((sum, { criteria }) => sum + criteria.length, 0),
});

/** `id@version`, as a consultation names a pack. */
export const referenceOf = ({ id, version }: Pick<PackHeader, 'id' | 'version'>): string => `${id}@${version}`;
