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
import { ramp } from '../palette';
import { plain } from '../printable';
import { directionOf } from '../script';
import { paragraph, runs } from './text';

/** A table with the alternative text that screen readers announce. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, description: string) {
    super(options);
    const properties: unknown = this.root[0];
    if (properties instanceof XmlComponent)
      properties.addChildElement(new StringValueElement('w:tblCaption', description));
  }
}

interface Frame {
  readonly direction: Direction;
  /** Width of the text in twentieths of a point. */
  readonly width: number;
}

const tableIn = (
  { direction, width }: Frame,
  shares: readonly number[],
  rows: readonly TableRow[],
  style: string,
  description: string,
  hasHead: boolean,
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
    plain(description),
  );
};

const paragraphs = (text: string, { direction }: Frame, style: string): Paragraph[] =>
  text.split('\n').map((line) => paragraph(line, direction, { style }));

/** A gap of paper beside a level, so that two neighbours of one shade are not read as one, and the halves of a range are. */
const gap = { style: BorderStyle.SINGLE, size: 18, color: 'FFFFFF' } as const;

type Gaps = 'both' | 'start' | 'end';

const shaded = ({ shade, label }: LevelEnd, text: string, columnSpan: number, gaps: Gaps): TableCell =>
  new TableCell({
    columnSpan,
    borders: { ...(gaps === 'end' ? {} : { start: gap }), ...(gaps === 'start' ? {} : { end: gap }) },
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: ramp[shade].fill },
    children: [
      new Paragraph({
        style: 'LevelText',
        alignment: 'center',
        children: [new TextRun({ text: plain(text === '' ? label : text), color: ramp[shade].ink })],
      }),
    ],
  });

/** A level fills its cell; a range fills two halves, from the cautious reading to the favourable one. */
const levelCells = ({ text, level }: Cell): TableCell[] => {
  if (level === undefined) return [];
  const { low, high } = level;
  return low.label === high.label
    ? [shaded(low, text, 2, 'both')]
    : [shaded(low, '', 1, 'start'), shaded(high, '', 1, 'end')];
};

const textCell = (cell: Cell, frame: Frame, columnSpan: number): TableCell =>
  new TableCell({
    columnSpan,
    children:
      cell.strong === true
        ? cell.text
            .split('\n')
            .map((line, i) => paragraph(line, frame.direction, { style: i === 0 ? 'TableStrong' : 'TableText' }))
        : paragraphs(cell.text, frame, 'TableText'),
  });

const caption = (printed: RoadMapDocument, number: number, text: string): Paragraph =>
  new Paragraph({
    style: 'Caption',
    ...(directionOf(text, printed.direction) === 'rtl' ? { bidirectional: true } : {}),
    children: placesOf(printed.tableLabel).flatMap(({ text: part, place }): (TextRun | SimpleField)[] => {
      if (!place) return runs(part);
      return part === 'number' ? [new SimpleField('SEQ Table \\* ARABIC', String(number))] : runs(text);
    }),
  });

/** A table under its caption: the head repeats on every page, and no row is split between two. */
export const captionedTable = (
  printed: RoadMapDocument,
  number: number,
  content: Content,
  frame: Frame,
): (Paragraph | Table)[] => {
  const shown = content.columns.flatMap((column, i) => (column.share > 0 ? [{ column, i }] : []));
  // A column of levels is laid on two columns of the grid, so that a range can fill its halves.
  const isLevel = (i: number): boolean => content.rows.some((cells) => cells[i]?.level !== undefined);
  const spans = shown.map(({ i }) => (isLevel(i) ? 2 : 1));
  const shares = shown.flatMap(({ column }, at) => Array.from({ length: spans[at]! }, () => column.share / spans[at]!));
  const head = (column: Column, at: number): TableCell =>
    new TableCell({
      columnSpan: spans[at]!,
      verticalAlign: VerticalAlignTable.BOTTOM,
      children: [paragraph(column.heading, frame.direction, { style: 'TableHead' })],
    });
  const rows = [
    new TableRow({ tableHeader: true, cantSplit: true, children: shown.map(({ column }, at) => head(column, at)) }),
    ...content.rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: shown.flatMap(({ i }, at) => {
            const cell = cells[i]!;
            return cell.level === undefined ? [textCell(cell, frame, spans[at]!)] : levelCells(cell);
          }),
        }),
    ),
  ];
  return [
    caption(printed, number, content.caption),
    tableIn(frame, shares, rows, 'RoadMapTable', content.caption, true),
  ];
};

/** Terms and what is said of them, side by side. */
export const factsTable = (label: string, facts: readonly Fact[], frame: Frame): Table =>
  tableIn(
    frame,
    [22, 78],
    facts.map(
      ({ term, paragraphs: said }, i) =>
        new TableRow({
          cantSplit: true,
          // No single row is left behind at the foot of a page or alone at the head of the next.
          keepNext: i < 3 || i === facts.length - 2,
          children: [
            new TableCell({ children: [paragraph(term, frame.direction, { style: 'FactTerm' })] }),
            new TableCell({ children: said.flatMap((text) => paragraphs(text, frame, 'TableText')) }),
          ],
        }),
    ),
    'RoadMapFacts',
    label,
    false,
  );

/** The shades and their names in one row. */
export const scaleTable = (label: string, entries: readonly LevelEnd[], frame: Frame): Table =>
  tableIn(
    frame,
    entries.map(() => 1),
    [new TableRow({ cantSplit: true, children: entries.map((entry) => shaded(entry, entry.label, 1, 'both')) })],
    'RoadMapFacts',
    label,
    false,
  );
