import { Pack } from '../model';
import type { Safeguard } from '../model';
import { checkShape, collectIssues, hasErrors, inOrder, packBounds, readYaml, unreadableFormat } from '../source';
import type { Issue, SourceDocument } from '../source';
import { advise } from './advice';
import { checkAnswers } from './check-answers';
import { checkCriterionConditions, checkSafeguardConditions } from './check-conditions';
import { checkDuration } from './check-duration';
import { checkIds } from './check-ids';
import { checkLanguages } from './check-languages';
import { checkLevels } from './check-levels';
import { checkModels } from './check-models';
import { checkOrder } from './check-order';
import { checkProviders } from './check-providers';
import { checkQuestions } from './check-questions';
import { checkReach } from './check-reach';
import { checkReferences } from './check-references';
import { checkRosters } from './check-rosters';
import { checkSameAs } from './check-same-as';
import { checkRemedies } from './check-safeguards';
import type { PackCheck } from './check';
import { packIssueCodes } from './codes';
import { indexPack } from './loaded';
import type { LoadedPack } from './loaded';
import { packView } from './view';

const format = { name: 'waymark.pack', version: 1, called: 'an instrument pack' };

const checks = [
  checkIds,
  checkReferences,
  checkModels,
  checkLevels,
  checkAnswers,
  checkCriterionConditions,
  checkSafeguardConditions,
  checkReach,
  checkOrder,
  checkDuration,
  checkRemedies,
  checkProviders,
  checkQuestions,
  advise,
];

/** What the schema says of a rule is about the rule: one code, whether it cannot be read or cannot be met. */
const asRule = (issue: Issue): Issue =>
  /\.metWhen(\.|\[|$)/.test(issue.path) && (issue.code === 'wrong-value' || issue.code === 'wrong-type')
    ? { ...issue, code: 'met-when' }
    : issue;

const crossIssues = (source: SourceDocument, file: string, library: readonly Safeguard[]): Issue[] => {
  const { issues, report } = collectIssues(source, file, packIssueCodes);
  const check: PackCheck = {
    view: packView(source.value),
    library: new Set(library.map(({ id }) => id)),
    report,
    lineOf: source.placeOf,
  };
  for (const run of checks) run(check);
  checkRosters(check, source.value);
  checkSameAs(source.value, report);
  checkLanguages(source.value, report);
  return issues;
};

/**
 * Reads and checks an instrument pack (design 5). All errors come at once, in the order of their lines; warnings do not
 * stand in the way of the pack.
 * @param text the YAML text, already decoded
 * @param library the general safeguards checklist (`readSafeguards`)
 */
export const readPack = (
  text: string,
  file: string,
  library: readonly Safeguard[],
): { readonly pack: LoadedPack | null; readonly issues: Issue[] } => {
  const source = readYaml(text, file, packBounds);
  if (!source.ok) return { pack: null, issues: source.issues };
  const unreadable = unreadableFormat(source, file, format);
  if (unreadable) return { pack: null, issues: [unreadable] };
  const { value, issues } = checkShape(Pack, source, file);
  const all = inOrder([...issues.map(asRule), ...crossIssues(source, file, library)]);
  return { pack: value === null || hasErrors(all) ? null : indexPack(value, library), issues: all };
};

/** `id@version` of a pack, without checking the rest; null where the file does not say. */
export const packReference = (text: string, file: string): string | null => {
  const source = readYaml(text, file, packBounds);
  if (!source.ok || unreadableFormat(source, file, format)) return null;
  const named = Pack.pick({ id: true, version: true }).strip().safeParse(source.value);
  return named.success ? `${named.data.id}@${named.data.version}` : null;
};
