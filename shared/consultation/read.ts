import { ConsultationFile, withEveryList } from '../model';
import type { ConsultationRecord } from '../model';
import type { LoadedPack } from '../pack';
import {
  checkShape,
  collectIssues,
  consultationBounds,
  hasErrors,
  inOrder,
  quoted,
  readJson,
  unreadableFormat,
} from '../source';
import type { Issue, SourceDocument } from '../source';
import { checkDuplicates } from './check-duplicates';
import { checkReferences } from './check-references';
import { checkLifts, checkPeriods, checkStart } from './check-rules';
import { checkContext, checkThings } from './check-rosters';
import { checkValues } from './check-values';
import { consultationIssueCodes } from './codes';
import { entriesOf } from './entries';

const format = { name: 'waymark.consultation', version: 1, called: 'a consultation file' };

const checks = [
  checkDuplicates,
  checkReferences,
  checkThings,
  checkValues,
  checkContext,
  checkPeriods,
  checkStart,
  checkLifts,
];

const read = (text: string, file: string): { source: SourceDocument } | { issues: Issue[] } => {
  const source = readJson(text, file, consultationBounds);
  if (!source.ok) return { issues: source.issues };
  const unreadable = unreadableFormat(source, file, format);
  return unreadable ? { issues: [unreadable] } : { source };
};

/** `consultation.pack` as it was read, whatever else is wrong. */
const packOf = (value: unknown): string | null => {
  const named = ConsultationFile.shape.consultation.pick({ pack: true }).strip();
  const found = ConsultationFile.pick({ consultation: true }).strip().extend({ consultation: named }).safeParse(value);
  return found.success ? found.data.consultation.pack : null;
};

const crossIssues = (
  source: SourceDocument,
  file: string,
  pack: LoadedPack,
  checked: ConsultationFile | null,
): Issue[] => {
  const { issues, report } = collectIssues(source, file, consultationIssueCodes);
  const named = packOf(source.value);
  if (named !== null && named !== pack.reference) {
    // Against another pack every id would be unknown: only this one error helps.
    report(
      'wrong-pack',
      ['consultation', 'pack'],
      `This file is for the pack ${quoted(named)}, and ${quoted(pack.reference)} was given; give the one it is for.`,
    );
    return issues;
  }
  const check = { entries: entriesOf(source.value, checked), pack, report, lineOf: source.placeOf };
  for (const run of checks) run(check);
  return issues;
};

/**
 * Reads a consultation file (design 7) and checks it against its pack: all errors at once, in the order of their lines.
 * @param text the JSON text, already decoded
 * @param pack a checked pack; `consultationPackReference` says which one is needed
 */
export const readConsultation = (
  text: string,
  file: string,
  pack: LoadedPack,
): { readonly record: ConsultationRecord | null; readonly issues: Issue[] } => {
  const result = read(text, file);
  if (!('source' in result)) return { record: null, issues: result.issues };
  const { value, issues } = checkShape(ConsultationFile, result.source, file);
  const all = inOrder([...issues, ...crossIssues(result.source, file, pack, value)]);
  return { record: value === null || hasErrors(all) ? null : withEveryList(value), issues: all };
};

/** The pack that a consultation file needs, as `id@version`, and the line that says so; or why the file cannot say. */
export const consultationPackReference = (
  text: string,
  file: string,
):
  | { readonly reference: string; readonly line: number; readonly issues: [] }
  | { readonly reference: null; readonly issues: Issue[] } => {
  const result = read(text, file);
  if (!('source' in result)) return { reference: null, issues: result.issues };
  const reference = packOf(result.source.value);
  if (reference !== null) return { reference, line: result.source.placeOf(['consultation', 'pack']), issues: [] };
  const { issues } = checkShape(ConsultationFile, result.source, file);
  return { reference: null, issues: inOrder(issues) };
};
