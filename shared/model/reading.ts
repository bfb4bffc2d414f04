import { byCodePoint } from './order';
import type { Pack } from './pack';
import type { LocalText } from './primitives';

/** The language of a text that says none, and of a pack whose title has it. */
const defaultSource = 'en';

/** A text as a reader gets it: the words, the language they are in, and whether it is another than the reader's. */
export interface Reading {
  readonly text: string;
  readonly language: string;
  /** The text is not there in the reader's language. Signs without letters ("%") are the same in all. */
  readonly fellBack: boolean;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/**
 * The language in which a pack or checklist was written: the one that its translations were made `from`, else English where its
 * title has it or is plain, else the first of its title. Takes a file that has not been checked yet too.
 */
export const sourceLanguage = (file: unknown): string => {
  const { title, translations } = fieldsOf(file);
  for (const record of Object.values(fieldsOf(translations))) {
    const { from } = fieldsOf(record);
    if (typeof from === 'string') return from;
  }
  const languages = Object.keys(fieldsOf(title));
  return languages.includes(defaultSource) ? defaultSource : (languages[0] ?? defaultSource);
};

/** `en` of `en-XA`: whoever reads a variety of a language reads the language. */
const withoutVariety = (language: string): string => language.split('-')[0] ?? language;

/** A text in one language, or in the language without its variety; null where it is in neither. A plain text is in `source`. */
export const wordsIn = (text: LocalText, language: string, source: string = defaultSource): string | null => {
  if (typeof text === 'string') return withoutVariety(language) === withoutVariety(source) ? text : null;
  return text[language] ?? text[withoutVariety(language)] ?? null;
};

/**
 * A text for a reader of `language`: in it, else in the source language, in English, or in the first that there is. Never an
 * empty place, and it says in which language it now is.
 */
export const readingOf = (text: LocalText, language: string, source: string = defaultSource): Reading => {
  const own = wordsIn(text, language, source);
  if (own !== null) return { text: own, language, fellBack: false };
  const [there, words] =
    typeof text === 'string'
      ? [source, text]
      : ([source, defaultSource, ...Object.keys(text)]
          .map((tag) => [tag, text[tag]] as const)
          .find(([, found]) => found !== undefined) ?? [source, '']);
  return { text: words ?? '', language: there, fellBack: /\p{L}/u.test(words ?? '') };
};

/** The languages in which a pack asks its questions: each that at least one question is worded in, its own first. */
export const questionLanguages = (pack: Pick<Pack, 'title' | 'translations' | 'requirements'>): readonly string[] => {
  const source = sourceLanguage(pack);
  const found = new Set<string>();
  for (const { criteria } of pack.requirements)
    for (const { question } of criteria)
      for (const language of typeof question === 'string' ? [source] : Object.keys(question)) found.add(language);
  return [...found].sort((a, b) => Number(b === source) - Number(a === source) || byCodePoint(a, b));
};
