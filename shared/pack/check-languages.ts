import { LocalText, TranslationRecord, sourceLanguage } from '../model';
import { quoted } from '../source';
import type { Path, Report } from '../source';
import { languagesOf, pairsOf, textPlaces, textState } from '../translation';
import type { TextState } from '../translation';

type Code = 'source-text-missing' | 'translation-missing' | 'translation-outdated';

interface Text {
  readonly path: Path;
  readonly text: LocalText;
}

const recordOf = (file: unknown, language: string): TranslationRecord | undefined =>
  TranslationRecord.safeParse((file as { translations?: Record<string, unknown> } | null)?.translations?.[language])
    .data;

/**
 * Every text is there in the language in which the file is written: readers in other languages fall back to it. What is not
 * in a language that the title or the record of translations names, or was made from an earlier text, is counted, with the
 * first place: translating goes on while a pack is in use.
 */
export const checkLanguages = (file: unknown, report: Report<Code>): void => {
  const source = sourceLanguage(file);
  const texts = textPlaces(file).flatMap(({ path, value }): Text[] => {
    const { data } = LocalText.safeParse(value);
    return data === undefined ? [] : [{ path, text: data }];
  });
  for (const { path, text } of texts)
    if (typeof text !== 'string' && !Object.hasOwn(text, source))
      report(
        'source-text-missing',
        path,
        `This text lacks ${quoted(source)}, the language in which this file is written and which others fall back to; add it.`,
      );

  for (const language of languagesOf(file)) {
    if (language === source) continue;
    const pairs = pairsOf(recordOf(file, language));
    const inState = (state: TextState): Text[] =>
      texts.filter(({ text }) => textState(text, language, source, pairs) === state);
    const tell = (state: TextState, code: Code, what: string): void => {
      const found = inState(state);
      const [first] = found;
      if (first)
        report(
          code,
          first.path,
          `${what}: ${found.length} of ${texts.length} texts, this one first; \`waymark pack translate --to ${language}\` lists them.`,
        );
    };
    tell('missing', 'translation-missing', `Not in ${quoted(language)}, and shown in ${quoted(source)} instead`);
    tell('outdated', 'translation-outdated', `Changed after the translation into ${quoted(language)}`);
  }
};
