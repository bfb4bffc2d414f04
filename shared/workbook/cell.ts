import { columnName } from '../office';
import { visible } from '../source';

/** What stands in one cell: dates as ISO text, formulas as the value that was last worked out, null where nothing does. */
export type Cell = string | number | boolean | null;

/** One sheet of a workbook, hidden ones included. Row 0 is the first row; rows end with their last filled cell. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell as a person finds it in a spreadsheet, row and column counted from 0: `cellName(11, 2)` is `C12`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A cell as the path of an issue: `survey!C12`. */
export const cellPath = (sheet: string, row: number, column: number): string =>
  `${visible(sheet)}!${cellName(row, column)}`;
