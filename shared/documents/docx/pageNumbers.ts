import type { Block, Cell, Fact, RoadMapDocument, Section, Table } from '../model';
import { plain } from '../printable';
import { headingStyle, staysWithNext, styleOf } from './body';
import { cellMargin, looks, type Look, type StyleId } from './looks';
import { lineHeight, linesIn, tallerBy } from './measure';
import { textHeight, textWidth } from './pages';
import { cellStyle, factRows, factShares, levelColumn } from './tables';

/** Something that stands in one piece, in points. */
interface Piece {
  readonly height: number;
  /** Space above, which a new page swallows. */
  readonly before: number;
  readonly keepNext: boolean;
  /** May be cut between its lines. */
  readonly lines?: { readonly count: number; readonly each: number };
  /** The section whose heading this is. */
  readonly heading?: string;
  readonly newPage?: boolean;
  /** Repeated at the head of each page that the table goes on to. */
  readonly head?: number;
}

const points = (twentieths: number): number => twentieths / 20;

const textPiece = (text: string, style: StyleId, width: number, rest: Partial<Piece> = {}): Piece => {
  const look: Look = looks[style];
  const count = linesIn(plain(text), width, look);
  return {
    height: count * lineHeight(look) + tallerBy(text, look) + points(look.after),
    before: points(look.before),
    keepNext: look.keepNext === true,
    lines: { count, each: lineHeight(look) },
    ...rest,
  };
};

const border = 0.5;

const cellHeight = (paragraphs: readonly string[], style: StyleId, width: number): number => {
  const look: Look = looks[style];
  const inner = width - 2 * points(cellMargin.inline);
  const heightOf = (line: string): number =>
    linesIn(line, inner, look) * lineHeight(look) + tallerBy(line, look) + points(look.before + look.after);
  return paragraphs.flatMap((text) => plain(text).split('\n')).reduce((sum, line) => sum + heightOf(line), 0);
};

const rowOf = (heights: readonly number[], rest: Partial<Piece> = {}, block: number = cellMargin.block): Piece => ({
  height: Math.max(...heights) + 2 * points(block) + border,
  before: 0,
  keepNext: false,
  ...rest,
});

const tablePieces = (table: Table, caption: string, width: number): Piece[] => {
  const columns = table.columns.flatMap((column, i) => (column.share > 0 ? [{ column, i }] : []));
  const whole = columns.reduce((sum, { column }) => sum + column.share, 0);
  const widthOf = (share: number): number => (width * share) / whole;
  const isHeatMap = columns.some(({ i }) => levelColumn(table, i));
  const block = isHeatMap ? cellMargin.heat : cellMargin.block;
  const styleFor = (cell: Cell, i: number): StyleId =>
    isHeatMap ? (levelColumn(table, i) ? 'LevelText' : 'HeatText') : cellStyle(cell, table.dense === true);
  const textOf = (cell: Cell, i: number): string =>
    levelColumn(table, i) ? (cell.level?.low.label ?? '–') : cell.text;
  const head = rowOf(columns.map(({ column }) => cellHeight([column.heading], 'TableHead', widthOf(column.share))));
  return [
    textPiece(caption, 'Caption', width),
    { ...head, keepNext: true },
    ...table.rows.map((cells) =>
      rowOf(
        columns.map(({ column, i }) =>
          cellHeight([textOf(cells[i]!, i)], styleFor(cells[i]!, i), widthOf(column.share)),
        ),
        { head: head.height },
        block,
      ),
    ),
  ];
};

const factPieces = (facts: readonly Fact[], width: number, followed: boolean): Piece[] => {
  const rows = factRows(facts);
  const shares = rows.some((row) => row.length > 1) ? factShares.two : factShares.one;
  const widthOf = (from: number, to: number): number =>
    (width * shares.slice(from, to).reduce((sum, share) => sum + share, 0)) / 100;
  return rows.map((row, i) =>
    rowOf(
      row.flatMap(({ term, paragraphs }, at) => [
        cellHeight([term], 'FactTerm', widthOf(2 * at, 2 * at + 1)),
        cellHeight(paragraphs, 'TableText', widthOf(2 * at + 1, row.length === 1 ? shares.length : 2 * at + 2)),
      ]),
      { keepNext: i < 3 || i === rows.length - 2 || (followed && i === rows.length - 1) },
    ),
  );
};

