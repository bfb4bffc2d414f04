import type { Direction } from '../../messages';
import { quoted } from '../formula';
import type { Cell, EntryList, Sheet, Table } from '../model';
import { colours, ramp } from '../palette';
import { plain } from '../printable';
import { columnName, escaped } from '../../office';
import type { CellLook, Styles } from './styles';

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly styles: Styles;
  readonly direction: Direction;
  /** The foot of printed pages, in the spreadsheet's own code. */
  readonly footer: string;
  /** Says that a text too long for a cell goes on elsewhere. */
  readonly cut: (text: string) => string;
}

/** A cell holds at most 32,767 characters; what is added to a text that is cut stays within it. */
const cellAtMost = 32_000;

/** A text as a cell keeps it: `_x0041_` stays what was written, where a spreadsheet would read the letter A. */
const cellText = (text: string, cut: (text: string) => string): string => {
  const whole = plain(text).replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
  return whole.length <= cellAtMost ? whole : cut(whole.slice(0, cellAtMost).replace(/\p{Cs}$/u, ''));
};

/** Days since the end of 1899, as spreadsheets count them: worked out without time zones. */
const serialDay = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
};

/**
 * A range is the cautious reading with an edge in the colour of the favourable one: hatchings are blended by some programs into
 * an average, which a range is not.
 */
const lookOf = ({ strong = false, level, day, number, formula, entry }: Cell): CellLook => {
  if (entry !== undefined) return { fill: colours.entry, ...(entry === 'number' ? { format: 'amount' } : {}) };
  if (formula !== undefined) return { format: 'amount' };
  if (level === undefined || level.notKnown) {
    const format = day !== undefined ? 'day' : number !== undefined ? 'number' : undefined;
    return { bold: strong, centred: level !== undefined, ...(format === undefined ? {} : { format }) };
  }
  const { low, high } = level;
  const look = { bold: strong, centred: true, ...ramp[low.shade] };
  return low.label === high.label ? look : { ...look, edge: ramp[high.shade].fill };
};

/** Text is written as inline text, never as a formula, whatever it begins with: formulas are ours alone. */
const cellXml = ({ styles, cut }: Workbook, cell: Cell, look: CellLook, reference: string): string => {
  const open = `<c r="${reference}" s="${styles.numberOf(look)}"`;
  if (cell.formula !== undefined) return `${open}><f>${escaped(cell.formula)}</f></c>`;
  if (cell.day !== undefined) return `${open}><v>${serialDay(cell.day)}</v></c>`;
  if (cell.number !== undefined) return `${open}><v>${cell.number}</v></c>`;
  if (cell.text === '') return `${open}/>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(cellText(cell.text, cut))}</t></is></c>`;
};

/** Characters of scripts that are as wide as they are high take two places of a column's width. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Letters are on average a little narrower than the digit by which a column's width is counted. */
const lettersPerDigit = 1.1;

const linesIn = (text: string, characters: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, line) =>
        sum + Math.max(1, Math.ceil((line.length + (line.match(wide)?.length ?? 0)) / (characters * lettersPerDigit))),
      0,
    );

/** The height of a row in points, by its longest cell: not every program works it out when it opens a file. At most 409. */
const heightOf = (cells: readonly Cell[], { columns }: Table): number =>
  Math.min(409, Math.max(1, ...cells.map(({ text }, i) => linesIn(text, columns[i]!.characters))) * 14 + 3);

const rowXml = (workbook: Workbook, table: Table, cells: readonly Cell[], number: number, head: boolean): string => {
  const written = cells.map((cell, i) =>
    cellXml(workbook, cell, head ? { bold: true, fill: colours.head } : lookOf(cell), `${columnName(i)}${number}`),
  );
  return `<row r="${number}" ht="${heightOf(cells, table)}" customHeight="1">${written.join('')}</row>`;
};

/** Characters that one printed page takes across and can still be read: on A4, and on A3 where a sheet is wider. */
const readableAcross = { a4: 240, a3: 340 } as const;

/** The cells of a table with its head, as a spreadsheet refers to them: A1:K20, or fixed as $A$1:$K$20. */
export const rangeOf = ({ columns, rows }: Table, mark = ''): string =>
  `${mark}A${mark}1:${mark}${columnName(columns.length - 1)}${mark}${rows.length + 1}`;

/** A choice in the cells of a column, offered as a list. */
const validationXml = (lists: readonly EntryList[], { rows }: Table): string => {
  if (lists.length === 0 || rows.length === 0) return '';
  const each = lists.map(({ column, row, list, others }) => {
    const name = columnName(column);
    const range = row === undefined ? `${name}2:${name}${rows.length + 1}` : `${name}${row + 2}`;
    // A comma would end an item of the list.
    const items = escaped(quoted(list.map((item) => item.replaceAll(',', ' ')).join(',')));
    return (
      `<dataValidation type="list" allowBlank="1"${others ? '' : ' showErrorMessage="1"'} sqref="${range}">` +
      `<formula1>${items}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${lists.length}">${each.join('')}</dataValidations>`;
};

/** The head, and the first columns where a sheet is wide, stay in view. */
const paneXml = (frozen: number): string => {
  const at = `topLeftCell="${columnName(frozen)}2"`;
  return frozen === 0
    ? `<pane ySplit="1" ${at} activePane="bottomLeft" state="frozen"/>`
    : `<pane xSplit="${frozen}" ySplit="1" ${at} activePane="bottomRight" state="frozen"/>`;
};

/** One table as a sheet: its head stays in view and is repeated in print, rows can be filtered, pages are numbered. */
export const sheetXml = (workbook: Workbook, sheet: Sheet, isFirst: boolean): string => {
  const { table, lists = [], frozen = 0, unfiltered = false } = sheet;
  const { columns, rows } = table;
  const across = columns.reduce((sum, { characters }) => sum + characters, 0);
  const paper = across > readableAcross.a4 ? 'a3' : 'a4';
  const widths = columns.map(
    ({ characters }, i) => `<col min="${i + 1}" max="${i + 1}" width="${characters}" customWidth="1"/>`,
  );
  const head = columns.map(({ heading }) => ({ text: heading }));
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${workbook.direction === 'rtl' ? ' rightToLeft="1"' : ''}${isFirst ? ' tabSelected="1"' : ''}` +
    ` workbookViewId="0">${paneXml(frozen)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>` +
    `${rowXml(workbook, table, head, 1, true)}` +
    `${rows.map((cells, i) => rowXml(workbook, table, cells, i + 2, false)).join('')}</sheetData>` +
    `${unfiltered ? '' : `<autoFilter ref="${rangeOf(table)}"/>`}${validationXml(lists, table)}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${paper === 'a3' ? 8 : 9}" orientation="landscape"` +
    ` fitToWidth="${Math.ceil(across / readableAcross[paper])}" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${escaped(workbook.footer)}</oddFooter></headerFooter></worksheet>`
  );
};
