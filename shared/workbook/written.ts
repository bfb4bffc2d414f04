import type { Cell } from './cell';

/** What can be chosen in the cells of a column: words, or what stands in the first column of another sheet. */
export type Choices = readonly string[] | { readonly sheet: string };

/** One column: its head, what the head's note says, and what its cells are. */
export interface WrittenColumn {
  readonly heading: string;
  readonly note: string;
  /** Characters across. */
  readonly width: number;
  readonly choices?: Choices;
  /** `read`: not to be changed; `fill`: what the person is asked for; anything else is free. */
  readonly use?: 'read' | 'fill';
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns stay in view beside the head. */
  readonly frozen?: number;
  /** Cells of `read` columns cannot be changed by accident (no password). */
  readonly guarded?: boolean;
}
