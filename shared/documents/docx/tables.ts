import {
  BorderStyle,
  Paragraph,
  ShadingType,
  SimpleField,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  XmlComponent,
  type ITableOptions,
} from 'docx';
import type { Direction } from '../../messages';
import {
  placesOf,
  type Cell,
  type Column,
  type Fact,
  type LevelEnd,
  type RoadMapDocument,
  type Table as Content,
} from '../model';
import { colours, ramp } from '../palette';
import { plain } from '../printable';
import { directionOf } from '../script';
import { cellMargin, type StyleId } from './looks';
import { paragraph, runs } from './text';

/** A table with the alternative text that screen readers announce. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, title: string, description: string) {
    super(options);
    const properties: unknown = this.root[0];
    // Word reads the title first, then the description; both come last among a table's properties.
    if (properties instanceof XmlComponent) {
      properties.addChildElement(new StringValueElement('w:tblCaption', title));
      properties.addChildElement(new StringValueElement('w:tblDescription', description));
    }
  }
}

export interface Frame {
  readonly direction: Direction;
  /** Width of the text in twentieths of a point. */
  readonly width: number;
}

interface Setting {
  readonly style: 'RoadMapTable' | 'RoadMapFacts';
  readonly title: string;
  /** What somebody who does not see the table is told of it; the title where that says enough. */
  readonly description?: string;
  readonly hasHead: boolean;
}

/** A table as wide as the text, its columns by their shares. */
export const tableIn = (
  { direction, width }: Frame,
  shares: readonly number[],
  rows: readonly TableRow[],
  { style, title, description = title, hasHead }: Setting,
): Table => {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return new DescribedTable(
    {
      rows,
      style,
      width: { size: width, type: WidthType.DXA },
      columnWidths: shares.map((share) => Math.floor((width * share) / whole)),
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: direction === 'rtl',
      tableLook: {
        firstRow: hasHead,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    },
    plain(title),
    plain(description),
  );
};

const paragraphs = (text: string, { direction }: Frame, style: string): Paragraph[] =>
  text.split('\n').map((line) => paragraph(line, direction, { style }));

/** A gap of paper beside a level, so that two neighbours of one shade are not read as one, and the halves of a range are. */
const gap = { style: BorderStyle.SINGLE, size: 18, color: 'FFFFFF' } as const;

const heatMargins = {
  left: 20,
  right: 20,
  top: cellMargin.heat,
  bottom: cellMargin.heat,
  marginUnitType: WidthType.DXA,
} as const;

type Gaps = 'both' | 'start' | 'end';

const shaded = (
  { shade }: LevelEnd,
  text: string,
  columnSpan: number,
  gaps: Gaps,
  alignment: 'center' | 'start' | 'end' = 'center',
  style: StyleId = 'LevelText',
): TableCell =>
  new TableCell({
    columnSpan,
    borders: { ...(gaps === 'end' ? {} : { start: gap }), ...(gaps === 'start' ? {} : { end: gap }) },
    margins: heatMargins,
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: ramp[shade].fill },
    children: [
      new Paragraph({
        style,
        alignment,
        children: [new TextRun({ text: plain(text), color: ramp[shade].ink })],
      }),
    ],
  });

const contestedSign = ' ◆';

/** A place of the heat map that has no shade: a sign of its own, or words on hatched paper. */
const unshaded = (text: string, hatched: boolean): TableCell =>
  new TableCell({
    columnSpan: 2,
    borders: { start: gap, end: gap },
    margins: heatMargins,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(hatched ? { shading: { type: ShadingType.THIN_DIAGONAL_STRIPE, color: colours.rule, fill: 'FFFFFF' } } : {}),
    children: [new Paragraph({ style: 'LevelText', alignment: 'center', children: [new TextRun(plain(text))] })],
  });

/** A level fills its cell; a range fills two halves and is read across them: 1 – 3. */
const levelCells = ({ text, level, sign }: Cell): TableCell[] => {
  if (level === undefined) return [unshaded(sign ?? text, false)];
  if (level.notKnown) return [unshaded(text, true)];
  const { low, high, contested } = level;
  const mark = contested ? contestedSign : '';
  return low.label === high.label
    ? [shaded(low, `${low.label}${mark}`, 2, 'both')]
    : [shaded(low, `${low.label} –`, 1, 'start', 'end'), shaded(high, `${high.label}${mark}`, 1, 'end', 'start')];
};

/** The style of a cell's text; of one that is set off, only its first line is. */
export const cellStyle = (cell: Cell, dense: boolean, line = 0): StyleId => {
  const strong = cell.strong === true && line === 0;
  if (dense) return strong ? 'TableDenseStrong' : 'TableDense';
  return strong ? 'TableStrong' : 'TableText';
};

const textCell = (cell: Cell, frame: Frame, columnSpan: number, dense: boolean): TableCell =>
  new TableCell({
    columnSpan,
    children: cell.text
      .split('\n')
      .map((line, i) => paragraph(line, frame.direction, { style: cellStyle(cell, dense, i) })),
  });

