import { quoted } from '../source';
import type { PackCheck } from './check';
import { blamingWords, facilitatorProviding } from '../wording';
import type { Item, RequirementView, StepView, TextView } from './view';

/** Why a legal reviewer should look at a source: printed only as sure as it is. Null when it is established. */
const doubt = ({ fields }: Item): string | null => {
  const reasons = [
    ...(fields.at === undefined ? ['its paragraph is not established'] : []),
    ...(fields.seen === 'secondary' ? ['only a secondary source was seen'] : []),
    ...(fields.seen === 'no' ? ['its text was not seen'] : []),
  ];
  return reasons.length === 0 ? null : reasons.join(' and ');
};

const reviewSources = ({ report }: PackCheck, { sources, id }: RequirementView): void => {
  for (const source of sources) {
    const reason = doubt(source);
    if (reason === null || typeof source.fields.norm !== 'string') continue;
    report(
      'legal-review',
      source.path,
      `${quoted(source.fields.norm)} for ${quoted(id ?? 'this requirement')}: ${reason}; for legal review.`,
    );
  }
};

/** How what is asked, judged and printed speaks of the State and of CTED; a consultation's own texts are held against the same words (shared/checks). */
const reviewTone = ({ report }: PackCheck, texts: readonly TextView[]): void => {
  for (const { text, path } of texts) {
    for (const { word, instead } of blamingWords(text))
      report('blaming-wording', path, `${quoted(word)} judges rather than describes; perhaps ${quoted(instead)}.`);
    const provides = facilitatorProviding(text);
    if (provides !== null)
      report(
        'facilitator-provides',
        path,
        `${quoted(provides)}: CTED facilitates technical assistance and does not provide it; name who provides it.`,
      );
  }
};

/** An indicator by which progress can be measured, and what shows that it was reached (design 1). */
const reviewIndicator = ({ report }: PackCheck, name: string, { path, indicator }: StepView): void => {
  if (indicator === null)
    report(
      'step-without-indicator',
      path,
      `The step of ${name} has no indicator to measure its progress by; add \`indicator\` with a name, a target and a verification.`,
    );
  else if (!indicator.hasVerification)
    report(
      'step-without-verification',
      indicator.path,
      `The indicator of ${name} does not say how it is verified; add \`verification\`: the document, register or visit that shows it.`,
    );
};

/** What is allowed, and yet worth a second look before a pack is used: warnings, which never stop anything. */
export const advise = (check: PackCheck): void => {
  const { view, report } = check;
  const used = new Set<string>();
  for (const requirement of view.requirements) {
    reviewSources(check, requirement);
    if (!requirement.criteria.some(({ dimension }) => dimension === 'safeguards'))
      report(
        'requirement-without-safeguards-criterion',
        requirement.path,
        `${quoted(requirement.id ?? 'This requirement')} has no criterion in the dimension safeguards; are human rights, gender and data protection covered? Add one, or say in a comment why none is needed.`,
      );
    for (const { id, path, step, question, statement } of requirement.criteria) {
      const name = quoted(id ?? 'This criterion');
      reviewTone(
        check,
        [question, statement, ...(step?.texts ?? [])].flatMap((text) => text ?? []),
      );
      if (step?.assistance) used.add(step.assistance.id);
      if (step) reviewIndicator(check, name, step);
      else
        report(
          'criterion-without-step',
          path,
          `${name} has no step; a gap there will give a need without a step. Add \`step\` with an action and a recommendation.`,
        );
    }
  }
  for (const { id, path } of view.assistance)
    if (id !== null && !used.has(id))
      report(
        'unused-assistance',
        path,
        `No step names the assistance area ${quoted(id)}; name it in a step, or take it out.`,
      );
};
