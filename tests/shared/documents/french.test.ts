import { describe, expect, it } from 'vitest';
import { renderRoadMap, roadMapDocument, type Section } from '../../../shared/documents';
import { resources } from '../../../shared/messages';
import { exampleInput } from './example';
import { partsOf, textOf } from './reading';

interface Tree {
  readonly [key: string]: string | Tree;
}

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );

const textsIn = (language: string): Map<string, string> => new Map(leaves(resources[language] as unknown as Tree));

/** What the English catalogue says and the French one says otherwise. */
const onlyEnglish = (): Set<string> => {
  const french = new Set(textsIn('fr').values());
  return new Set([...textsIn('en').values()].filter((text) => !french.has(text)));
};

const everySection = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...everySection(section.sections)]);

/** Every text of the model, whatever it is for. */
const everyText = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : [];
};

describe('a road map in French', () => {
  const printed = roadMapDocument(exampleInput('fr'));

  it('has a French title, French headings and French annexes', () => {
    expect(printed.titlePage.title).toBe('Feuille de route nationale de mise en œuvre');
    const titles = everySection(printed.sections).map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        '1. Vue d’ensemble',
        'Demande, consentement et communication',
        '3. État des lieux',
        '5. Constatations et étapes par exigence',
        'Annexe A. Les six premières étapes',
      ]),
    );
    expect(printed.sheets.map(({ name }) => name)).toContain('État des lieux');
  });

  it('says nothing of its own in English', () => {
    const english = onlyEnglish();
    expect(everyText(printed).filter((text) => english.has(text))).toEqual([]);
  });

  it('writes days, numbers and lists as French does, in every format', async () => {
    for (const format of ['docx', 'html'] as const) {
      const text = textOf(await renderRoadMap(exampleInput('fr'), format), format);
      expect(text).toContain('1er juillet 2026');
      expect(text).not.toMatch(/\b1 (?:janvier|juillet) \d{4}/);
      expect(text).not.toMatch(/\d{1,2} (?:January|July|June) 20(?:26|27|28|29)\b(?=.{0,40}(?:\(|au ))/);
      // Reading makes every space a plain one.
      expect(text).toContain('1 450 000');
    }
    expect(everyText(printed).join('\n')).toContain('1\u202f450\u202f000');
    expect(everyText(printed).join('\n')).toContain('UNOCT et UNODC');
  });

  it('sets sources apart with the semicolon of French', () => {
    const sources = everyText(printed).find((text) => text.startsWith('Sources') && text.includes('S/RES/2178'))!;
    expect(sources).toMatch(/\(décide\)[^;]*\u202f; S\/RES\/2178/);
    expect(sources).not.toMatch(/[^\u202f];/);
  });

  it('keeps the first of a month and its month on one line', async () => {
    const page = new TextDecoder().decode(await renderRoadMap(exampleInput('fr'), 'html'));
    expect(page).toContain('<span class="keep">1er juillet</span> 2026');
  });

  it('says that it is French, in each format as that format says it', async () => {
    const page = new TextDecoder().decode(await renderRoadMap(exampleInput('fr'), 'html'));
    expect(page).toContain('<html lang="fr" dir="ltr">');
    const word = partsOf(await renderRoadMap(exampleInput('fr'), 'docx'), 'docx');
    expect(word.get('word/styles.xml')).toContain('<w:lang w:val="fr-FR"');
    expect(word.get('docProps/core.xml')).toContain('<dc:language>fr</dc:language>');
    const sheets = partsOf(await renderRoadMap(exampleInput('fr'), 'xlsx'), 'xlsx');
    expect(sheets.get('docProps/core.xml')).toContain('<dc:language>fr</dc:language>');
  });
});
