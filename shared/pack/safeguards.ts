import { SafeguardFile } from '../model';
import type { Safeguard } from '../model';
import { checkShape, collectIssues, hasErrors, inOrder, packBounds, readYaml, unreadableFormat } from '../source';
import type { Issue } from '../source';
import { checkSafeguardConditions } from './check-conditions';
import { checkIds } from './check-ids';
import { checkLanguages } from './check-languages';
import { checkReferences } from './check-references';
import { checkRemedies } from './check-safeguards';
import { packIssueCodes } from './codes';
import { packView } from './view';

const format = { name: 'waymark.safeguards', version: 1, called: 'a safeguards checklist' };

/** Reads and checks the general safeguards checklist (design 5, `assets/safeguards.yaml`), all errors at once. */
export const readSafeguards = (
  text: string,
  file: string,
): { readonly safeguards: readonly Safeguard[] | null; readonly issues: Issue[] } => {
  const source = readYaml(text, file, packBounds);
  if (!source.ok) return { safeguards: null, issues: source.issues };
  const unreadable = unreadableFormat(source, file, format);
  if (unreadable) return { safeguards: null, issues: [unreadable] };
  const { value, issues } = checkShape(SafeguardFile, source, file);
  const found = collectIssues(source, file, packIssueCodes);
  // The safeguards of a checklist lie where a pack has its own, so the same checks look at them.
  const check = {
    view: packView(source.value),
    library: new Set<string>(),
    report: found.report,
    lineOf: source.placeOf,
  };
  for (const run of [checkIds, checkReferences, checkSafeguardConditions, checkRemedies]) run(check);
  checkLanguages(source.value, found.report);
  const all = inOrder([...issues, ...found.issues]);
  return { safeguards: value === null || hasErrors(all) ? null : value.safeguards, issues: all };
};
