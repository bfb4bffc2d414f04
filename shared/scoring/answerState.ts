import type { AnswerState, AnswerValue, Criterion } from '../model';

const ofStatus: Readonly<Record<string, AnswerState>> = { yes: 'met', partly: 'partly', no: 'unmet', na: 'na' };

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '>=': (value, bound) => value >= bound,
  '>': (value, bound) => value > bound,
  '<=': (value, bound) => value <= bound,
  '<': (value, bound) => value < bound,
  '=': (value, bound) => value === bound,
};

const isMet = (rule: string, value: number): boolean => {
  const [, sign = '', bound = ''] = /^\s*(>=|<=|>|<|=)\s*(\S+)\s*$/.exec(rule) ?? [];
  return comparisons[sign]?.(value, Number(bound)) ?? false;
};

/**
 * What a determination amounts to: in the terms of its criterion, else as a status, which fits every kind: a consultant may find
 * that a number criterion does not apply, or is met in part. Null if it is neither.
 */
export const determinedState = (criterion: Criterion, value: AnswerValue): AnswerState | null =>
  answerState(criterion, value) ?? (Object.hasOwn(ofStatus, value) ? (ofStatus[value] ?? null) : null);

/**
 * What one answer amounts to: status as it stands, a number by its rule, a choice by its map; `unknown` and
 * `declined` are unknown for every kind (design 6, "State of a criterion"). Null if the value does not fit the criterion's kind.
 */
export const answerState = (criterion: Criterion, value: AnswerValue): AnswerState | null => {
  if (value === 'unknown' || value === 'declined') return 'unknown';
  switch (criterion.answer) {
    case 'status':
      return (Object.hasOwn(ofStatus, value) ? ofStatus[value] : null) ?? null;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return null;
      return isMet(criterion.metWhen, value) ? 'met' : 'unmet';
    case 'choice':
      return (Object.hasOwn(criterion.metWhen, value) ? criterion.metWhen[value] : null) ?? null;
  }
};
