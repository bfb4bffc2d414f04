/**
 * Characters that no document may carry as they are: controls, halves of surrogate pairs and non-characters (not allowed in
 * XML, so that one of them makes a file unreadable), and those that silently turn the direction of what follows, so that a
 * text reads otherwise than it is written.
 */
const hidden = /([\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD])\1*/gu;

const code = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const shown = (run: string, character: string): string => {
  if (character === '\n') return run;
  const count = [...run].length;
  return count === 1 ? `[${code(character)}]` : `[${code(character)} × ${count}]`;
};

/**
 * A text as every format can carry it: line breaks as `\n`, tabs as spaces, and hidden characters shown as visible marks such
 * as `[U+202E]`, never dropped, so that all formats say the same and nothing is smuggled.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(hidden, shown);

/** The same on one line: for titles, headings and captions. */
export const onOneLine = (text: string): string => printable(text).replace(/\s*\n\s*/g, ' ');

const openIsolate = '\u2068';
const closeIsolate = '\u2069';

/**
 * Sets a text of the other direction apart within a sentence. `printable` has removed these two characters from all texts that
 * people typed, so that in a document model they are always ours, and writers may turn them into their format's own means.
 */
export const isolated = (text: string): string => `${openIsolate}${text}${closeIsolate}`;

/** No characters, so in no text: they stand about the language of an isolate, at its beginning. */
const openLanguage = '\uFDD0';
const closeLanguage = '\uFDD1';
const languageMark = /\uFDD0([^\uFDD1]*)\uFDD1/g;

/** Sets a text apart that is in another language than the document, so that writers can say which. */
export const inLanguage = (text: string, language: string): string =>
  isolated(`${openLanguage}${language}${closeLanguage}${text}`);

export const isIsolated = (text: string): boolean => text.startsWith(openIsolate);

/** A stretch of a text. `language`: that of a stretch in another language than the document's. */
export interface Stretch {
  readonly text: string;
  readonly isolated: boolean;
  readonly language: string | null;
}

/** A text without isolates, for formats that have no means for them. */
export const plain = (text: string): string => text.replace(languageMark, '').replace(/[\u2068\u2069]/g, '');

const stretchOf = (text: string, isolatedToo: boolean): Stretch => {
  const [mark, language = null] = isolatedToo ? (/^\uFDD0([^\uFDD1]*)\uFDD1/.exec(text) ?? []) : [];
  return { text: plain(text.slice(mark?.length ?? 0)), isolated: isolatedToo, language };
};

/** The parts of a text: those between isolates and those outside. Nested isolates belong to the outermost. */
export const isolates = (text: string): readonly Stretch[] => {
  const parts: Stretch[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) parts.push(stretchOf(text.slice(from, to), depth > 0));
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === openIsolate) {
      if (depth === 0) {
        cut(i);
        from = i + 1;
      }
      depth += 1;
    } else if (character === closeIsolate && depth > 0) {
      if (depth === 1) {
        cut(i);
        from = i + 1;
      }
      depth -= 1;
    }
  }
  depth = Math.min(depth, 1);
  cut(text.length);
  return parts;
};

/** The language of a text that is as a whole in another than the document's; null for every other text. */
export const languageOfAll = (text: string): string | null => {
  const [first, ...rest] = isolates(text);
  return rest.length === 0 ? (first?.language ?? null) : null;
};
