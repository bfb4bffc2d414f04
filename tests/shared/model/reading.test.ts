import { describe, expect, it } from 'vitest';
import { type LocalText, questionLanguages, readingOf, sourceLanguage, textIn, wordsIn } from '../../../shared/model';

const both = { en: 'A law is in force.', fr: 'Une loi est en vigueur.' };

describe('a text of a pack for a reader of one language', () => {
  it('is in that language where it is there', () => {
    expect(readingOf(both, 'fr')).toEqual({ text: 'Une loi est en vigueur.', language: 'fr', fellBack: false });
  });

  it('falls back to the language in which the pack was written, and says so', () => {
    expect(readingOf({ fr: 'Une loi.', en: 'A law.' }, 'ar', 'fr')).toEqual({
      text: 'Une loi.',
      language: 'fr',
      fellBack: true,
    });
  });

  it('falls back to English where the pack’s own language is missing, and else to what there is', () => {
    expect(readingOf(both, 'ar', 'es').language).toBe('en');
    expect(readingOf({ ru: 'Закон.' }, 'ar', 'es')).toEqual({ text: 'Закон.', language: 'ru', fellBack: true });
  });

  it('is in the pack’s own language where it is a plain text', () => {
    expect(readingOf('A law.', 'en').fellBack).toBe(false);
    expect(readingOf('A law.', 'fr')).toEqual({ text: 'A law.', language: 'en', fellBack: true });
    expect(readingOf('Une loi.', 'fr', 'fr').fellBack).toBe(false);
  });

  it('has not fallen back where it has no words, such as a unit of measure', () => {
    expect(readingOf('%', 'fr').fellBack).toBe(false);
  });

  it('serves a variety of a language by the language itself', () => {
    expect(readingOf(both, 'fr-CA')).toEqual({ text: both.fr, language: 'fr-CA', fellBack: false });
    expect(readingOf('A law.', 'en-XA').fellBack).toBe(false);
  });

  it('says the same words as the plain reading of a text, where that has a word in the language', () => {
    for (const language of ['en', 'fr']) expect(readingOf(both, language).text).toBe(textIn(both, language));
  });

  it('is null in a language that it does not have', () => {
    expect(wordsIn(both, 'ar')).toBeNull();
    expect(wordsIn('A law.', 'fr')).toBeNull();
    expect(wordsIn(both, 'fr')).toBe(both.fr);
  });
});

describe('the language in which a pack was written', () => {
  it('is English where the title is plain or has English, else the first of the title', () => {
    expect(sourceLanguage({ title: 'Arms' })).toBe('en');
    expect(sourceLanguage({ title: { fr: 'Armes', en: 'Arms' } })).toBe('en');
    expect(sourceLanguage({ title: { fr: 'Armes', ar: 'أسلحة' } })).toBe('fr');
  });
});

describe('the languages in which a pack asks its questions', () => {
  const asking = (...questions: readonly LocalText[]) =>
    questionLanguages({
      title: 'Arms',
      requirements: [{ criteria: questions.map((question) => ({ question })) }],
    } as unknown as Parameters<typeof questionLanguages>[0]);

  it('is one where all are plain texts', () => {
    expect(asking('Which law?', 'Since when?')).toEqual(['en']);
  });

  it('takes in each that at least one question has, the pack’s own first', () => {
    expect(asking({ ar: 'أي قانون؟', en: 'Which law?' }, { fr: 'Depuis quand ?', en: 'Since when?' })).toEqual([
      'en',
      'ar',
      'fr',
    ]);
  });
});
