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
import {
  borders,
  margins,
  paragraphs,
  shading,
  tableIn,
  type Frame,
  type GridCell,
  type GridRow,
  type Line,
} from './grid';
import { cellMargin, type StyleId } from './looks';
import { paragraph, runs } from './text';
import { paragraphOf, run, words, type Xml } from './xml';

/** A gap of paper beside a level, so that two neighbours of one shade are not read as one, and the halves of a range are. */
const gap: Line = { style: 'single', colour: 'FFFFFF', size: 18 };
const gaps = {
  both: borders({ start: gap, end: gap }),
  start: borders({ start: gap }),
  end: borders({ end: gap }),
} as const;

const heatMargins = margins({ block: cellMargin.heat, inline: 20 });

const shaded = (
  { shade }: LevelEnd,
  text: string,
  span: number,
  beside: keyof typeof gaps,
  alignment: 'center' | 'start' | 'end' = 'center',
  style: StyleId = 'LevelText',
): GridCell => {
  const { fill, ink } = ramp[shade];
  return {
    span,
    looks: gaps[beside] + shading(fill) + heatMargins,
    align: 'center',
    content: paragraphOf(run(words(plain(text)), `<w:color w:val="${ink}"/>`), { style, alignment }),
  };
};

const contestedSign = ' ◆';

/** A place of the heat map that has no shade: a sign of its own, or words on hatched paper. */
const unshaded = (text: string, hatched: boolean): GridCell => ({
  span: 2,
  looks: gaps.both + (hatched ? shading('FFFFFF', 'thinDiagStripe', colours.rule) : '') + heatMargins,
  align: 'center',
  content: paragraphOf(run(words(plain(text))), { style: 'LevelText', alignment: 'center' }),
});

/** A level fills its cell; a range fills two halves and is read across them: 1 – 3. */
const levelCells = ({ text, level, sign }: Cell): GridCell[] => {
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

const textCell = (cell: Cell, frame: Frame, span: number, dense: boolean): GridCell => ({
  span,
  content: cell.text
    .split('\n')
    .map((line, i) => paragraph(line, frame.direction, { style: cellStyle(cell, dense, i) }))
    .join(''),
});

/** Beside levels a text is set small and in the middle of its row, so that a whole baseline stands on one page. */
const heatTextCell = ({ text }: Cell, frame: Frame): GridCell => ({
  looks: margins({ block: cellMargin.heat }),
  align: 'center',
  content: paragraphs(text, frame, 'HeatText'),
});

/** A caption whose number Word counts by itself, so that it stays right when a table is put in before it. */
export const caption = (printed: RoadMapDocument, sequence: 'Table' | 'Figure', number: number, text: string): Xml => {
  const counted = `<w:fldSimple w:instr="SEQ ${sequence} \\* ARABIC">${run(words(String(number)))}</w:fldSimple>`;
  const content = placesOf(sequence === 'Table' ? printed.tableLabel : printed.figureLabel).map(
    ({ text: part, place }) => (!place ? runs(part) : part === 'number' ? counted : runs(text)),
  );
  return paragraphOf(content.join(''), {
    style: 'Caption',
    rightToLeft: directionOf(text, printed.direction) === 'rtl',
  });
};

/** Whether a column holds levels, and is drawn as a heat map. */
export const levelColumn = ({ rows }: Content, i: number): boolean =>
  rows.some((cells) => cells[i]?.level !== undefined);

/** A table under its caption: the head repeats on every page, and no row is split between two. */
export const captionedTable = (printed: RoadMapDocument, number: number, content: Content, frame: Frame): Xml => {
  // A column of levels is laid on two columns of the grid, so that a range can fill its halves.
  const shown = content.columns.flatMap((column, i) =>
    column.share > 0 ? [{ column, i, span: levelColumn(content, i) ? 2 : 1 }] : [],
  );
  const shares = shown.flatMap(({ column, span }) => Array.from({ length: span }, () => column.share / span));
  const isHeatMap = shown.some(({ span }) => span === 2);
  const head = ({ heading }: Column, span: number): GridCell => ({
    span,
    align: 'bottom',
    ...(span === 2 ? { looks: heatMargins } : {}),
    content: paragraph(heading, frame.direction, {
      style: isHeatMap ? 'HeatHead' : 'TableHead',
      centred: span === 2,
    }),
  });
  const rows: readonly GridRow[] = [
    { isHead: true, cells: shown.map(({ column, span }) => head(column, span)) },
    ...content.rows.map((cells) => ({
      cells: shown.flatMap(({ i, span }) => {
        const cell = cells[i]!;
        if (span === 2) return levelCells(cell);
        return isHeatMap ? heatTextCell(cell, frame) : textCell(cell, frame, span, content.dense === true);
      }),
    })),
  ];
  const table = tableIn(frame, shares, rows, {
    style: 'RoadMapTable',
    title: content.caption,
    ...(content.alternative === undefined ? {} : { description: content.alternative }),
    hasHead: true,
  });
  return caption(printed, 'Table', number, content.caption) + table;
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
export const factsTable = (label: string, facts: readonly Fact[], frame: Frame, followed: boolean): Xml => {
  const rows = factRows(facts);
  const paired = rows.some((row) => row.length > 1);
  // No single row is left behind at the foot of a page or alone at the head of the next.
  const keeps = (i: number): boolean => i < 3 || i === rows.length - 2 || (followed && i === rows.length - 1);
  const cells = ({ term, paragraphs: said }: Fact, span: number, keepNext: boolean): GridCell[] => [
    { content: paragraph(term, frame.direction, { style: 'FactTerm', keepNext }) },
    { span, content: said.map((text) => paragraphs(text, frame, 'TableText', keepNext)).join('') },
  ];
  return tableIn(
    frame,
    paired ? factShares.two : factShares.one,
    rows.map((row, i) => ({
      cells: row.flatMap((fact) => cells(fact, paired && row.length === 1 ? 3 : 1, keeps(i))),
    })),
    { style: 'RoadMapFacts', title: label, hasHead: false },
  );
};

/** The shades and their names in one row. */
export const scaleTable = (label: string, entries: readonly LevelEnd[], frame: Frame): Xml =>
  tableIn(
    frame,
    entries.map(() => 1),
    [{ cells: entries.map((entry) => shaded(entry, entry.label, 1, 'both', 'center', 'HeatText')) }],
    { style: 'RoadMapFacts', title: label, hasHead: false },
  );
