import { describe, expect, it } from 'vitest';
import { documentFormats, renderRoadMap, roadMapDocument, type Section } from '../../../shared/documents';
import type { Pack, Safeguard } from '../../../shared/model';
import { inputOf, smallFile, smallLibrary, smallPack } from './fixture';
import { partsOf, textOf } from './reading';

const textKeys = new Set([
  ...[
    'title',
    'name',
    'summary',
    'question',
    'statement',
    'action',
    'recommendation',
    'unit',
    'target',
    'verification',
  ],
  'source',
]);

/** The same with each plain text in English and in another language. */
const translated = <T>(value: T, into: (text: string) => Record<string, string>): T => {
  const visit = (node: unknown, key: string): unknown => {
    if (typeof node === 'string' && textKeys.has(key)) return { en: node, ...into(node) };
    if (Array.isArray(node)) return node.map((entry) => visit(entry, ''));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(value, '') as T;
};

const french = (text: string) => ({ fr: `FR ${text}` });
const packInBoth: Pack = translated(smallPack, french);
const libraryInBoth: Safeguard[] = translated(smallLibrary, french);

/** The pack in French but for one statement. */
const lackingOne: Pack = {
  ...packInBoth,
  requirements: packInBoth.requirements.map((requirement) => ({
    ...requirement,
    criteria: requirement.criteria.map((criterion) =>
      criterion.id === 'R2-C1' ? { ...criterion, statement: { en: 'One authority keeps the list.' } } : criterion,
    ),
  })),
};

const notice = /textes? du référentiel/;
const noticesOf = (input: Parameters<typeof roadMapDocument>[0]): string[] =>
  roadMapDocument(input).titlePage.notices.filter((text) => notice.test(text));

const everySection = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...everySection(section.sections)]);

describe('a document in a language that the pack does not have throughout', () => {
  const inFrench = inputOf(smallFile, { language: 'fr', pack: packInBoth, library: libraryInBoth });
  const lacking = inputOf(smallFile, { language: 'fr', pack: lackingOne, library: libraryInBoth });
  const notAtAll = inputOf(smallFile, { language: 'fr' });

  it('says nothing of it where every text that it uses is there', () => {
    expect(noticesOf(inFrench)).toEqual([]);
    expect(noticesOf(inputOf())).toEqual([]);
  });

  it('says on its first page how many texts are in which language', () => {
    // The statement, and the action of the step that is made of it.
    expect(noticesOf(lacking)).toEqual([
      '2 textes du référentiel ne sont pas encore disponibles dans la langue de ce document et figurent en anglais.',
    ]);
    const [told = ''] = noticesOf(notAtAll);
    expect(Number(/^\d+/.exec(told)?.[0])).toBeGreaterThan(30);
  });

  it('leaves no place empty', () => {
    const english = roadMapDocument(inputOf());
    const empty = (sections: readonly Section[]): number =>
      everySection(sections).filter(({ title, blocks }) => title === '' || JSON.stringify(blocks).includes('"text":""'))
        .length;
    expect(empty(roadMapDocument(notAtAll).sections)).toBe(empty(english.sections));
  });

  it('gives each such paragraph and cell its language in HTML', async () => {
    const page = new TextDecoder().decode(await renderRoadMap(lacking, 'html'));
    expect(page).toContain('<td lang="en" dir="ltr">One authority keeps the list.</td>');
    expect(page).toContain('<bdi lang="en">Establish the facts: One authority keeps the list.</bdi>');
    expect(page).toContain('<p class="body" dir="auto">FR States are to oblige carriers');
    const whole = new TextDecoder().decode(await renderRoadMap(notAtAll, 'html'));
    expect(whole).toContain(
      '<p class="body" lang="en" dir="ltr">The State may wish to fix purpose and retention in the same text.</p>',
    );
  });

  it('gives each such run its language in Word, and no other run', async () => {
    const body = partsOf(await renderRoadMap(lacking, 'docx'), 'docx').get('word/document.xml') ?? '';
    const runs = body.match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? [];
    const marked = runs.filter((run) => run.includes('<w:lang w:val="en-GB"'));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.every((run) => /authority keeps the list|Establish the facts/.test(run))).toBe(true);
  });

  it('reads an Arabic text from right to left in an English document', async () => {
    const arabic = { ...smallPack, title: { ar: 'برنامج صغير' } };
    const input = inputOf(smallFile, { language: 'en', pack: arabic });
    const page = new TextDecoder().decode(await renderRoadMap(input, 'html'));
    expect(page).toContain('<p class="programme" lang="ar" dir="rtl">برنامج صغير</p>');
    const body = partsOf(await renderRoadMap(input, 'docx'), 'docx').get('word/document.xml') ?? '';
    expect(body).toContain('<w:lang w:bidi="ar-SA"/>');
  });

  it('does not take for the pack’s what a person wrote in its place', async () => {
    const edits = [{ step: 'step:R1-C1', field: 'action', value: 'Adopter la loi.' } as const];
    const input = inputOf({ ...smallFile, edits }, { language: 'fr', pack: packInBoth, library: libraryInBoth });
    expect(noticesOf(input)).toEqual([]);
    expect(new TextDecoder().decode(await renderRoadMap(input, 'html'))).not.toContain('lang="en"');
  });

  it('prints no trace of how it keeps the languages apart, in any format', async () => {
    for (const format of documentFormats) {
      const bytes = await renderRoadMap(notAtAll, format);
      expect([...partsOf(bytes, format).values()].join('')).not.toMatch(/[\uFDD0\uFDD1\u2068\u2069]/);
      expect(textOf(bytes, format)).toContain('Enact the duty of carriers.');
    }
  });
});
