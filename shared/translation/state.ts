import { sourceLanguage } from '../model';
import type { LocalText, TranslationRecord } from '../model';
import { textExactlyIn, textsOf } from './texts';
import type { Translatable } from './texts';

/**
 * Eight hexadecimal digits for a text and its translation: 32-bit FNV-1a over the UTF-8 bytes of the text, one zero byte, and
 * the translation. It notices changes made by accident; nothing secret rests on it.
 */
export const fingerprint = (source: string, translation: string): string => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${source}\0${translation}`))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
};

/** The pairs of a record as a set; null where nothing was recorded, so that what is there counts as current. */
export const pairsOf = (record: TranslationRecord | undefined): ReadonlySet<string> | null =>
  record === undefined ? null : new Set(record.pairs.split(/\s+/).filter((pair) => pair !== ''));

/** How one text stands in a language: not there, made from another text than stands in the source language now, or current. */
export type TextState = 'missing' | 'outdated' | 'current';

export const textState = (
  text: LocalText,
  language: string,
  source: string,
  pairs: ReadonlySet<string> | null,
): TextState => {
  const translation = textExactlyIn(text, language, source);
  if (translation === null) return 'missing';
  const original = textExactlyIn(text, source, source);
  if (language === source || pairs === null || original === null) return 'current';
  return pairs.has(fingerprint(original, translation)) ? 'current' : 'outdated';
};

export interface TranslationState {
  readonly total: number;
  readonly missing: number;
  readonly outdated: number;
}

/** How many texts of a pack or of the safeguards checklist there are, and how many are not (or no longer) in `language`. */
export const translationState = (file: Translatable, language: string): TranslationState => {
  const source = sourceLanguage(file);
  const pairs = pairsOf(file.translations?.[language]);
  const states = textsOf(file).map(({ text }) => textState(text, language, source, pairs));
  const count = (state: TextState): number => states.filter((one) => one === state).length;
  return { total: states.length, missing: count('missing'), outdated: count('outdated') };
};
