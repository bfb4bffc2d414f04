import { textIn } from '../model';
import type { Norm, Source } from '../model';
import { clauseOf } from '../norms';
import { didYouMean, quoted, suggester } from '../source';
import type { Note, Place } from './places';

/** What the library of instruments knows of the sources that a form names. */
export interface Instruments {
  /** The source as the library calls it, and no surer than the library is of its paragraph. */
  readonly known: (source: Source, place: Place, note: Note) => Source;
  /** What an instrument is called, in the language of the form; its id where the library does not have it. */
  readonly titleOf: (norm: string, language: string) => string;
}

/** Names as people type them: `ICAO Annex 9` is `ICAO-ANNEX-9`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `norms` is empty where no library is at hand; then nothing is said of names that it does not have. */
export const instrumentsOf = (norms: readonly Norm[]): Instruments => {
  const byName = new Map(
    norms.flatMap((norm) =>
      [norm.id, norm.symbol ?? norm.id, ...(norm.also ?? [])].map((name) => [plain(name), norm] as const),
    ),
  );
  const byId = new Map(norms.map((norm) => [norm.id, norm]));
  const suggest = suggester(norms.map(({ id }) => id));
  return {
    known: (source, place, note) => {
      const norm = byName.get(plain(source.norm));
      if (!norm) {
        if (norms.length > 0)
          note(
            'norm-unknown',
            place,
            `The library of instruments does not have ${quoted(source.norm)}, so its name stands for its title; write the title under norms in the pack.${didYouMean(suggest(source.norm))}`,
          );
        return source;
      }
      const seen = source.at === undefined ? undefined : clauseOf(norm, source.at)?.seen;
      return { ...source, norm: norm.id, ...(seen === undefined || seen === 'original' ? {} : { seen }) };
    },
    titleOf: (id, language) => {
      const norm = byId.get(id);
      return norm ? textIn(norm.title, language) : id;
    },
  };
};
