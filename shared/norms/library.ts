import { byCodePoint, type Norm, type NormClause } from '../model';
import { wordsOf } from './designation';

/** The norms library with its look-ups. */
export interface NormLibrary {
  /** In the order of the files and of their entries. */
  readonly norms: readonly Norm[];
  readonly byId: ReadonlyMap<string, Norm>;
}

export const indexNorms = (norms: readonly Norm[]): NormLibrary => ({
  norms,
  byId: new Map(norms.map((norm) => [norm.id, norm])),
});

/** The clause of an instrument that a pack's `at` names: letter by letter, as the library writes it. */
export const clauseOf = (norm: Norm, at: string): NormClause | undefined =>
  norm.clauses?.find((clause) => clause.at === at);

const numberOr = (word: string): number | null => (/^\d+$/.test(word) ? Number(word) : null);

/** Clauses in the order in which the instrument has them: numbers as numbers, so that 9 comes before 11. */
export const byClause = (a: string, b: string): number => {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  for (let place = 0; place < Math.min(left.length, right.length); place += 1) {
    const [one, other] = [left[place]!, right[place]!];
    if (one === other) continue;
    const [n, m] = [numberOr(one), numberOr(other)];
    return n !== null && m !== null ? n - m || byCodePoint(one, other) : byCodePoint(one, other);
  }
  return left.length - right.length || byCodePoint(a, b);
};

/** The order of a list of instruments: by symbol or id, numbers as numbers. */
export const byDesignation = (a: Norm, b: Norm): number => byClause(a.symbol ?? a.id, b.symbol ?? b.id);
