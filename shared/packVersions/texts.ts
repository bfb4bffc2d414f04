import { type LocalText, textIn } from '../model';

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The text as it stands in the language in which the pack is written, without regard to line breaks. */
export const sourceText = (text: LocalText | undefined, source: string): string =>
  text === undefined ? '' : plain(textIn(text, source));

export const sameText = (a: LocalText | undefined, b: LocalText | undefined, source: string): boolean =>
  sourceText(a, source) === sourceText(b, source);

/** What a text says in the other languages, likewise. */
export const translationsOf = (text: LocalText | undefined, source: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typeof text === 'object' ? text : {})
      .filter(([language]) => language !== source)
      .map(([language, words]) => [language, plain(words)]),
  );

/** JSON with the keys of maps in order: what two things must share to be the same, however their file writes them. */
const canonical = (value: unknown): string =>
  JSON.stringify([value], (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );

export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
