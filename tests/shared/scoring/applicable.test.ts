import { describe, expect, it } from 'vitest';
import type { AnswerValue, Criterion, StatusValue } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { packOf, requirement, status } from '../../fixtures/packs';
import { answered, recordOf, says } from '../../fixtures/records';

const criteriaOf = (criteria: Criterion[], lists: Parameters<typeof recordOf>[0]) => {
  const { findings } = evaluate(packOf([requirement('R1', criteria)]), recordOf(lists));
  return new Map(findings.requirements[0]!.criteria.map((criterion) => [criterion.id, criterion]));
};
const asked = (values: StatusValue[], ...said: AnswerValue[]) =>
  !criteriaOf([status('C1', 1), status('C2', 1, { when: { C1: values } })], {
    answers: said.map((value, i) => says('C1', value, `v${i}`)),
  }).get('C2')!.hidden;

describe('Applicable', () => {
  it('leaves out a criterion whose state is na', () => {
    const found = criteriaOf([status('C1', 1), status('C2', 1)], { answers: answered({ C1: 'na', C2: 'no' }) });
    expect(found.get('C1')).toMatchObject({ state: 'na', applicable: false, hidden: false });
    expect(found.get('C2')).toMatchObject({ state: 'unmet', applicable: true, hidden: false });
  });

  it('keeps a criterion that is contested between na and something else', () => {
    const found = criteriaOf([status('C1', 1)], { answers: [says('C1', 'na', 'v1'), says('C1', 'yes', 'v2')] });
    expect(found.get('C1')).toMatchObject({ state: 'contested', applicable: true });
  });

  describe('when', () => {
    it.each([
      [['yes', 'partly'], 'yes', true],
      [['yes', 'partly'], 'partly', true],
      [['yes', 'partly'], 'no', false],
      [['no'], 'no', true],
      [['na'], 'na', true],
      [['yes'], 'na', false],
      [['unknown'], 'unknown', true],
      [['unknown'], 'declined', true],
      [['yes', 'partly', 'no', 'na'], 'declined', false],
    ] as [StatusValue[], StatusValue, boolean][])(
      'asked only if C1 is one of %j: C1 = "%s" → %s',
      (values, said, shown) => {
        expect(asked(values, said)).toBe(shown);
      },
    );

    it('hides while the criterion that it names was not asked at all', () => {
      expect(asked(['yes', 'partly', 'no'])).toBe(false);
      expect(asked(['unknown'])).toBe(true);
    });

    it('takes a contested criterion at its most cautious counting state: yes and partly → partly', () => {
      expect(asked(['partly'], 'yes', 'partly')).toBe(true);
      expect(asked(['yes'], 'yes', 'partly')).toBe(false);
      expect(asked(['no'], 'yes', 'partly', 'no')).toBe(true);
    });

    it('leaves na out of a contested criterion: yes and na → yes', () => {
      expect(asked(['yes'], 'yes', 'na')).toBe(true);
      expect(asked(['na'], 'yes', 'na')).toBe(false);
    });

    it('sees the determination, not the answers', () => {
      const found = criteriaOf([status('C1', 1), status('C2', 1, { when: { C1: ['yes'] } })], {
        answers: [says('C1', 'no')],
        determinations: [{ criterion: 'C1', value: 'yes', rationale: 'Seen in force.' }],
      });
      expect(found.get('C2')!.hidden).toBe(false);
    });

    it('needs every entry to hold', () => {
      const criteria = [status('C1', 1), status('C2', 1), status('C3', 1, { when: { C1: ['yes'], C2: ['yes'] } })];
      expect(criteriaOf(criteria, { answers: answered({ C1: 'yes', C2: 'no' }) }).get('C3')!.hidden).toBe(true);
      expect(criteriaOf(criteria, { answers: answered({ C1: 'yes', C2: 'yes' }) }).get('C3')!.hidden).toBe(false);
    });

    it('hides what refers to a hidden criterion, even where the value would fit', () => {
      const criteria = [
        status('C1', 1),
        status('C2', 1, { when: { C1: ['yes'] } }),
        status('C3', 1, { when: { C2: ['no', 'unknown'] } }),
      ];
      const found = criteriaOf(criteria, { answers: answered({ C1: 'no', C2: 'no' }) });
      expect([found.get('C2')!.hidden, found.get('C3')!.hidden]).toEqual([true, true]);
      expect(found.get('C2')).toMatchObject({ state: 'unmet', applicable: false });
    });

    it('does not mind in which order the pack writes them', () => {
      const criteria = [
        status('C3', 1, { when: { C2: ['unknown'] } }),
        status('C2', 1, { when: { C1: ['yes'] } }),
        status('C1', 1),
      ];
      expect(criteriaOf(criteria, { answers: answered({ C1: 'no' }) }).get('C3')!.hidden).toBe(true);
      expect(criteriaOf(criteria, { answers: answered({ C1: 'yes' }) }).get('C3')!.hidden).toBe(false);
    });

    it('follows a chain of 20,000 conditions', () => {
      const chain = Array.from({ length: 20_000 }, (_, i) =>
        status(`C${i}`, 1, { step: null, ...(i < 19_999 ? { when: { [`C${i + 1}`]: ['unknown'] } } : {}) }),
      );
      const found = criteriaOf(chain, { determinations: [{ criterion: 'C19999', value: 'no', rationale: 'Seen.' }] });
      expect([found.get('C19998')!.hidden, found.get('C0')!.hidden]).toEqual([true, true]);
    });

    it('refuses conditions that lead back to themselves, which the check of a pack reports first', () => {
      const criteria = [status('C1', 1, { when: { C2: ['yes'] } }), status('C2', 1, { when: { C1: ['yes'] } })];
      expect(() => criteriaOf(criteria, {})).toThrow(/when.*lead back to themselves/);
    });
  });
});
