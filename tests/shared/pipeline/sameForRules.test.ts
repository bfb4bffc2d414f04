import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, ConsultationRecord } from '../../../shared/model';
import { evaluate, sameForRules } from '../../../shared/pipeline';
import { arbitraryConsultation } from '../../fixtures/arbitraryConsultations';
import { answered, recordOf } from '../../fixtures/records';

/** Everything that an answer may hold beside what was answered. */
const words: Omit<Required<Answer>, 'interview' | 'criterion' | 'item' | 'value' | 'basis'> = {
  note: 'It was said in the meeting.',
  privateNote: 'They hesitated.',
  confidence: 'low',
  attribution: 'confidential',
  followUp: true,
  from: { consultation: 'c2', title: 'Another', criterion: 'C9', value: 'yes' },
};
const worded = (record: ConsultationRecord): ConsultationRecord => ({
  ...record,
  answers: record.answers.map((answer) => ({ ...answer, ...words })),
});

describe('What is the same for the rules', () => {
  it('is whatever was written beside an answer: they come to the same', () => {
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        expect(sameForRules(record, worded(record))).toBe(true);
        expect(JSON.stringify(evaluate(pack, worded(record)))).toBe(JSON.stringify(evaluate(pack, record)));
      }),
    );
  });

  it('is not another answer, another basis, one more or one less, nor anything else that is another object', () => {
    const record = recordOf({ answers: answered({ C1: 'yes', C2: 'no' }) });
    const [first, second] = record.answers as [Answer, Answer];
    const others: readonly ConsultationRecord[] = [
      { ...record, answers: [first, { ...second, value: 'yes' }] },
      { ...record, answers: [first, { ...second, basis: 'documented' }] },
      { ...record, answers: [first, { ...second, item: 't1' }] },
      { ...record, answers: [first] },
      { ...record, answers: [second, first] },
      { ...record, consultation: { ...record.consultation } },
      { ...record, targets: [{ requirement: 'R1', level: 2 }] },
    ];
    for (const other of others) expect(sameForRules(record, other)).toBe(false);
    expect(sameForRules(record, null)).toBe(false);
    expect(sameForRules(record, { ...record, answers: [...record.answers] })).toBe(true);
  });
});
