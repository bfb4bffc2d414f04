import {
  BorderStyle,
  Paragraph,
  ShadingType,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type Table,
} from 'docx';
import type { Bar, BarKind, RoadMapDocument, Timeline } from '../model';
import { bars, colours } from '../palette';
import { plain } from '../printable';
import { caption, tableIn, type Frame } from './tables';
import { paragraph } from './text';

/** Shares of the width: the step's number, its action, and what is left for the months. */
export const timelineShares = { number: 4, text: 38, months: 58 } as const;

const line = (colour: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size: 4, color: colour });
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const tight = { left: 20, right: 20, top: 10, bottom: 10, marginUnitType: WidthType.DXA };

const cellOf = (
  children: Paragraph[],
  columnSpan: number,
  look: { readonly fill?: string; readonly opensYear?: boolean } = {},
): TableCell =>
  new TableCell({
    columnSpan,
    children,
    margins: tight,
    verticalAlign: VerticalAlignTable.CENTER,
    borders: { start: look.opensYear === true ? line(colours.rule) : none, end: none },
    ...(look.fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.fill } }),
  });

const empty = (): Paragraph => new Paragraph({ style: 'TimelineText' });

/** The first columns of years, counted from 0. */
const yearStarts = ({ years }: Timeline): readonly number[] => {
  let at = 0;
  return years.map(({ columns }) => {
    const start = at;
    at += columns.length;
    return start;
  });
};

/** Paper from one column up to another, cut where a year begins so that its line runs through all rows. */
const paper = (from: number, to: number, starts: readonly number[]): TableCell[] => {
  const cuts = [from, ...starts.filter((start) => start > from && start < to), to];
  return cuts
    .slice(1)
    .flatMap((end, i) =>
      end > cuts[i]! ? [cellOf([empty()], end - cuts[i]!, { opensYear: starts.includes(cuts[i]!) })] : [],
    );
};

const barCell = (kind: BarKind, columnSpan: number): TableCell => {
  const { fill, ink, sign } = bars[kind];
  const words = new TextRun({ text: sign, color: ink });
  return cellOf([new Paragraph({ style: 'TimelineText', alignment: 'center', children: [words] })], columnSpan, {
    fill,
  });
};

const rowOf = (bar: Bar, count: number, starts: readonly number[], { direction }: Frame): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      cellOf([paragraph(bar.number, direction, { style: 'TimelineText' })], 1),
      cellOf([paragraph(bar.text, direction, { style: 'TimelineText' })], 1),
      ...paper(0, bar.from, starts),
      barCell(bar.kind, bar.to - bar.from + 1),
      ...paper(bar.to + 1, count, starts),
    ],
  });

const legendRow = ({ legend }: Timeline, { direction }: Frame): TableRow =>
  new TableRow({
    cantSplit: true,
    children: legend.entries.flatMap(({ kind, label }) => [
      barCell(kind, 1),
      cellOf([paragraph(label, direction, { style: 'TimelineText' })], 1),
    ]),
  });

/**
 * The timeline under its caption, drawn with the cells of a table: every word processor shows it, it mirrors with the language,
 * its months repeat on each page, and a person can change it.
 */
export const timelineTable = (
  printed: RoadMapDocument,
  number: number,
  timeline: Timeline,
  frame: Frame,
): (Paragraph | Table)[] => {
  const { years, legend, heading } = timeline;
  const count = years.reduce((sum, { columns }) => sum + columns.length, 0);
  const starts = yearStarts(timeline);
  const head = (text: string, columnSpan: number, opensYear = false): TableCell =>
    cellOf([paragraph(plain(text), frame.direction, { style: 'TimelineText' })], columnSpan, {
      fill: colours.head,
      opensYear,
    });
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: [
        head('', 1),
        head(heading, 1),
        ...years.map(({ label, columns }) => head(label, columns.length, true)),
      ],
    }),
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: [
        head('', 1),
        head('', 1),
        ...years.flatMap(({ columns }) => columns.map((column, i) => head(column, 1, i === 0))),
      ],
    }),
    ...timeline.bars.map((bar) => rowOf(bar, count, starts, frame)),
  ];
  const { number: first, text, months } = timelineShares;
  const shares = [first, text, ...Array.from({ length: count }, () => months / count)];
  return [
    caption(printed, 'Figure', number, timeline.caption),
    tableIn(
      frame,
      legend.entries.flatMap(() => [3, 30]),
      [legendRow(timeline, frame)],
      { style: 'RoadMapFacts', title: legend.label, hasHead: false },
    ),
    new Paragraph({ style: 'TimelineText' }),
    tableIn(frame, shares, rows, {
      style: 'RoadMapTable',
      title: timeline.caption,
      description: timeline.alternative,
      hasHead: false,
    }),
  ];
};
