import { LocalText, sourceLanguage } from '../model';
import type { Pack, SafeguardFile } from '../model';
import type { Path } from '../source';
import { isFields, textPlaces } from './places';
import type { TextKind } from './places';

/** What has texts in several languages, and a record of which translations are current. */
export type Translatable = Pack | SafeguardFile;

/** A text that can be translated, and where it stands. */
export interface PackText {
  readonly kind: TextKind;
  readonly path: Path;
  /** The place by ids: `requirements[R1].criteria[R1-C1].step.action`. One of a kind in the file. */
  readonly key: string;
  readonly text: LocalText;
}

/** Every text of a pack or of the safeguards checklist, in the order in which they are read. */
export const textsOf = (file: Translatable): PackText[] => {
  const seen = new Map<string, number>();
  return textPlaces(file).flatMap(({ value, key, ...place }) => {
    const { data } = LocalText.safeParse(value);
    if (data === undefined) return [];
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return [{ ...place, text: data, key: before === 0 ? key : `${key}~${before + 1}` }];
  });
};

/** The languages of a file: its own first, then those of its title and those that it has been translated into. */
export const languagesOf = (file: unknown): string[] => {
  const { title, translations } = isFields(file) ? file : {};
  const others = [
    ...(isFields(title) ? Object.keys(title) : []),
    ...(isFields(translations) ? Object.keys(translations) : []),
  ];
  return [...new Set([sourceLanguage(file), ...others])];
};

/** A text in exactly this language; a text that is not by language is in the file's own. Null where it is not there. */
export const textExactlyIn = (text: LocalText, language: string, source: string): string | null =>
  typeof text === 'string'
    ? language === source
      ? text
      : null
    : Object.hasOwn(text, language)
      ? text[language]!
      : null;
