import { cellName } from '../../../../shared/workbook';
import type { Cell, Sheet } from '../../../../shared/workbook';
import { workbookOf } from '../../workbook/parts';

/** A sheet from lines of cells with ` | ` between them, as forms are shown in tutorials; numbers are numbers. */
export const sheet = (name: string, text: string): Sheet => ({
  name,
  rows: text
    .replace(/^\n/, '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('|').map(cellOf)),
});

const cellOf = (text: string): Cell => {
  const plain = text.trim().replaceAll('\\n', '\n');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const cellXml = (cell: Cell, at: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};

const rowXml = (row: readonly Cell[], index: number): string =>
  `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, cellName(index, column))).join('')}</row>`;

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What each part is: spreadsheet programs do not open a workbook without it. */
const contentTypes = (sheets: readonly Sheet[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/>` +
  sheets
    .map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${main}.worksheet+xml"/>`)
    .join('') +
  '</Types>';

/** The sheets as the bytes of a workbook. */
export const workbookBytes = (sheets: readonly Sheet[]): Uint8Array =>
  workbookOf({
    parts: { '[Content_Types].xml': contentTypes(sheets) },
    sheets: Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.map(rowXml).join('')])),
  });