const timelineRow = lineHeight(looks.TimelineText) + 1 + border;

const blockPieces = (block: Block, next: Block | undefined, width: number): Piece[] => {
  const keepNext = staysWithNext(block, next);
  switch (block.kind) {
    case 'paragraph': {
      const style = styleOf[block.role];
      const look: Look = looks[style];
      return [textPiece(block.text, style, width, { keepNext: keepNext || look.keepNext === true })];
    }
    case 'list':
      return block.items.map((item) => textPiece(item, 'ListBullet', width - 17));
    case 'facts':
      return factPieces(block.facts, width, keepNext);
    case 'table':
      return tablePieces(block.table, block.table.caption, width);
    case 'timeline': {
      const row = { height: timelineRow, before: 0, keepNext: false, head: 2 * timelineRow };
      const { caption, bars } = block.timeline;
      return [textPiece(caption, 'Caption', width), ...Array.from({ length: 4 }, () => row), ...bars.map(() => row)];
    }
    case 'scale':
      return [rowOf([cellHeight(block.entries.map(({ label }) => label).slice(0, 1), 'HeatText', width)])];
  }
};

const sectionPieces = (section: Section, width: number, breaks: boolean, depth = 0): Piece[] => {
  return [
    textPiece(section.title, headingStyle(depth), width, {
      heading: section.id,
      newPage: breaks && section.newPage === true,
    }),
    ...section.blocks.flatMap((block, i) => blockPieces(block, section.blocks[i + 1], width)),
    ...section.sections.flatMap((inner) => sectionPieces(inner, width, true, depth + 1)),
  ];
};

/** Lays pieces on pages of one height, from the top of a fresh page, and says on which page each heading stands. */
class Pages {
  readonly found = new Map<string, number>();
  private used = 0;
  private height = 0;

  /** @param page the page before the first */
  constructor(private page: number) {}

  turn(height: number): void {
    this.page += 1;
    this.used = 0;
    this.height = height;
  }

  lay(pieces: readonly Piece[]): void {
    for (let i = 0; i < pieces.length;) {
      let end = i;
      while (pieces[end]!.keepNext && end + 1 < pieces.length && pieces[end + 1]!.newPage !== true) end += 1;
      const chain = pieces.slice(i, end + 1);
      const whole = chain.reduce((sum, piece) => sum + piece.before + piece.height, 0);
      // Of a paragraph that may be cut, two lines must find room with what it is kept with.
      const last = chain.at(-1)!;
      const spare = last.lines && last.lines.count > 3 ? (last.lines.count - 2) * last.lines.each : 0;
      if (chain[0]!.newPage === true) this.turnIfUsed();
      else if (whole - spare <= this.height && this.used + whole - spare > this.height) this.turn(this.height);
      for (const piece of chain) this.put(piece);
      i = end + 1;
    }
  }

  private turnIfUsed(): void {
    if (this.used > 0) this.turn(this.height);
  }

  private put({ height, before, lines, heading, head = 0 }: Piece): void {
    let rest = height + (this.used === 0 ? 0 : before);
    if (lines === undefined && this.used + rest > this.height && this.used > head) {
      this.turn(this.height);
      this.used = head;
    }
    if (heading !== undefined) this.found.set(heading, this.page);
    while (this.used + rest > this.height && this.height > 0) {
      rest -= Math.max(this.height - this.used, 1);
      this.turn(this.height);
    }
    this.used += rest;
  }
}

/**
 * On which page each section begins, as far as can be known without a word processor: the table of contents shows these until
 * Word counts for itself, which it does when it opens the file. Parts and requirements begin new pages, so that a line more or
 * less in one of them moves nothing in the others.
 * @param first the page on which the first section begins
 */
export const estimatePages = ({ sections }: RoadMapDocument, first: number): ReadonlyMap<string, number> => {
  const pages = new Pages(first - 1);
  let previous: boolean | null = null;
  for (const section of sections) {
    const isLandscape = section.landscape === true;
    if (previous !== isLandscape) pages.turn(points(textHeight(isLandscape)));
    pages.lay(sectionPieces(section, points(textWidth(isLandscape)), previous === isLandscape));
    previous = isLandscape;
  }
  return pages.found;
};
