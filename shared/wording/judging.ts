import type { LocalText } from '../model';
import { spokenTexts } from './spoken';
import { words } from './words';

/** Why nobody could say yes or no to a statement, and get the same answer from somebody else. */
export type Unjudgeable =
  /** It asks instead of saying. */
  | { readonly kind: 'question' }
  /** Words that everyone measures with their own measure. */
  | { readonly kind: 'vague'; readonly word: string }
  /** It says what should be or will be, and not what is. */
  | { readonly kind: 'wish'; readonly word: string };

/** Small on purpose, as the list of blaming words: what has a technical use ("sufficient for all agencies") is left out with it. */
const vague: Readonly<Record<string, RegExp>> = {
  en: words(
    '(?:in)?adequate(?:ly)?|appropriate(?:ly)?|(?:in)?sufficiently|sufficient(?! (?:for|to))|effectively|effective(?! (?:date|from|as of|remed\\p{L}+))|efficient(?:ly)?|properly|satisfactor(?:y|ily)|reasonabl[ey]|suitabl[ey]|as (?:needed|necessary|appropriate|far as possible)|(?:where|if|when|whenever) (?:possible|needed|necessary|appropriate)|generally|usually|normally|from time to time|in a timely manner|timely|state[- ]of[- ]the[- ]art|robust(?:ly)?|meaningful(?:ly)?|etc|and so on',
  ),
  fr: words(
    '(?:in)?adéquat(?:e|es|s)?|adéquatement|approprié(?:e|es|s)?|suffisamment|efficacement|efficaces?|efficien(?:t|te|ts|tes)|convenablement|comme il convient|satisfaisan(?:t|te|ts|tes)|raisonnables?|raisonnablement|si nécessaire|en tant que de besoin|le cas échéant|dans la mesure du possible|si possible|en général|généralement|habituellement|normalement|de temps à autre|en temps (?:utile|voulu)|robustes?|significatifs?|etc',
  ),
};

const wish: Readonly<Record<string, RegExp>> = {
  en: words(
    'should|ought to|needs? to be|will be|is (?:planned|intended|expected) to|are (?:planned|intended|expected) to|aims? to|intends? to',
  ),
  fr: words('devrai(?:t|ent)|il faudrait|sera(?:it)?|seront|est prévue?s? de|vise(?:nt)? à|entend(?:ent)?'),
};

const firstOf = (statement: LocalText, lists: Readonly<Record<string, RegExp>>): string | null => {
  for (const [language, said] of spokenTexts(statement, Object.keys(lists))) {
    const [found] = said.matchAll(lists[language]!);
    if (found) return found[0];
  }
  return null;
};

/**
 * What keeps a statement from being judged: it must say what is, so that two people who look at the same thing answer alike.
 * English and French words are known; a question mark is seen in every language.
 */
export const unjudgeable = (statement: LocalText): readonly Unjudgeable[] => {
  const texts = typeof statement === 'string' ? [statement] : Object.values(statement);
  const [vagueWord, wishWord] = [firstOf(statement, vague), firstOf(statement, wish)];
  return [
    ...(texts.some((said) => /[?？؟]/u.test(said)) ? [{ kind: 'question' } as const] : []),
    ...(vagueWord === null ? [] : [{ kind: 'vague', word: vagueWord } as const]),
    ...(wishWord === null ? [] : [{ kind: 'wish', word: wishWord } as const]),
  ];
};
