import type { Direction } from '../messages';
import { plain } from './printable';

/** Letters of scripts written from right to left. */
const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A stretch that begins and ends with such letters, with the spaces, digits and signs between them. */
const rightToLeftStretch =
  /([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}](?:[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{M}])*)/u;

/** The direction of a text by its first letter; `otherwise` if it has none. */
export const directionOf = (text: string, otherwise: Direction): Direction => {
  const letter = /\p{L}/u.exec(plain(text));
  if (letter === null) return otherwise;
  return rightToLeftLetter.test(letter[0]) ? 'rtl' : 'ltr';
};

/** Whether a text has a letter that is written against `direction`. */
export const runsAgainst = (text: string, direction: Direction): boolean =>
  direction === 'ltr'
    ? rightToLeftLetter.test(text)
    : /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(text);

/** A text cut where its script changes direction. */
export const byScript = (text: string): readonly { readonly text: string; readonly rightToLeft: boolean }[] =>
  text
    .split(rightToLeftStretch)
    .map((part, i) => ({ text: part, rightToLeft: i % 2 === 1 }))
    .filter((part) => part.text !== '');

/**
 * Symbols, ids, paragraph numbers, days and measures that must not break across lines: S/RES/2396, TRAVEL-R01-C1, para. 11,
 * resolution 2396 (2017), the day and month of 21 November 2026 or 1er juillet 2026, 95 %. Bounded repetitions keep the
 * search linear in hostile texts.
 */
const unbreakable =
  /(\b[A-Z]{1,5}(?:\/[A-Z0-9.()]{1,12}){1,5}|\b[A-Z][A-Z0-9]{0,11}(?:-[A-Z0-9]{1,14}){1,4}\b|\bpar(?:as?)?\. \d{1,4}\b|\br[eé]solution \d{1,4}(?: \(\d{4}\))?|\b\d{1,2}(?:er)? \p{L}{3,12}(?= \d{4}\b)|\b\d{1,6}(?:[.,]\d{1,4})? %)/u;

/** A text cut into parts that may break across lines and parts that may not. */
export const byBreaking = (text: string): readonly { readonly text: string; readonly together: boolean }[] =>
  text
    .split(unbreakable)
    .map((part, i) => ({ text: part, together: i % 2 === 1 }))
    .filter((part) => part.text !== '');
