import { columnName, escaped } from '../office';
import { cellName } from './cell';
import type { Cell } from './cell';
import { looks } from './styles';
import type { Choices, WrittenColumn, WrittenSheet } from './written';

/** Rows for which choices are offered below the last one: room to add. */
const roomToAdd = 500;

/**
 * A text as a cell keeps it. What XML does not have, and what a spreadsheet would read as such an escape, is written
 * `_xHHHH_`; so is a carriage return, which XML readers would turn into a line feed.
 */
export const cellText = (text: string): string =>
  text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/\r\n/g, '_x000D__x000A_')
    .replace(
      /[\0-\x08\x0b-\x1f\ufffe\uffff]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );

/** Text is written as inline text, never as a formula, whatever it begins with. */
const cellXml = (cell: Cell, look: number, reference: string): string => {
  const open = `<c r="${reference}" s="${look}"`;
  if (cell === null || cell === '') return `${open}/>`;
  if (typeof cell === 'number') return `${open}><v>${Object.is(cell, -0) ? '-0' : cell}</v></c>`;
  if (typeof cell === 'boolean') return `${open} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(cellText(cell))}</t></is></c>`;
};

const lookOf = (cell: Cell, { use }: WrittenColumn): number =>
  use === 'read' ? looks.read : use === 'fill' ? looks.fill : typeof cell === 'number' ? looks.number : looks.text;

const linesIn = (cell: Cell, width: number): number =>
  String(cell ?? '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.05))), 0);

/** The height in points by the longest cell; spreadsheets take it as a beginning and work it out anew when a cell changes. */
const rowXml = (cells: readonly Cell[], columns: readonly WrittenColumn[], row: number): string => {
  const lines = Math.max(1, ...columns.map(({ width }, i) => linesIn(cells[i] ?? null, width)));
  const written = columns.map((column, i) => {
    const cell = cells[i] ?? null;
    return cellXml(cell, row === 0 ? looks.head : lookOf(cell, column), cellName(row, i));
  });
  return `<row r="${row + 1}" ht="${Math.min(409, lines * 14 + 4)}"${row === 0 ? ' customHeight="1"' : ''}>${written.join('')}</row>`;
};

const choicesFormula = (choices: Choices): string =>
  'sheet' in choices
    ? `'${choices.sheet.replaceAll("'", "''")}'!$A$2:$A$${2_000}`
    : `"${choices.join(',').replaceAll('"', '""')}"`;

const validations = ({ columns, rows }: WrittenSheet): string => {
  const lists = columns.flatMap(({ choices, heading }, i) => {
    if (choices === undefined) return [];
    const range = `${columnName(i)}2:${columnName(i)}${rows.length + 1 + roomToAdd}`;
    // Names of other sheets can be several in one cell, so that they are offered and not enforced.
    const strict =
      'sheet' in choices
        ? ''
        : ` showErrorMessage="1" errorTitle="${escaped(heading)}" error="Choose one of the list."`;
    return [
      `<dataValidation type="list" allowBlank="1"${strict} sqref="${range}"><formula1>${escaped(choicesFormula(choices))}</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
};

const pane = (frozen: number): string => {
  const at = `topLeftCell="${columnName(frozen)}2"`;
  return frozen === 0
    ? `<pane ySplit="1" ${at} activePane="bottomLeft" state="frozen"/>`
    : `<pane xSplit="${frozen}" ySplit="1" ${at} activePane="bottomRight" state="frozen"/>`;
};

export const sheetXml = (sheet: WrittenSheet, first: boolean): string => {
  const { columns, rows, frozen = 0, guarded = false } = sheet;
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${looks.text}" customWidth="1"/>`,
  );
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(frozen)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>` +
    `${[columns.map(({ heading }) => heading), ...rows].map((cells, i) => rowXml(cells, columns, i)).join('')}</sheetData>` +
    `${guarded ? '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>' : ''}` +
    `<autoFilter ref="A1:${cellName(rows.length, columns.length - 1)}"/>${validations(sheet)}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><legacyDrawing r:id="rId1"/></worksheet>'
  );
};

/** What the head of each column says when a person points at it. */
export const notesXml = ({ columns }: WrittenSheet): string =>
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Waymark</author></authors><commentList>' +
  `${columns.map(({ note }, i) => `<comment ref="${cellName(0, i)}" authorId="0"><text><r><t xml:space="preserve">${escaped(cellText(note))}</t></r></text></comment>`).join('')}</commentList></comments>`;

/** The boxes of the notes: Excel shows no note without one. */
export const noteBoxes = ({ columns }: WrittenSheet): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
  columns
    .map(
      (_, i) =>
        `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="visibility:hidden" fillcolor="#fffbe6" o:insetmode="auto"><v:fill color2="#fffbe6"/><v:path o:connecttype="none"/><v:textbox/>` +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${i + 1}, 15, 0, 2, ${i + 4}, 15, 7, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${i}</x:Column></x:ClientData></v:shape>`,
    )
    .join('') +
  '</xml>';
