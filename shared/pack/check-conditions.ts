import { ChoiceState, StatusValue } from '../model';
import { orList, quoted } from '../source';
import type { Path } from '../source';
import type { PackCheck } from './check';
import { beginningWith, circleText, cyclesIn } from './cycles';
import { isFields, firstById } from './view';
import type { ConditionView, CriterionView } from './view';

type Status = StatusValue;

const statusOf: Readonly<Record<string, Status>> = { met: 'yes', partly: 'partly', unmet: 'no', na: 'na' };

const ofOneAnswer = ({ answer, metWhen }: CriterionView): readonly Status[] | null => {
  if (answer === 'status') return ['yes', 'partly', 'no', 'na', 'unknown'];
  if (answer === 'number') return ['yes', 'no', 'unknown'];
  if (answer !== 'choice' || !isFields(metWhen)) return null;
  const states = new Set(Object.values(metWhen));
  if (![...states].every((state) => ChoiceState.safeParse(state).success)) return null;
  return [...Object.entries(statusOf).flatMap(([state, status]) => (states.has(state) ? [status] : [])), 'unknown'];
};

/**
 * The values that a criterion's state can take in `when` (design 6): a number meets its rule or does not, a choice gives
 * what its map names, and everything can be unknown; by a share of named things all of this can be so in part. Null where the
 * criterion itself is not well written.
 */
export const possibleValues = (criterion: CriterionView): readonly Status[] | null => {
  const values = ofOneAnswer(criterion);
  if (values === null || criterion.repeatRule !== 'share' || values.includes('partly')) return values;
  return values.includes('yes') && values.includes('no') ? [...values, 'partly'] : values;
};

/**
 * A value that cannot occur does no harm beside one that can: authors copy `[yes, partly]`. A condition none of whose values
 * can occur hides its criterion for ever, and that is an error.
 */
const reportImpossible = ({ report }: PackCheck, condition: ConditionView, possible: readonly Status[]): void => {
  const listed = condition.values.filter(({ id }) => StatusValue.safeParse(id).success);
  const idle = listed.filter(({ id }) => !(possible as readonly string[]).includes(id));
  const never = idle.length > 0 && idle.length === condition.values.length;
  for (const { id, path } of idle) {
    // A declined answer counts as unknown: harmless beside it, and without it a condition that never holds.
    if (id === 'declined' && listed.some((other) => other.id === 'unknown')) continue;
    const instead =
      id === 'declined' ? 'a declined answer counts as `unknown`' : `it can be ${orList(possible.map(quoted))}`;
    report(
      never ? 'when-value-impossible' : 'when-value-superfluous',
      path,
      `${quoted(condition.id)} can never be ${quoted(id)}: ${instead}; take the value out.`,
    );
  }
};

interface Asked {
  readonly id: string | null;
  readonly path: Path;
  readonly when: readonly ConditionView[];
}

/** Conditions that ask about each other in a circle: nobody could say which comes first. */
const reportCircles = ({ report }: PackCheck, entries: readonly Asked[]): void => {
  const byId = firstById(entries);
  const order = new Map([...byId.keys()].map((id, index) => [id, index]));
  const waits = new Map([...byId].map(([id, { when }]) => [id, when.map((condition) => condition.id)]));
  for (const found of cyclesIn(waits)) {
    const circle = beginningWith(found, (id) => order.get(id)!);
    const next = circle[1] ?? circle[0]!;
    const place = byId.get(circle[0]!)!.when.find(({ id }) => id === next)!;
    report(
      'when-cycle',
      place.path,
      `These \`when\` conditions ask about each other: ${circleText(circle)}; take one out.`,
    );
  }
};

export const checkCriterionConditions = (check: PackCheck): void => {
  const criteria = check.view.requirements.flatMap((requirement) => requirement.criteria);
  const byId = firstById(criteria);
  for (const condition of criteria.flatMap(({ when }) => when)) {
    const asked = byId.get(condition.id);
    const possible = asked ? possibleValues(asked) : null;
    if (possible) reportImpossible(check, condition, possible);
  }
  reportCircles(check, criteria);
};

export const checkSafeguardConditions = (check: PackCheck): void => {
  for (const condition of check.view.safeguards.flatMap(({ when }) => when))
    reportImpossible(check, condition, ['yes', 'partly', 'no', 'na', 'unknown']);
  reportCircles(check, check.view.safeguards);
};
