import { strFromU8 } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { documentFormats, renderRoadMap, roadMapDocument } from '../../../shared/documents';
import type { ConsultationFile } from '../../../shared/model';
import { inputOf, smallFile } from './fixture';
import { partsOf, readableText, textOf } from './reading';

const typed = {
  formula: '=HYPERLINK("http://example.org/?"&A1,"click")',
  plus: "+1+cmd|' /C calc'!A0",
  at: '@SUM(1;2)',
  minus: '-2+3',
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)> ]]> <!-- & &amp; "quoted" \'single\'',
  template: '{{count}} $t(document:contents) {page}',
  places: 'HERE {list-0} {image} $& $1 $$',
  controls: 'a\u0000b\u0007c\u001Bd\u0085e\u2028f\uFFFEg\uFFFDh\u0080i',
  surrogates: 'x\uD800y\uDC00z',
  direction: 'safe\u202Egnp.exe\u202C and \u2066isolated\u2069',
  escape: '_x0041_ and _x000D_',
  arabic: 'وزارة الداخلية (2026) – S/RES/2396',
  chinese: '内政部与边境管理局',
  long: 'Long sentence. '.repeat(1_333),
  lines: 'first\nsecond\r\nthird',
  symbols: 'S/RES/2396 TRAVEL-R01-C1 resolution 2396 (2017) 21 November 2026 '.repeat(40),
} as const;

/** Every text that a person types and a document prints, holding the same hostile text. */
const fileWith = (text: string): ConsultationFile => {
  const short = text.slice(0, 500);
  return {
    ...smallFile,
    consultation: { ...smallFile.consultation, title: short, requestedBy: short, consentReference: short },
    institutions: smallFile.institutions!.map((each) => ({ ...each, name: short })),
    determinations: [{ criterion: 'R2-C1', value: 'partly', rationale: text }],
    interventions: smallFile.interventions!.map((each) => ({ ...each, title: short, provider: short })),
    safeguards: [
      { safeguard: 'SG-1', value: 'no', lift: { official: short, reason: text, until: '2027-01-01' } },
      { safeguard: 'SG-2', value: 'no' },
    ],
    edits: [
      { step: 'step:R1-C1', field: 'action', value: text },
      { step: 'step:R1-C1', field: 'recommendation', value: text },
      { step: 'step:R1-C1', field: 'indicator', value: text },
      { step: 'step:R1-C1', field: 'partners', value: [short] },
      { step: 'step:R2-C2', field: 'omitted', value: text },
    ],
  };
};

const inputWith = (text: string) =>
  inputOf(fileWith(text), { snapshot: { id: 's', name: text.slice(0, 500), takenOn: '2026-03-06' } });

/** Characters that XML 1.0 allows; one other makes a file unreadable. */
const allowed = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

describe.each(Object.entries(typed))('a hostile text (%s)', (_name, text) => {
  it.each(documentFormats)('leaves the %s whole', async (format) => {
    const bytes = await renderRoadMap(inputWith(text), format);
    for (const [name, part] of partsOf(bytes, format)) {
      if (format === 'json') continue;
      expect(allowed.test(part), name).toBe(true);
      expect(part).not.toMatch(/<script|<img|onerror=alert\(1\)>/i);
    }
    if (format === 'json') expect(() => JSON.parse(strFromU8(bytes)) as unknown).not.toThrow();
  });

  it('is text in the spreadsheet, never a formula or a part of one', async () => {
    const bytes = await renderRoadMap(inputWith(text), 'xlsx');
    const formulas = (file: Uint8Array): string[] =>
      [...partsOf(file, 'xlsx').values()].flatMap((part) => part.match(/<f>.*?<\/f>|<f[^>]+>/g) ?? []);
    const plainSteps = await renderRoadMap(inputWith('Plain'), 'xlsx');
    expect(new Set(formulas(bytes))).toEqual(new Set(formulas(plainSteps)));
    const matrix = await readSheet(new Blob([bytes as Uint8Array<ArrayBuffer>]), 'Matrix');
    expect(
      matrix
        .slice(1)
        .every((row) => row.every((cell) => cell === null || ['string', 'number', 'object'].includes(typeof cell))),
    ).toBe(true);
    const longest = Math.max(...matrix.flat().map((cell) => (typeof cell === 'string' ? cell.length : 0)));
    expect(longest).toBeLessThanOrEqual(32_767);
  });

  it('reads the same in all formats', async () => {
    const printed = roadMapDocument(inputWith(text)).sections;
    expect(printed.length).toBeGreaterThan(5);
    const said = readableText(
      text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/\r\n|\u0085|\u2028/g, '\n')
        .replace(
          /[\u0000\u0007\u001B\u0080\uFFFE\uFFFD\uD800\uDC00\u202E\u202C\u2066\u2069]/g,
          (c) => `[U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
        ),
    );
    for (const format of ['docx', 'html', 'xlsx'] as const) {
      const whole = textOf(await renderRoadMap(inputWith(text), format), format).replaceAll('_x005F_x', '_x');
      expect(whole.includes(said), format).toBe(true);
    }
  });
});

describe('what a text may not do', () => {
  it('turn the direction of what follows it', async () => {
    for (const format of ['docx', 'html', 'xlsx'] as const) {
      const text = textOf(await renderRoadMap(inputWith(typed.direction), format), format);
      expect(text).toContain('safe[U+202E]gnp.exe[U+202C]');
      expect(text).not.toMatch(/[\u202A-\u202E]/);
    }
  });

  it('fill the places of a sentence of the catalogue', async () => {
    const text = textOf(await renderRoadMap(inputWith(typed.template), 'html'), 'html');
    expect(text).toContain('{{count}} $t(document:contents) {page}');
  });
});

describe('a document in a language written from right to left', () => {
  it('says so in every format, and sets each paragraph in the direction of its own text', async () => {
    const input = { ...inputWith(typed.arabic), language: 'ar' };
    const html = strFromU8(await renderRoadMap(input, 'html'));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    const docx = partsOf(await renderRoadMap(input, 'docx'), 'docx').get('word/document.xml')!;
    expect(docx).toContain('<w:bidiVisual/>');
    expect(docx).toMatch(/<w:bidi\/>/);
    expect(docx).toMatch(/<w:rtl\/>/);
    const xlsx = partsOf(await renderRoadMap(input, 'xlsx'), 'xlsx').get('xl/worksheets/sheet1.xml')!;
    expect(xlsx).toContain('rightToLeft="1"');
  });

  it('sets a name of the other direction apart', async () => {
    const html = strFromU8(await renderRoadMap(inputWith(typed.arabic), 'html'));
    expect(html).toContain('<bdi>وزارة الداخلية (2026) – ');
  });
});
