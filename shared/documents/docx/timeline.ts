import type { Bar, BarKind, RoadMapDocument, Timeline } from '../model';
import { bars, colours } from '../palette';
import { plain } from '../printable';
import { borders, margins, shading, tableIn, type Frame, type GridCell, type GridRow, type Line } from './grid';
import { caption } from './tables';
import { paragraph } from './text';
import { paragraphOf, run, words, type Xml } from './xml';

/** Shares of the width: the step's number, its action, and what is left for the months. */
export const timelineShares = { number: 4, text: 38, months: 58 } as const;

const none: Line = { style: 'none', colour: 'auto', size: 0 };
const yearLine: Line = { style: 'single', colour: colours.rule, size: 4 };
const tight = margins({ block: 10, inline: 20 });

const cellOf = (
  content: Xml,
  span: number,
  look: { readonly fill?: string; readonly opensYear?: boolean } = {},
): GridCell => ({
  span,
  content,
  align: 'center',
  looks:
    borders({ start: look.opensYear === true ? yearLine : none, end: none }) +
    (look.fill === undefined ? '' : shading(look.fill)) +
    tight,
});

const empty = paragraphOf('', { style: 'TimelineText' });

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
const paper = (from: number, to: number, starts: readonly number[]): GridCell[] => {
  const cuts = [from, ...starts.filter((start) => start > from && start < to), to];
  return cuts
    .slice(1)
    .flatMap((end, i) =>
      end > cuts[i]! ? [cellOf(empty, end - cuts[i]!, { opensYear: starts.includes(cuts[i]!) })] : [],
    );
};

const barCell = (kind: BarKind, span: number): GridCell => {
  const { fill, ink, sign } = bars[kind];
  const shown = run(words(sign), `<w:color w:val="${ink}"/>`);
  return cellOf(paragraphOf(shown, { style: 'TimelineText', alignment: 'center' }), span, { fill });
};

const textCell = (text: string, { direction }: Frame): GridCell =>
  cellOf(paragraph(text, direction, { style: 'TimelineText' }), 1);

const rowOf = (bar: Bar, count: number, starts: readonly number[], frame: Frame): GridRow => ({
  cells: [
    textCell(bar.number, frame),
    textCell(bar.text, frame),
    ...paper(0, bar.from, starts),
    barCell(bar.kind, bar.to - bar.from + 1),
    ...paper(bar.to + 1, count, starts),
  ],
});

const legendRow = ({ legend }: Timeline, frame: Frame): GridRow => ({
  cells: legend.entries.flatMap(({ kind, label }) => [barCell(kind, 1), textCell(label, frame)]),
});

/**
 * The timeline under its caption, drawn with the cells of a table: every word processor shows it, it mirrors with the language,
 * its months repeat on each page, and a person can change it.
 */
export const timelineTable = (printed: RoadMapDocument, number: number, timeline: Timeline, frame: Frame): Xml => {
  const { years, legend, heading } = timeline;
  const count = years.reduce((sum, { columns }) => sum + columns.length, 0);
  const starts = yearStarts(timeline);
  const head = (text: string, span: number, opensYear = false): GridCell =>
    cellOf(paragraph(plain(text), frame.direction, { style: 'TimelineText' }), span, { fill: colours.head, opensYear });
  const rows: readonly GridRow[] = [
    {
      isHead: true,
      cells: [head('', 1), head(heading, 1), ...years.map(({ label, columns }) => head(label, columns.length, true))],
    },
    {
      isHead: true,
      cells: [
        head('', 1),
        head('', 1),
        ...years.flatMap(({ columns }) => columns.map((column, i) => head(column, 1, i === 0))),
      ],
    },
    ...timeline.bars.map((bar) => rowOf(bar, count, starts, frame)),
  ];
  const { number: first, text, months } = timelineShares;
  return [
    caption(printed, 'Figure', number, timeline.caption),
    tableIn(
      frame,
      legend.entries.flatMap(() => [3, 30]),
      [legendRow(timeline, frame)],
      { style: 'RoadMapFacts', title: legend.label, hasHead: false },
    ),
    empty,
    tableIn(frame, [first, text, ...Array.from({ length: count }, () => months / count)], rows, {
      style: 'RoadMapTable',
      title: timeline.caption,
      description: timeline.alternative,
      hasHead: false,
    }),
  ].join('');
};
