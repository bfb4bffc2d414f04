import { fnv1a } from '../fnv1a';
import { sourceLanguage } from '../model';
import type { LocalText, TranslationRecord } from '../model';
import { textExactlyIn, textsOf } from './texts';
import type { Translatable } from './texts';

/** Digits for a text and its translation, with a zero byte between them. They notice changes made by accident. */
export const fingerprint = (source: string, translation: string): string => fnv1a(`${source}\0${translation}`);

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
