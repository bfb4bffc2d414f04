import type { LocalText } from '../model';

/**
 * The texts of a text with the language whose words they are held against, of those in `known`. A plain text, whose language
 * nobody said, is held against all of them.
 */
export const spokenTexts = (text: LocalText, known: readonly string[]): readonly (readonly [string, string])[] =>
  typeof text === 'string'
    ? known.map((language) => [language, text])
    : Object.entries(text).flatMap(([tag, said]) => {
        const language = tag.split('-')[0]!;
        return known.includes(language) ? [[language, said]] : [];
      });
