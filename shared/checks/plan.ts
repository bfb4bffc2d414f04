import { byCodePoint, type ConsultationRecord, type Findings, type RoadMap, type Step } from '../model';
import { check, type Check } from './check';

export const consentMissing = ({ consultation }: ConsultationRecord): Check[] =>
  (consultation.consentReference ?? '').trim() === '' ? [check('consentMissing', { kind: 'consultation' }, '')] : [];

/** Requirements whose target the State has not agreed: the road map takes the pack's proposal. */
export const targetNotAgreed = ({ targets }: ConsultationRecord, { requirements }: Findings): Check[] => {
  const agreed = new Set(targets.flatMap(({ requirement, level }) => (level === undefined ? [] : requirement)));
  return requirements
    .filter(({ id }) => !agreed.has(id))
    .map(({ id, target }) => check('targetNotAgreed', { kind: 'requirement', requirement: id }, '', { target }));
};

/** Agreed targets that lie below what is already in place. A proposal of the pack that was reached long ago is no matter. */
export const targetBelowLevel = ({ targets }: ConsultationRecord, { requirements }: Findings): Check[] => {
  const agreed = new Map(targets.map(({ requirement, level }) => [requirement, level]));
  return requirements.flatMap(({ id, low }) => {
    const target = agreed.get(id);
    return target === undefined || low === null || target >= low
      ? []
      : [
          check('targetBelowLevel', { kind: 'requirement', requirement: id }, `${target} ${low}`, {
            target,
            level: low,
          }),
        ];
  });
};

/** Needs that the pack has no step for, and that nobody left out with a reason. */
export const needWithoutStep = ({ needs }: Findings, { steps, omitted }: RoadMap): Check[] => {
  const planned = new Set([...steps.map(({ id }) => id), ...omitted.map(({ step }) => step)]);
  return needs
    .filter(({ criterion }) => !planned.has(`step:${criterion}`))
    .map(({ criterion }) => check('needWithoutStep', { kind: 'criterion', criterion }, ''));
};

const onSteps = (
  code: 'stepWithoutLead' | 'stepWithoutIndicator' | 'datesReversed',
  steps: readonly Step[],
  holds: (step: Step) => boolean,
): Check[] =>
  steps.filter(holds).map(({ id, starts, ends }) => check(code, { kind: 'step', step: id }, `${starts} ${ends}`));

export const stepWithoutLead = ({ steps }: RoadMap): Check[] =>
  steps.filter(({ lead }) => lead === null).map(({ id }) => check('stepWithoutLead', { kind: 'step', step: id }, ''));

/** Substantive steps only: establishing a fact is done when it is established, and a remedy when its safeguard is in place. */
export const stepWithoutIndicator = ({ steps }: RoadMap): Check[] =>
  onSteps('stepWithoutIndicator', steps, ({ kind, indicator }) => kind === 'need' && indicator === null);

/** Every step has dates from the schedule; only a person's can end before they start. */
export const datesReversed = ({ steps }: RoadMap): Check[] =>
  onSteps('datesReversed', steps, ({ starts, ends }) => byCodePoint(ends, starts) < 0);

/** Steps that start before one that they come after has ended. The schedule never does that; a person's dates may. */
export const datesAgainstOrder = ({ steps }: RoadMap): Check[] => {
  const ends = new Map(steps.map((step) => [step.id, step.ends]));
  return steps.flatMap(({ id, starts, dependsOn }) => {
    const running = dependsOn.filter((before) => byCodePoint(starts, ends.get(before) ?? '') <= 0);
    return running.length === 0
      ? []
      : [
          check('datesAgainstOrder', { kind: 'step', step: id }, [starts, ...running].join(' '), {
            count: running.length,
          }),
        ];
  });
};

/** Safeguards that nobody answered, though a step offers assistance that they bear on: once each, with how many steps wait. */
export const safeguardUnanswered = ({ steps }: RoadMap): Check[] => {
  const waiting = new Map<string, number>();
  for (const { assistance, conditions } of steps) {
    if (assistance === null) continue;
    for (const { safeguard, standing } of conditions)
      if (standing === 'unanswered') waiting.set(safeguard, (waiting.get(safeguard) ?? 0) + 1);
  }
  return [...waiting]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([safeguard, count]) => check('safeguardUnanswered', { kind: 'safeguard', safeguard }, '', { count }));
};

/** A person changed what a step recommends and not what is done, or the reverse: one of them may no longer fit the other. */
export const editedByHalf = ({ edits }: ConsultationRecord, { steps }: RoadMap): Check[] => {
  const texts = new Map<string, string>(
    edits.flatMap(({ step, field, value }) =>
      (field === 'action' || field === 'recommendation') && typeof value === 'string'
        ? [[`${field} ${step}`, value] as const]
        : [],
    ),
  );
  return steps.flatMap(({ id, kind }) => {
    const [action, recommendation] = [texts.get(`action ${id}`), texts.get(`recommendation ${id}`)];
    if (kind !== 'need' || (action === undefined) === (recommendation === undefined)) return [];
    const code = action === undefined ? 'recommendationWithoutAction' : 'actionWithoutRecommendation';
    return [check(code, { kind: 'step', step: id }, action ?? recommendation ?? '')];
  });
};
