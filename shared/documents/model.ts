import type { Direction } from '../messages';
import type { Shade, Step } from '../model';

export type { Shade };

/** One end of a level: how it is shaded and, where the range is split over two halves, what the half says. */
export interface LevelEnd {
  readonly shade: Shade;
  readonly label: string;
}

/** A level as a heat map shows it. */
export interface Level {
  readonly low: LevelEnd;
  readonly high: LevelEnd;
  /** Nothing is established yet: hatched paper instead of a range from nothing to everything. */
  readonly notKnown: boolean;
  /** Accounts differ on at least one statement. */
  readonly contested: boolean;
}

/** What a cell says. `text` says everything; the rest lets a writer show it better. */
export interface Cell {
  readonly text: string;
  readonly strong?: boolean;
  /** A level, or a range of levels where `low` and `high` differ. */
  readonly level?: Level;
  /** Stands for an empty or unshaded place of a heat map, where `text` would not fit. */
  readonly sign?: string;
  /** For spreadsheets: the value behind the text. */
  readonly number?: number;
  /** For spreadsheets: what works the cell out; never made from what a person typed. */
  readonly formula?: string;
  /** For spreadsheets: a place that is left for a person to fill in. */
  readonly entry?: 'text' | 'number';
  /** For spreadsheets: the day behind the text, `YYYY-MM-DD`. */
  readonly day?: string;
}

export interface Column {
  readonly heading: string;
  /** Share of the width of the page, in hundredths; 0 for a column that only the spreadsheet has room for. */
  readonly share: number;
  /** Width in the spreadsheet, in characters. */
  readonly characters: number;
}

export interface Table {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly Cell[])[];
  /** Set smaller, so that it stays on one page. */
  readonly dense?: boolean;
  /** What somebody who does not see the table is told of it, where the caption does not say enough. */
  readonly alternative?: string;
}

/** A bar of a timeline, from one column to another, both counted from 0 and taken in. */
export interface Bar {
  /** "7", the step's number. */
  readonly number: string;
  readonly text: string;
  readonly kind: BarKind;
  readonly from: number;
  readonly to: number;
  /** The dates in words, for those who do not see the bar. */
  readonly said: string;
}

export type BarKind = Step['kind'];

/** Steps over time, drawn from the same cells in every format: no picture that a reader could not change or hear. */
export interface Timeline {
  readonly caption: string;
  readonly alternative: string;
  readonly heading: string;
  /** The columns of equal width, grouped by year. */
  readonly years: readonly { readonly label: string; readonly columns: readonly string[] }[];
  readonly legend: {
    readonly label: string;
    readonly entries: readonly { readonly kind: BarKind; readonly label: string }[];
  };
  readonly bars: readonly Bar[];
}

/** A term and what is said of it, one paragraph each. */
export interface Fact {
  readonly term: string;
  readonly paragraphs: readonly string[];
  /** Two short facts in a row may stand side by side. */
  readonly short?: boolean;
}

/** `reason` is a body text that stands below a table. */
export type ParagraphRole = 'body' | 'lead' | 'reason' | 'small' | 'notice';

export type Block =
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly label: string; readonly facts: readonly Fact[] }
  | { readonly kind: 'table'; readonly number: number; readonly table: Table }
  | { readonly kind: 'timeline'; readonly number: number; readonly timeline: Timeline }
  | { readonly kind: 'scale'; readonly label: string; readonly entries: readonly LevelEnd[] };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Starts a page of its own. */
  readonly newPage?: boolean;
  /** Set across the page, for wide tables. */
  readonly landscape?: boolean;
}

export interface TitlePage {
  readonly programme: string;
  readonly title: string;
  readonly subtitle: string;
  readonly draft: string;
  readonly facts: readonly Fact[];
  readonly notices: readonly string[];
}

/** A choice that a spreadsheet offers in a column, or in one row of it. */
export interface EntryList {
  readonly column: number;
  /** Counted from the first row below the head; the whole column without it. */
  readonly row?: number;
  readonly list: readonly string[];
  /** Whether something else may be typed. */
  readonly others: boolean;
}

/** One sheet of the spreadsheet. */
export interface Sheet {
  readonly name: string;
  readonly table: Table;
  readonly lists?: readonly EntryList[];
  /** Columns that formulas of other sheets refer to by name. */
  readonly names?: readonly { readonly name: string; readonly column: number }[];
  /** How many columns stay in view beside the head. */
  readonly frozen?: number;
  /** Not a list of like rows, so nothing to filter. */
  readonly unfiltered?: boolean;
}

/** A road map document before any format: what every writer prints, so that formats cannot differ in content. */
export interface RoadMapDocument {
  readonly language: string;
  readonly direction: Direction;
  /** For headers, window titles and file properties. */
  readonly name: string;
  /** The day that file properties give, `YYYY-MM-DD`; null where none is fixed. */
  readonly day: string | null;
  readonly titlePage: TitlePage;
  readonly contentsTitle: string;
  readonly sections: readonly Section[];
  /** The sheets of the spreadsheet: the tables of the sections with more columns, and those that only a spreadsheet can have. */
  readonly sheets: readonly Sheet[];
  /** How a page is numbered, with the places `{page}` and `{pages}`. */
  readonly pageLine: string;
  /** How a table is labelled, with the places `{number}` and `{caption}`. */
  readonly tableLabel: string;
  /** The same for a figure. */
  readonly figureLabel: string;
}

/** A line such as "Page {page} of {pages}" cut into its texts and the names of its places. */
export const placesOf = (line: string): readonly { readonly text: string; readonly place: boolean }[] =>
  line
    .split(/\{(\w+)\}/)
    .map((part, i) => ({ text: part, place: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
