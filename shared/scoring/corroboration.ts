import {
  bases,
  byCodePoint,
  type Answer,
  type AnswerState,
  type Basis,
  type Criterion,
  type CriterionFinding,
  type CriterionState,
  type Determination,
  type StatusValue,
} from '../model';
import { answerState } from './answerState';

/** A state that counts towards a level, most cautious first. */
export type CountingState = 'unmet' | 'partly' | 'met';
const caution: readonly CountingState[] = ['unmet', 'partly', 'met'];

/** What all that was said of one criterion amounts to, before `when` is looked at. */
export interface Corroborated {
  readonly state: CriterionState;
  readonly determined: boolean;
  readonly answers: CriterionFinding['answers'];
  /** How it counts for the low and the high end of a level; null when it does not apply. */
  readonly low: CountingState | null;
  readonly high: CountingState | null;
}

const defaultBasis: Basis = 'stated';
const noAnswers: readonly Answer[] = [];

const span = (states: ReadonlySet<AnswerState>): Pick<Corroborated, 'low' | 'high'> => ({
  low: caution.find((state) => states.has(state)) ?? null,
  high: caution.findLast((state) => states.has(state)) ?? null,
});

const asOne = (states: ReadonlySet<AnswerState>): Pick<Corroborated, 'state' | 'low' | 'high'> => {
  const [only] = states;
  if (only === undefined || only === 'unknown') return { state: 'unknown', low: 'unmet', high: 'met' };
  return { state: states.size === 1 ? only : 'contested', ...span(states) };
};

/**
 * Weighs the answers to one criterion: unknown ones are left out, of the rest only the strongest basis counts, different ones
 * are contested, a determination wins (design 6, "State of a criterion"). Answers come back sorted by interview, so that
 * their order in a file cannot matter. A value that does not fit the criterion counts as unknown.
 */
export const corroborate = (
  criterion: Criterion,
  given: readonly Answer[] = noAnswers,
  determination?: Determination,
): Corroborated => {
  const weighed = given.map(({ interview, value, basis = defaultBasis }) => ({
    interview,
    value,
    basis,
    state: answerState(criterion, value) ?? 'unknown',
  }));
  const strongest = weighed.reduce(
    (best, { basis, state }) => (state === 'unknown' ? best : Math.max(best, bases.indexOf(basis))),
    -1,
  );
  const counting = new Set<AnswerState>();
  const answers = weighed.map((answer) => {
    const counts = answer.state !== 'unknown' && bases.indexOf(answer.basis) === strongest;
    if (counts) counting.add(answer.state);
    return { ...answer, counts };
  });
  answers.sort((a, b) => byCodePoint(a.interview, b.interview));
  if (determination === undefined) return { ...asOne(counting), determined: false, answers };
  const decided = answerState(criterion, determination.value) ?? 'unknown';
  return { ...asOne(new Set([decided])), determined: true, answers };
};

const asStatus: Readonly<Record<AnswerState, StatusValue>> = {
  met: 'yes',
  partly: 'partly',
  unmet: 'no',
  na: 'na',
  unknown: 'unknown',
};

/** The state as `when` sees it: written as a status value, contested as its most cautious counting state. */
export const statusSeen = ({ state, low }: Pick<Corroborated, 'state' | 'low'>): StatusValue =>
  asStatus[state === 'contested' ? (low ?? 'unknown') : state];
