import { sourceIssueCodes } from '../source';
import type { CodeMeaning, CodeTable } from '../source';

const error = (meaning: string): CodeMeaning => ({ severity: 'error', meaning });
const warning = (meaning: string): CodeMeaning => ({ severity: 'warning', meaning });

/** Every code that checking a pack or a safeguards file can give, with one line of explanation. */
export const packIssueCodes = {
  ...sourceIssueCodes,
  'duplicate-id': error('An id is given twice; requirements, criteria and questions share one set of ids.'),
  'unknown-reference': error(
    'A norm, criterion, institution kind, assistance area, safeguard or roster is named that does not exist.',
  ),
  'level-without-name': error('A criterion has a level that is not named under `levels`.'),
  'met-when': error('`metWhen` is not a rule that can be read.'),
  'when-cycle': error('`when` conditions ask about each other in a circle.'),
  'order-cycle': error('Steps wait for each other in a circle, by `dependsOn` and the order of levels.'),
  'schedule-too-long': error('The steps together take longer than dates can be written for.'),
  'choices-do-not-fit': error(
    'A question answered by a choice names no choices, another has some, or a name is given to a choice that is none.',
  ),
  'bounds-do-not-fit': error('Bounds run backwards, or stand beside an answer that is no number.'),
  'same-as-own-pack': error('A link to the same fact leads to the pack itself.'),
  'same-as-twice': error('A link to the same fact is given twice.'),
  'same-as-unknown': error('A link to the same fact names a criterion that its pack, checked along, does not have.'),
  'same-as-not-comparable': error('Two linked criteria are not answered in the same way.'),
  'remedy-missing': error('A safeguard that blocks or prohibits assistance has no remedy.'),
  'facilitator-as-provider': error('CTED or the Counter-Terrorism Committee is named as a provider; it facilitates.'),
  'source-text-missing': error('A text lacks the language in which the pack is written.'),
  'translation-missing': warning('Texts are not in a language that the pack has.'),
  'translation-outdated': warning('Texts changed after they were translated.'),
  'legal-review': warning('A source has no paragraph, or its original text was not seen.'),
  'requirement-without-safeguards-criterion': warning('A requirement has no criterion in the dimension safeguards.'),
  'target-above-levels': warning('A target is above the highest level under `levels`; it counts as the highest.'),
  'unlisted-institution': warning('`ask` names an institution kind that is not under `institutions`.'),
  'met-when-unused': warning('A status answer has a `metWhen`, which is not used.'),
  'when-value-impossible': warning('`when` lists only values that the named criterion can never have.'),
  'when-value-superfluous': warning('`when` lists, beside others, a value that the named criterion can never have.'),
  'never-met': warning('No choice of a criterion means `met`, so that no answer can meet it.'),
  'criterion-without-step': warning(
    'A criterion has no step, so a gap there gives a need but no step of the road map.',
  ),
  'step-without-indicator': warning('A step has no indicator, so its progress cannot be measured.'),
  'step-without-verification': warning('An indicator does not say how it is verified.'),
  unreachable: warning('No answers can ever bring up a criterion, because its conditions exclude each other.'),
  'leading-question': warning('A question suggests its answer.'),
  'double-question': warning('A question holds two questions, so that one answer cannot fit both.'),
  'statement-not-judgeable': warning(
    'A statement asks, wishes or uses a word without a measure, so that two people would judge it differently.',
  ),
  'blaming-wording': warning('A text has a word that judges the State; a more respectful one is proposed.'),
  'facilitator-provides': warning('A text says that CTED provides assistance; it facilitates.'),
  'unused-roster': warning('No criterion or question repeats over a roster.'),
  'unused-assistance': warning('An assistance area is named by no step.'),
} as const satisfies CodeTable;

export type PackIssueCode = keyof typeof packIssueCodes;
