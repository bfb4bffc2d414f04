import { describe, expect, it } from 'vitest';
import type { Answer, AnswerValue, Criterion } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { packOf, requirement, status } from '../../fixtures/packs';
import { answered, recordOf, says } from '../../fixtures/records';

const judge = (criteria: Criterion[], answers: Answer[]) =>
  evaluate(packOf([requirement('R1', criteria)]), recordOf({ answers })).findings.requirements[0]!;
/** `{C1: [1, 'yes']}`: criterion, its level and what was said. */
const levelOf = (said: Record<string, [level: number, value: AnswerValue]>) => {
  const entries = Object.entries(said);
  const { low, high, score, top } = judge(
    entries.map(([id, [level]]) => status(id, level)),
    answered(Object.fromEntries(entries.map(([id, [, value]]) => [id, value]))),
  );
  return { low, high, score, top };
};

describe('Level', () => {
  it('is the highest level up to which all are met: 1 and 2 met, 3 not → 2; progress 0/1, score 2', () => {
    expect(levelOf({ A: [1, 'yes'], B: [2, 'yes'], C: [3, 'no'] })).toEqual({ low: 2, high: 2, score: 2, top: 3 });
  });

  it('is 0 if the lowest is not met, whatever stands above: level 1 has 1 of 2 met → score 0 + 1/2 × (1 − 0) = 0.5', () => {
    expect(levelOf({ A: [1, 'yes'], B: [1, 'no'], C: [2, 'yes'] })).toEqual({ low: 0, high: 0, score: 0.5, top: 2 });
  });

  it('looks only at levels that have an applicable criterion: 1 met; 3 has met, partly, no, no → score 1 + (1 + ½)/4 × (3 − 1) = 1.75', () => {
    expect(levelOf({ A: [1, 'yes'], B: [3, 'yes'], C: [3, 'partly'], D: [3, 'no'], E: [3, 'no'] })).toEqual({
      low: 1,
      high: 1,
      score: 1.75,
      top: 3,
    });
  });

  it('starts from the lowest level there is: only level 2, one of two partly → 0 + ½/2 × (2 − 0) = 0.5', () => {
    expect(levelOf({ A: [2, 'partly'], B: [2, 'no'] })).toEqual({ low: 0, high: 0, score: 0.5, top: 2 });
  });

  it('counts partly as half: two partly of four → (0 + ½·2)/4 = 0.25', () => {
    expect(levelOf({ A: [1, 'partly'], B: [1, 'partly'], C: [1, 'no'], D: [1, 'no'] }).score).toBe(0.25);
  });

  it('has score = L when there is no next: all met → 3', () => {
    expect(levelOf({ A: [1, 'yes'], B: [2, 'yes'], C: [3, 'yes'] })).toEqual({ low: 3, high: 3, score: 3, top: 3 });
  });

  it('takes criteria that do not apply out of the ladder: level 2 is na, so next after 1 is 3: 1 + ½/1 × (3 − 1) = 2', () => {
    expect(levelOf({ A: [1, 'yes'], B: [2, 'na'], C: [3, 'partly'] })).toEqual({ low: 1, high: 1, score: 2, top: 3 });
  });

  it('lowers the top when the highest level does not apply', () => {
    expect(levelOf({ A: [1, 'yes'], B: [4, 'na'] })).toEqual({ low: 1, high: 1, score: 1, top: 1 });
  });

  it('says that there is no level when nothing applies', () => {
    expect(levelOf({ A: [1, 'na'], B: [2, 'na'] })).toEqual({ low: null, high: null, score: null, top: null });
  });

  describe('per requirement and dimension', () => {
    const criteria = [
      status('A', 1, { dimension: 'legislative' }),
      status('B', 2, { dimension: 'legislative' }),
      status('C', 1, { dimension: 'operational' }),
      status('D', 2, { dimension: 'safeguards' }),
    ];

    it('climbs each dimension by its own criteria: law 2, operations 0 + ½ × 1 = 0.5; the whole 0 + (1 + ½)/2 = 0.75', () => {
      const found = judge(criteria, answered({ A: 'yes', B: 'yes', C: 'partly', D: 'na' }));
      expect(found.dimensions.legislative).toEqual({ low: 2, high: 2, score: 2, top: 2 });
      expect(found.dimensions.operational).toEqual({ low: 0, high: 0, score: 0.5, top: 1 });
      expect(found).toMatchObject({ low: 0, score: 0.75, top: 2 });
    });

    it('says so where nothing in a dimension applies, and leaves out a dimension that the pack does not ask about', () => {
      const found = judge(criteria, answered({ D: 'na' }));
      expect(found.dimensions.safeguards).toEqual({ low: null, high: null, score: null, top: null });
      expect(Object.keys(found.dimensions)).toEqual(['legislative', 'operational', 'safeguards']);
    });
  });

  describe('uncertainty is shown, not hidden', () => {
    it('takes unknown as unmet for low and as met for high: 1 met, 2 unknown, 3 no → 1 to 2', () => {
      expect(levelOf({ A: [1, 'yes'], B: [2, 'unknown'], C: [3, 'no'] })).toEqual({
        low: 1,
        high: 2,
        score: 1,
        top: 3,
      });
    });

    it('stretches from nothing to everything when nothing is known', () => {
      expect(levelOf({ A: [1, 'unknown'], B: [3, 'unknown'] })).toEqual({ low: 0, high: 3, score: 0, top: 3 });
    });

    it('takes contested at its most cautious for low (yes/partly → partly, ½) and most favourable for high (met)', () => {
      const found = judge([status('A', 1)], [says('A', 'yes', 'v1'), says('A', 'partly', 'v2')]);
      expect(found).toMatchObject({ low: 0, high: 1, score: 0.5, top: 1 });
    });

    it('is no wider than the answers: contested between partly and no never counts as met', () => {
      const found = judge([status('A', 1)], [says('A', 'partly', 'v1'), says('A', 'no', 'v2')]);
      expect(found).toMatchObject({ low: 0, high: 0, score: 0 });
    });

    it('leaves na out of a contested one: yes and na count as met at both ends, no and na as unmet at both ends', () => {
      expect(judge([status('A', 1)], [says('A', 'yes', 'v1'), says('A', 'na', 'v2')])).toMatchObject({
        low: 1,
        high: 1,
      });
      expect(judge([status('A', 1)], [says('A', 'no', 'v1'), says('A', 'na', 'v2')])).toMatchObject({
        low: 0,
        high: 0,
      });
    });

    it('keeps partly as it is at both ends', () => {
      expect(levelOf({ A: [1, 'partly'] })).toMatchObject({ low: 0, high: 0 });
    });

    it('gives the score of low: 1 of 2 met, the other unknown → 0 + 1/2 × 1 = 0.5 although high is 1', () => {
      expect(levelOf({ A: [1, 'yes'], B: [1, 'unknown'] })).toEqual({ low: 0, high: 1, score: 0.5, top: 1 });
    });
  });
});
