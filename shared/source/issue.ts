import { byCodePoint } from '../model';
import { visible } from './visible';

/**
 * One thing that is wrong (error) or worth a look (warning) in a file. `code` is stable and can be looked up in the
 * documentation, `line` counts from 1 and is null where no line can be named, `path` leads to the value
 * (`requirements[3].criteria[0].level`, empty for the whole file).
 */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly path: string;
  readonly message: string;
}

/** A problem of the whole file: no line and no path. */
export const fileIssue = (file: string, code: string, message: string, line: number | null = null): Issue => ({
  severity: 'error',
  code,
  file,
  line,
  path: '',
  message,
});

/** `FILE:WHERE: sentence [code]` (design 8); WHERE is the line, the path, or both, and `whole file` where neither is known. */
export const formatIssue = (issue: Issue): string => {
  const where = [issue.line === null ? '' : String(issue.line), issue.path].filter((part) => part !== '').join(' ');
  const warning = issue.severity === 'warning' ? 'warning: ' : '';
  return `${visible(issue.file)}:${where || 'whole file'}: ${warning}${issue.message} [${issue.code}]`;
};

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((issue) => issue.severity === 'error');

const byPlace = (a: Issue, b: Issue): number =>
  (a.line ?? 0) - (b.line ?? 0) ||
  byCodePoint(a.path, b.path) ||
  byCodePoint(a.code, b.code) ||
  byCodePoint(a.message, b.message);

/** More than this helps nobody, and a hostile file must not fill the memory with sentences. */
const mostIssues = 1_000;

/**
 * Issues in the order of their lines, each once. Beyond 1,000 the rest is counted, not listed; errors are kept before
 * warnings then, so that a file with an error can never look free of errors.
 */
export const inOrder = (issues: readonly Issue[]): Issue[] => {
  const sorted = [...issues].sort(byPlace);
  const different = sorted.filter((issue, index) => index === 0 || byPlace(sorted[index - 1]!, issue) !== 0);
  if (different.length <= mostIssues) return different;
  const kept = [
    ...different.filter((issue) => issue.severity === 'error'),
    ...different.filter((issue) => issue.severity === 'warning'),
  ]
    .slice(0, mostIssues)
    .sort(byPlace);
  const rest = different.length - mostIssues;
  const first = different[0]!;
  const more = fileIssue(
    first.file,
    'more-issues',
    `There are ${rest} more problems; mend these first, then check again.`,
  );
  return [...kept, hasErrors(different) ? more : { ...more, severity: 'warning' }];
};
