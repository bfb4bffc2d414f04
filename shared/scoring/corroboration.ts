import {
  type Answer,
  type AnswerState,
  type Basis,
  type Criterion,
  type CriterionFinding,
  type CriterionState,
  type Determination,
  type StatusValue,
} from '../model';
import { answerState, determinedState } from './answerState';

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
  /** Of a criterion that repeats: each thing of its roster, sorted by id. */
  readonly items?: CriterionFinding['items'];
}

const defaultBasis: Basis = 'stated';
const strength: Readonly<Record<Basis, number>> = { stated: 0, documented: 1, observed: 2 };
const noAnswers: readonly Answer[] = [];

const span = (states: ReadonlySet<AnswerState>): Pick<Corroborated, 'low' | 'high'> => ({
  low: caution.find((state) => states.has(state)) ?? null,
  high: caution.findLast((state) => states.has(state)) ?? null,
});

/** What several states come to together: one where they agree, else contested. */
export const asOne = (states: ReadonlySet<AnswerState>): Pick<Corroborated, 'state' | 'low' | 'high'> => {
  const [only] = states;
  if (only === undefined || only === 'unknown') return { state: 'unknown', low: 'unmet', high: 'met' };
  return { state: states.size === 1 ? only : 'contested', ...span(states) };
};

export const asDetermined = (
  criterion: Criterion,
  { value }: Determination,
): Pick<Corroborated, 'state' | 'low' | 'high'> => asOne(new Set([determinedState(criterion, value) ?? 'unknown']));

/**
 * Weighs the answers to one criterion: unknown ones are left out, of the rest only the strongest basis counts, different ones
 * are contested, a determination wins (design 6, "State of a criterion"). A value that does not fit the criterion counts as
 * unknown.
 */
export const corroborate = (
  criterion: Criterion,
  given: readonly Answer[] = noAnswers,
  determination?: Determination,
): Corroborated => {
  let strongest = 0;
  const answers = given.map(({ interview, value, basis = defaultBasis }) => {
    const state = answerState(criterion, value) ?? 'unknown';
    if (state !== 'unknown') strongest = Math.max(strongest, strength[basis]);
    return { interview, value, basis, state, counts: false };
  });
  const counting = new Set<AnswerState>();
  for (const answer of answers) {
    answer.counts = answer.state !== 'unknown' && strength[answer.basis] === strongest;
    if (answer.counts) counting.add(answer.state);
  }
  if (determination === undefined) return { ...asOne(counting), determined: false, answers };
  return { ...asDetermined(criterion, determination), determined: true, answers };
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
