import { type PackFile, checkLinksBetween } from '../../shared/pack';
import { formatIssue, hasErrors } from '../../shared/source';
import type { Issue } from '../../shared/source';
import type { Effects } from './effects';
import { loadLibrary, loadPack } from './load';

export const counted = (count: number, word: string, words = `${word}s`): string =>
  `${count} ${count === 1 ? word : words}`;

const summary = (file: string, issues: readonly Issue[], reference: string | null): string => {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const counts = `${counted(errors, 'error')}, ${counted(issues.length - errors, 'warning')}`;
  return `${file}: ${reference === null ? '' : `${reference}, `}${counts}`;
};

/** Errors go to standard error; warnings are the report of a check that passed, and go to standard output. */
export const packCheck = async (effects: Effects, files: readonly string[]): Promise<number> => {
  const library = await loadLibrary(effects);
  if ('issues' in library) {
    for (const issue of library.issues) effects.stderr(`${formatIssue(issue)}\n`);
    return 1;
  }
  let failed = false;
  const read: PackFile[] = [];
  for (const file of files) {
    const { pack, issues } = await loadPack(effects, file, library.value);
    for (const issue of issues)
      (issue.severity === 'error' ? effects.stderr : effects.stdout)(`${formatIssue(issue)}\n`);
    effects.stdout(`${summary(file, issues, pack?.reference ?? null)}\n`);
    failed ||= hasErrors(issues);
    if (pack) read.push({ file, pack });
  }
  // What only several packs together can show.
  const between = checkLinksBetween(read);
  for (const issue of between) effects.stderr(`${formatIssue(issue)}\n`);
  failed ||= hasErrors(between);
  return failed ? 1 : 0;
};
