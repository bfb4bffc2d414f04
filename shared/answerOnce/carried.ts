import type { AnswerState, AnswerValue, Criterion } from '../model';
import { answerState, determinedState } from '../scoring';

const asStatus = { met: 'yes', partly: 'partly', unmet: 'no', na: 'na' } as const;

/** A value as this criterion takes it. `mapped`: not the same value, but one that amounts to the same. */
export interface Carried {
  readonly value: AnswerValue;
  readonly mapped: boolean;
}

const ofState = (criterion: Criterion, state: Exclude<AnswerState, 'unknown'>): AnswerValue | null => {
  switch (criterion.answer) {
    case 'status':
      return asStatus[state];
    case 'number':
      // No figure follows from a state.
      return null;
    case 'choice': {
      const fitting = Object.entries(criterion.metWhen).filter(([, means]) => means === state);
      return fitting.length === 1 ? fitting[0]![0] : null;
    }
  }
};

/**
 * What was answered (or determined) on another criterion, as this one takes it: the value itself where both take the same kind,
 * else one that amounts to the same state. Null where nothing is known, or nothing fits.
 */
export const carriedOver = (from: Criterion, to: Criterion, value: AnswerValue): Carried | null => {
  const state = determinedState(from, value);
  if (state === null || state === 'unknown') return null;
  const fits = from.answer === to.answer && answerState(from, value) !== null && answerState(to, value) !== null;
  if (fits) return { value, mapped: false };
  const mapped = ofState(to, state);
  return mapped === null ? null : { value: mapped, mapped: mapped !== value };
};
