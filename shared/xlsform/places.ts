import { byCodePoint } from '../model';
import { fileIssue, hasErrors, visible } from '../source';
import type { Issue } from '../source';
import { cellPath } from '../workbook';
import { xlsformIssueCodes } from './codes';
import type { XlsformIssueCode } from './codes';

/** A cell of the workbook; without row and column the sheet, or without any the file. Both count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type Note = (code: XlsformIssueCode, place: Place | string, message: string) => void;

interface Found {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly issue: Issue;
}

const mostIssues = 1_000;

const byPlace = (a: Found, b: Found): number =>
  a.sheet - b.sheet || a.row - b.row || a.column - b.column || byCodePoint(a.issue.message, b.issue.message);

/** Errors are kept before warnings, so that a form that is refused never looks free of errors. */
const bounded = (issues: readonly Issue[]): Issue[] => {
  if (issues.length <= mostIssues) return [...issues];
  const kept = new Set(
    [
      ...issues.filter(({ severity }) => severity === 'error'),
      ...issues.filter(({ severity }) => severity === 'warning'),
    ].slice(0, mostIssues),
  );
  const message = `There are ${issues.length - mostIssues} more problems; mend these first, then convert again.`;
  const more = fileIssue(issues[0]!.file, 'more-issues', message);
  return [...issues.filter((issue) => kept.has(issue)), hasErrors(issues) ? more : { ...more, severity: 'warning' }];
};

/** How sentences and issues name a cell: `survey!F12`. */
export const placeText = ({ sheet, row, column }: Place): string => cellPath(sheet, row, column);

/** What was found in the sheets of one workbook, in the order of the sheets, from top to bottom. Each place says a thing once. */
export const collectNotes = (file: string, sheets: readonly string[]) => {
  const found = new Map<string, Found>();
  const order = new Map(sheets.map((name, index) => [name, index]));
  const note: Note = (code, place, message) => {
    const { severity } = xlsformIssueCodes[code];
    const path = typeof place === 'string' ? visible(place) : placeText(place);
    const issue: Issue = { severity, code, file, line: null, path, message };
    const { sheet, row, column } = typeof place === 'string' ? { sheet: place, row: -1, column: -1 } : place;
    found.set(`${code}|${path}|${message}`, { sheet: order.get(sheet) ?? -1, row, column, issue });
  };
  const issues = (): Issue[] => bounded([...found.values()].sort(byPlace).map(({ issue }) => issue));
  const refused = (): boolean => [...found.values()].some(({ issue }) => issue.severity === 'error');
  return { note, issues, refused };
};
