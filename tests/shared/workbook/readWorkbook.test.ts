import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellName, cellPath, readWorkbook, workbookBounds } from '../../../shared/workbook';
import { workbookOf } from './parts';
import type { Inside } from './parts';

const rowsOf = (inside: Inside): readonly (readonly unknown[])[] | undefined => {
  const { sheets, issues } = readWorkbook(workbookOf(inside), 'w.xlsx');
  expect(issues).toEqual([]);
  return sheets?.[0]?.rows;
};
const cells = (data: string, inside: Inside = {}) =>
  rowsOf({ ...inside, sheets: { Sheet: `<row r="1">${data}</row>` } })?.[0];

const refusal = (inside: Inside | Uint8Array) => {
  const bytes = inside instanceof Uint8Array ? inside : workbookOf(inside);
  const { sheets, issues } = readWorkbook(bytes, 'w.xlsx');
  expect(sheets).toBeNull();
  expect(issues).toHaveLength(1);
  return { code: issues[0]!.code, message: issues[0]!.message };
};

describe('the cells of a workbook', () => {
  it('are called as a person finds them', () => {
    expect([cellName(0, 0), cellName(11, 2), cellName(9, 26), cellName(0, 702)]).toEqual(['A1', 'C12', 'AA10', 'AAA1']);
    expect(cellPath('survey', 11, 2)).toBe('survey!C12');
    expect(cellPath('a\u202eb', 0, 0)).toBe('a\\u202eb!A1');
  });

  it('are texts, numbers and yes or no, with null where nothing stands', () => {
    expect(
      cells(
        '<c r="A1" t="inlineStr"><is><t>one</t></is></c><c r="C1"><v>2.5</v></c><c r="D1" t="b"><v>1</v></c>' +
          '<c r="E1" t="b"><v>0</v></c><c r="F1" s="0"/><c r="G1" t="e"><v>#N/A</v></c><c r="H1" t="inlineStr"><is><t></t></is></c>',
      ),
    ).toEqual(['one', null, 2.5, true, false, null, '#N/A']);
  });

  it('may leave out where they are', () => {
    expect(
      rowsOf({ sheets: { S: '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c><v>3</v></c></row>' } }),
    ).toEqual([[1, 2], [], [], [3]]);
  });

  it('take their texts from the shared ones, with runs of different looks put together', () => {
    const strings =
      '<si><t>plain</t></si><si><r><rPr><b/></rPr><t>bo</t></r><r><t xml:space="preserve">ld </t></r></si>' +
      '<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh></si>';
    expect(
      cells('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>', { strings }),
    ).toEqual(['plain', 'bold ', '課']);
  });

  it('keep blanks at the ends of a text where the file says so', () => {
    expect(
      cells(
        '<c t="inlineStr"><is><t xml:space="preserve"> a\n b </t></is></c><c t="inlineStr"><is><t>\n  a b\n</t></is></c>',
      ),
    ).toEqual([' a\n b ', 'a b']);
  });

  it('undo what spreadsheets do to characters that XML does not have', () => {
    expect(
      cells(
        '<c t="inlineStr"><is><t>a_x000D_\nb_x0001__x005F_x0041_ _x41_</t></is></c>' +
          '<c t="inlineStr"><is><t>&lt;&#x1F600;&#233;&amp;amp;&gt;<![CDATA[<b>]]></t></is></c>' +
          '<c t="inlineStr"><is><t>_x005F_x000D_\nend\r\nline</t></is></c>',
      ),
    ).toEqual(['a\nb\u0001_x0041_ _x41_', '<😀é&amp;><b>', '_x000D_\nend\nline']);
  });

  it('are what a formula last gave; one that was never worked out is named', () => {
    const { sheets, issues } = readWorkbook(
      workbookOf({
        sheets: {
          Sums: '<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>"x"</f><v> x </v></c><c r="C3"><f>2*2</f></c></row>',
        },
      }),
      'w.xlsx',
    );
    expect(sheets?.[0]?.rows[2]).toEqual([2, ' x ']);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'formula-without-value', line: 3, path: 'Sums!C3' }]);
  });

  it('write days and times as ISO text', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/>' +
      '<numFmt numFmtId="166" formatCode="0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';
    const data =
      '<c s="0"><v>46112</v></c><c s="1"><v>46112</v></c><c s="2"><v>46112.58680555555</v></c><c s="3"><v>0.5</v></c>' +
      '<c s="4"><v>46112</v></c><c s="5"><v>1.5</v></c><c s="6"><v>3</v></c><c t="d"><v>2026-03-31T00:00:00</v></c><c s="1"><v>-1</v></c>';
    expect(cells(data, { styles })).toEqual([
      46112,
      '2026-03-31',
      '2026-03-31T14:05:00',
      '12:00:00',
      '2026-03-31',
      1.5,
      3,
      '2026-03-31',
      -1,
    ]);
    expect(cells('<c s="1"><v>44650</v></c>', { styles, properties: '<workbookPr date1904="1"/>' })).toEqual([
      '2026-03-31',
    ]);
    expect(cells('<c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c>', { styles })).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
    ]);
  });

  it('come sheet by sheet in the order of the tabs, in whatever prefix and edition the file is written', () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const { sheets } = readWorkbook(
      workbookOf({
        sheets: { 'R&amp;D': '', Second: '' },
        parts: {
          'xl/worksheets/sheet2.xml': `\ufeff<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>t</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
        },
      }),
      'w.xlsx',
    );
    expect(sheets).toEqual([
      { name: 'R&D', rows: [] },
      { name: 'Second', rows: [['t']] },
    ]);
  });
});

describe('a workbook is refused as a whole, with the reason,', () => {
  it('when it is no workbook at all', () => {
    expect(refusal(strToU8('type,name,label\n'))).toMatchObject({ code: 'not-a-workbook' });
    expect(refusal(new Uint8Array())).toMatchObject({ code: 'not-a-workbook' });
    expect(refusal(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toMatchObject({ code: 'not-a-workbook' });
  });

  it('when it is protected by a password, or as old as .xls', () => {
    expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toMatchObject({
      code: 'workbook-encrypted',
      message: expect.stringContaining('without a password') as string,
    });
  });

  it('when it is larger than can be a sheet, before anything is unpacked', () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`x/${i}`, new Uint8Array()]));
    expect(refusal(zipSync(many)).message).toContain('more than the 2000 parts');
    expect(refusal(zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 2 ** 20) })).message).toContain('unpacks to more');
    const huge = new Uint8Array(workbookBounds.bytes + 1);
    huge.set([0x50, 0x4b]);
    expect(refusal(huge).message).toContain('larger than the 16 MiB');
  });

  it('when it has too many cells, empty ones before a filled one included', () => {
    const far = (row: number) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`;
    expect(refusal({ sheets: { S: Array.from({ length: 70 }, (_, i) => far(i + 1)).join('') } })).toMatchObject({
      code: 'workbook-too-large',
    });
    expect(refusal({ sheets: { S: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' } })).toMatchObject({
      code: 'workbook-too-large',
    });
    expect(
      refusal({ sheets: Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`S${i}`, ''])) }).message,
    ).toContain('200 sheets');
  });

  it('when a part declares a document type or uses an entity of its own', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet/>';
    expect(refusal({ parts: { 'xl/worksheets/sheet1.xml': bomb } })).toMatchObject({ code: 'workbook-unsafe' });
    expect(
      refusal({ parts: { 'xl/workbook.xml': '<!DOCTYPE w SYSTEM "file:///etc/passwd"><workbook/>' } }),
    ).toMatchObject({
      code: 'workbook-unsafe',
    });
    expect(refusal({ sheets: { S: '<row><c t="inlineStr"><is><t>&b;</t></is></c></row>' } }).message).toContain(
      '`&b;`',
    );
    expect(refusal({ sheets: { S: '<row><c t="inlineStr"><is><t>&#xD800;</t></is></c></row>' } })).toMatchObject({
      code: 'workbook-unsafe',
    });
  });

  it.each<[string, Inside]>([
    ['a sheet is missing', { parts: { 'xl/worksheets/sheet1.xml': null } }],
    ['the list of parts is missing', { parts: { 'xl/_rels/workbook.xml.rels': null } }],
    ['a sheet breaks off', { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' } }],
    ['an attribute has no quotes', { sheets: { S: '<row r=1/>' } }],
    ['a cell is outside of every sheet', { sheets: { S: '<row r="1"><c r="XFE1"><v>1</v></c></row>' } }],
    ['a row is numbered 0', { sheets: { S: '<row r="0"/>' } }],
    ['a text is not there', { sheets: { S: '<row><c t="s"><v>7</v></c></row>' } }],
    ['a number is none', { sheets: { S: '<row><c><v>twelve</v></c></row>' } }],
  ])('when %s', (_, inside) => {
    expect(refusal(inside).code).toBe('workbook-damaged');
  });

  it('when it is cut off at any byte, or any byte was changed, or else it reads', () => {
    const whole = workbookOf({
      sheets: { S: '<row><c t="s"><v>0</v></c><c><v>4</v></c></row>' },
      strings: '<si><t>x</t></si>',
    });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.with(at, byte);
        const { sheets, issues } = readWorkbook(bytes, 'w.xlsx');
        expect(sheets === null).toBe(issues.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 400 },
    );
  });
});
