import type { Answer, ConsultationRecord } from '../model';

/** All that the rules read of an answer: no words, nor who may read them. */
const read = ['interview', 'criterion', 'item', 'value', 'basis'] as const satisfies readonly (keyof Answer)[];

const sameAnswer = (a: Answer, b: Answer | undefined): boolean =>
  a === b || (b !== undefined && read.every((field) => a[field] === b[field]));

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

/**
 * Whether the rules must come to the same with two states of one consultation. Of answers it looks at what the rules read; of
 * everything else whether it is the same object, as it is in the next projection of a log in which it did not change.
 */
export const sameForRules = (a: ConsultationRecord | null, b: ConsultationRecord | null): boolean => {
  if (a === b || a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof ConsultationRecord)[]).every((part) => {
    if (part === 'answers')
      return a.answers.length === b.answers.length && a.answers.every((one, at) => sameAnswer(one, b.answers[at]));
    const [before, after] = [a[part], b[part]];
    return Array.isArray(before) && Array.isArray(after) ? sameList(before, after) : before === after;
  });
};
