import type { CodeMeaning } from './codes';
import type { SourceDocument } from './document';
import type { Issue } from './issue';
import { pathText } from './path';
import type { Path } from './path';

/** Takes note of a problem with the value at `path`. */
export type Report<Code extends string> = (code: Code, path: Path, message: string) => void;

/** A list of issues of one file and the function that adds to it; the code decides how serious an issue is. */
export const collectIssues = <Code extends string>(
  source: SourceDocument,
  file: string,
  codes: Readonly<Record<Code, CodeMeaning>>,
): { readonly issues: Issue[]; readonly report: Report<Code> } => {
  const issues: Issue[] = [];
  const report: Report<Code> = (code, path, message) => {
    const { severity } = codes[code];
    issues.push({ severity, code, file, line: source.placeOf(path), path: pathText(path), message });
  };
  return { issues, report };
};
