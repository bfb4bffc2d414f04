import type { LocalText, Norm } from '../model';
import { designationOf, wordsOf } from './designation';
import { byDesignation, type NormLibrary } from './library';

/** An instrument that was looked for, and the clauses of it that were asked for with it. */
export interface NormFound {
  readonly norm: Norm;
  readonly clauses: readonly string[];
}

/** Short and long forms of the words that name a place. */
const placeWords: Readonly<Record<string, string>> = {
  para: 'para',
  paras: 'para',
  paragraph: 'para',
  paragraphs: 'para',
  paragraphe: 'para',
  paragraphes: 'para',
  op: 'para',
  art: 'article',
  arts: 'article',
  article: 'article',
  articles: 'article',
  principle: 'principle',
  principles: 'principle',
  principe: 'principle',
};
const placeWord = (word: string): string => placeWords[word] ?? word;

const versionsOf = (text: LocalText): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** What is searched of an instrument, prepared once. */
interface Searched {
  readonly norm: Norm;
  readonly designation: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly clauses: readonly { readonly at: string; readonly words: ReadonlySet<string> }[];
}

export type NormIndex = readonly Searched[];

export const searchable = ({ norms }: NormLibrary): NormIndex =>
  norms.map((norm) => {
    const designation = designationOf(norm);
    return {
      norm,
      designation: new Set(designation),
      names: new Set([...designation, ...[norm.title, norm.issuedBy].flatMap(versionsOf).flatMap(wordsOf)]),
      clauses: (norm.clauses ?? []).map(({ at }) => ({ at, words: new Set(wordsOf(at).map(placeWord)) })),
    };
  });

const begins = (known: ReadonlySet<string>, word: string): boolean =>
  [...known].some((other) => other.startsWith(word));

/** The lower, the better; null where it is not what was looked for. */
const match = (searched: Searched, words: readonly string[]): { rank: number; clauses: readonly string[] } | null => {
  const { designation, names, clauses } = searched;
  if (words.every((word) => designation.has(word))) return { rank: 0, clauses: [] };
  const rest = words.filter((word) => !names.has(word));
  if (rest.length === 0) return { rank: 1, clauses: [] };
  const asked = rest.map(placeWord);
  const places = clauses.filter((clause) => asked.every((word) => clause.words.has(word))).map(({ at }) => at);
  if (places.length > 0) return { rank: rest.length < words.length ? 1 : 4, clauses: places };
  if (words.every((word) => begins(designation, word))) return { rank: 2, clauses: [] };
  return rest.every((word) => begins(names, word)) ? { rank: 3, clauses: [] } : null;
};

/**
 * Instruments by what people write for them: "1373", "SCR 2396", "resolution 2396", "S/RES/2396 para 11", or words of a
 * title in any language. Those whose name it is come before those whose title says it. No words find everything.
 */
export const findNorms = (index: NormIndex, query: string): readonly NormFound[] => {
  const words = wordsOf(query);
  return index
    .flatMap((searched) => {
      const found = match(searched, words);
      return found ? [{ norm: searched.norm, ...found }] : [];
    })
    .sort((a, b) => a.rank - b.rank || byDesignation(a.norm, b.norm))
    .map(({ norm, clauses }) => ({ norm, clauses }));
};
