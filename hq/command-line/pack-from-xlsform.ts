import { fileIssue, formatIssue, hasErrors } from '../../shared/source';
import type { Issue } from '../../shared/source';
import { readWorkbook, workbookBounds } from '../../shared/workbook';
import { packFromXlsform } from '../../shared/xlsform';
import type { Conversion } from '../../shared/xlsform';
import type { Command } from './arguments';
import type { Effects } from './effects';
import { loadLibrary, loadNorms } from './load';
import { counted } from './pack-check';

type FromXlsform = Extract<Command, { name: 'pack from-xlsform' | 'pack to-xlsx' | 'pack from-xlsx' }>;

/**
 * Errors go to standard error, what a pack cannot hold to standard output: it is the report of a conversion that worked. Errors
 * come last, where a person still sees them.
 */
const print = (effects: Effects, issues: readonly Issue[]): void => {
  const those = (kind: Issue['severity']): readonly Issue[] => issues.filter(({ severity }) => severity === kind);
  for (const issue of those('warning')) effects.stdout(`${formatIssue(issue)}\n`);
  for (const issue of those('error')) effects.stderr(`${formatIssue(issue)}\n`);
};

const convert = async (effects: Effects, file: string): Promise<Conversion> => {
  const nothing = { text: null, counts: null };
  const library = await loadLibrary(effects);
  if ('issues' in library) return { ...nothing, issues: [...library.issues] };
  const norms = await loadNorms(effects);
  if ('issues' in norms) return { ...nothing, issues: [...norms.issues] };
  const bytes = await effects.read(file, workbookBounds.bytes);
  if ('refused' in bytes) return { ...nothing, issues: [fileIssue(file, 'unreadable', bytes.refused)] };
  const { sheets, issues } = readWorkbook(bytes, file);
  if (sheets === null) return { ...nothing, issues };
  const converted = packFromXlsform(sheets, file, library.value, norms.value);
  return { ...converted, issues: [...issues, ...converted.issues] };
};

const contents = ({ counts }: Conversion): string => {
  if (counts === null) return '';
  const drafts = counts.drafts > 0 ? ` (${counted(counts.drafts, 'draft')})` : '';
  const rosters = counts.rosters > 0 ? `, ${counted(counts.rosters, 'roster')}` : '';
  return `${counted(counts.requirements, 'requirement')}, ${counted(counts.criteria, 'criterion', 'criteria')}${drafts}, ${counted(counts.questions, 'context question')}${rosters}`;
};

const advice = (drafts: number): string =>
  drafts === 0
    ? ''
    : 'Drafts are a beginning: give the form columns waymark::level, waymark::dimension, waymark::statement and, for its groups, waymark::source, and convert again.\n';

/** Makes an instrument pack of an XLSForm, or says all that stands in its way and writes nothing. */
export const packFromForm = async (effects: Effects, { file, out }: FromXlsform): Promise<number> => {
  const converted = await convert(effects, file);
  const { text, issues } = converted;
  print(effects, issues);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = counted(issues.length - errors, 'warning');
  if (text === null || hasErrors(issues)) {
    effects.stdout(`${file}: ${counted(errors, 'error')}, ${warnings}; nothing was written.\n`);
    return 1;
  }
  const outcome = await effects.write([{ file: out, bytes: new TextEncoder().encode(text) }]);
  if ('refused' in outcome) {
    print(effects, [fileIssue(outcome.file, 'not-written', outcome.refused)]);
    return 1;
  }
  effects.stdout(`${out}: ${contents(converted)}; ${warnings}\n`);
  effects.stdout(`${advice(converted.counts?.drafts ?? 0)}Next: waymark pack check ${out}\n`);
  return 0;
};
