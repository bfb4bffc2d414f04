import { fileIssue, inOrder } from '../source';
import type { Issue } from '../source';
import { openArchive } from './archive';
import { workbookBounds } from './bounds';
import { cellPath } from './cell';
import type { Sheet } from './cell';
import { Refused } from './codes';
import { dateLooksOf } from './dates';
import { partsOf } from './parts';
import { cellsOf } from './sheet';
import { sharedStringsOf } from './texts';

const formulaIssue = (file: string, sheet: string, row: number, column: number): Issue => ({
  severity: 'warning',
  code: 'formula-without-value',
  file,
  line: row + 1,
  path: cellPath(sheet, row, column),
  message:
    'This formula has never been worked out, so the cell counts as empty; open the workbook in a spreadsheet program and save it.',
});

const read = (bytes: Uint8Array, file: string): { sheets: readonly Sheet[]; issues: Issue[] } => {
  const bounds = workbookBounds;
  const archive = openArchive(bytes, bounds);
  const parts = partsOf(archive, bounds);
  const counter = () => {
    let cells = 0;
    return (more: number): void => {
      cells += more;
      if (cells > bounds.cells)
        throw new Refused(
          'workbook-too-large',
          `The workbook has more than the ${bounds.cells} cells that Waymark reads; check that it is the right file.`,
        );
    };
  };
  const context = {
    sharedStrings: sharedStringsOf(archive, parts.sharedStrings, counter()),
    dateLooks: dateLooksOf(archive, parts.styles),
    from1904: parts.from1904,
    count: counter(),
  };
  const issues: Issue[] = [];
  const sheets = parts.sheets.map(({ name, part }) => {
    const { rows, notWorkedOut } = cellsOf(archive.text(part), part, context);
    for (const { row, column } of notWorkedOut) issues.push(formulaIssue(file, name, row, column));
    return { name, rows };
  });
  return { sheets, issues: inOrder(issues) };
};

/**
 * Reads the cells of an XLSX workbook, bounded before anything is parsed. Nothing outside of the file is looked at, and no
 * formula is worked out: the value that the spreadsheet program last saw counts. Never throws on any bytes: what cannot be
 * read is refused as a whole, with the reason.
 */
export const readWorkbook = (
  bytes: Uint8Array,
  file: string,
): { readonly sheets: readonly Sheet[] | null; readonly issues: Issue[] } => {
  try {
    return read(bytes, file);
  } catch (error) {
    if (error instanceof Refused) return { sheets: null, issues: [fileIssue(file, error.code, error.message)] };
    throw error;
  }
};
