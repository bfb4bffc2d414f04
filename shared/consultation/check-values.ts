import { StatusValue } from '../model';
import type { AnswerValue, Criterion } from '../model';
import { found, orList, quoted } from '../source';
import type { Path } from '../source';
import type { ConsultationCheck } from './check';
import { within } from './check-rosters';

/** Answers to every kind of criterion may say that nothing is known. */
const notKnown = ['unknown', 'declined'];

/** What a value of the criterion may be, in words; null when `value` is one. */
const expectedInstead = (criterion: Criterion, value: AnswerValue): string | null => {
  if (typeof value === 'string' && notKnown.includes(value)) return null;
  switch (criterion.answer) {
    case 'status':
      return StatusValue.safeParse(value).success ? null : orList(StatusValue.options.map(quoted));
    case 'number':
      return typeof value === 'number' ? null : orList(['a number', ...notKnown.map(quoted)]);
    case 'choice': {
      const choices = Object.keys(criterion.metWhen);
      return typeof value === 'string' && choices.includes(value)
        ? null
        : orList([...choices, ...notKnown].map(quoted));
    }
  }
};

/** Whether a criterion, as a pack has it, can have been answered so. */
export const answerFits = (criterion: Criterion, value: AnswerValue): boolean =>
  expectedInstead(criterion, value) === null &&
  !(criterion.answer === 'number' && typeof value === 'number' && !within(criterion, value));

/**
 * Answers are in the terms of their criterion: a status, a number, or one of its choices. A determination may also be a
 * status where the criterion is none.
 */
export const checkValues = ({ entries, pack, report }: ConsultationCheck): void => {
  const check = (id: string, value: AnswerValue, path: Path): void => {
    const placed = pack.criteria.get(id);
    const expected = placed ? expectedInstead(placed.criterion, value) : null;
    if (expected !== null)
      report(
        'value-does-not-fit',
        [...path, 'value'],
        `For ${quoted(id)} ${expected} was expected, but found ${found(value)}.`,
      );
  };
  for (const { value, path } of entries.answers) check(value.criterion, value.value, path);
  for (const { value, path } of entries.determinations)
    if (!StatusValue.safeParse(value.value).success) check(value.criterion, value.value, path);
};