/** Beside levels a text is set small and in the middle of its row, so that a whole baseline stands on one page. */
const heatTextCell = ({ text }: Cell, frame: Frame): TableCell =>
  new TableCell({
    margins: { top: cellMargin.heat, bottom: cellMargin.heat, marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: paragraphs(text, frame, 'HeatText'),
  });

/** A caption whose number Word counts by itself, so that it stays right when a table is put in before it. */
export const caption = (
  printed: RoadMapDocument,
  sequence: 'Table' | 'Figure',
  number: number,
  text: string,
): Paragraph =>
  new Paragraph({
    style: 'Caption',
    ...(directionOf(text, printed.direction) === 'rtl' ? { bidirectional: true } : {}),
    children: placesOf(sequence === 'Table' ? printed.tableLabel : printed.figureLabel).flatMap(
      ({ text: part, place }): (TextRun | SimpleField)[] => {
        if (!place) return runs(part);
        return part === 'number' ? [new SimpleField(`SEQ ${sequence} \\* ARABIC`, String(number))] : runs(text);
      },
    ),
  });

/** Whether a column holds levels, and is drawn as a heat map. */
export const levelColumn = ({ rows }: Content, i: number): boolean =>
  rows.some((cells) => cells[i]?.level !== undefined);

/** A table under its caption: the head repeats on every page, and no row is split between two. */
export const captionedTable = (
  printed: RoadMapDocument,
  number: number,
  content: Content,
  frame: Frame,
): (Paragraph | Table)[] => {
  const shown = content.columns.flatMap((column, i) => (column.share > 0 ? [{ column, i }] : []));
  // A column of levels is laid on two columns of the grid, so that a range can fill its halves.
  const isLevel = (i: number): boolean => levelColumn(content, i);
  const spans = shown.map(({ i }) => (isLevel(i) ? 2 : 1));
  const shares = shown.flatMap(({ column }, at) => Array.from({ length: spans[at]! }, () => column.share / spans[at]!));
  const isHeatMap = spans.includes(2);
  const head = (column: Column, at: number): TableCell =>
    new TableCell({
      columnSpan: spans[at]!,
      verticalAlign: VerticalAlignTable.BOTTOM,
      ...(spans[at] === 2 ? { margins: heatMargins } : {}),
      children: [
        paragraph(column.heading, frame.direction, {
          style: isHeatMap ? 'HeatHead' : 'TableHead',
          centred: spans[at] === 2,
        }),
      ],
    });
  const rows = [
    new TableRow({ tableHeader: true, cantSplit: true, children: shown.map(({ column }, at) => head(column, at)) }),
    ...content.rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: shown.flatMap(({ i }, at) => {
            const cell = cells[i]!;
            if (isLevel(i)) return levelCells(cell);
            return [isHeatMap ? heatTextCell(cell, frame) : textCell(cell, frame, spans[at]!, content.dense === true)];
          }),
        }),
    ),
  ];
  return [
    caption(printed, 'Table', number, content.caption),
    tableIn(frame, shares, rows, {
      style: 'RoadMapTable',
      title: content.caption,
      ...(content.alternative === undefined ? {} : { description: content.alternative }),
      hasHead: true,
    }),
  ];
};

/** Facts in rows: two short ones that follow each other stand side by side. */
export const factRows = (facts: readonly Fact[]): readonly (readonly Fact[])[] => {
  const rows: Fact[][] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    if (fact.short === true && last?.length === 1 && last[0]!.short === true) last.push(fact);
    else rows.push([fact]);
  }
  return rows;
};

/** The shares of the columns: a term and its text, twice where short facts stand side by side. */
export const factShares = { one: [20, 80], two: [13, 35, 11, 41] } as const;

/**
 * Terms and what is said of them, side by side.
 * @param followed whether its last row stays with what follows
 */
export const factsTable = (label: string, facts: readonly Fact[], frame: Frame, followed: boolean): Table => {
  const rows = factRows(facts);
  const paired = rows.some((row) => row.length > 1);
  const cells = ({ term, paragraphs: said }: Fact, columnSpan: number): TableCell[] => [
    new TableCell({ children: [paragraph(term, frame.direction, { style: 'FactTerm' })] }),
    new TableCell({ columnSpan, children: said.flatMap((text) => paragraphs(text, frame, 'TableText')) }),
  ];
  return tableIn(
    frame,
    paired ? factShares.two : factShares.one,
    rows.map(
      (row, i) =>
        new TableRow({
          cantSplit: true,
          // No single row is left behind at the foot of a page or alone at the head of the next.
          keepNext: i < 3 || i === rows.length - 2 || (followed && i === rows.length - 1),
          children: row.flatMap((fact) => cells(fact, paired && row.length === 1 ? 3 : 1)),
        }),
    ),
    { style: 'RoadMapFacts', title: label, hasHead: false },
  );
};

/** The shades and their names in one row. */
export const scaleTable = (label: string, entries: readonly LevelEnd[], frame: Frame): Table =>
  tableIn(
    frame,
    entries.map(() => 1),
    [
      new TableRow({
        cantSplit: true,
        children: entries.map((entry) => shaded(entry, entry.label, 1, 'both', 'center', 'HeatText')),
      }),
    ],
    { style: 'RoadMapFacts', title: label, hasHead: false },
  );
