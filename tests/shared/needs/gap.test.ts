import { describe, expect, it } from 'vitest';
import type { Target } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { packOf, requirement, status } from '../../fixtures/packs';
import { answered, recordOf, says } from '../../fixtures/records';

const ladder = [status('A', 1), status('B', 2), status('C', 3)];
const judge = (values: Record<string, string>, about: { pack?: number; agreed?: number; levels?: number[] } = {}) => {
  const target = about.pack === undefined ? {} : { target: about.pack };
  const pack = packOf([requirement('R1', ladder, target)], about.levels ? { levels: about.levels } : {});
  const targets: Target[] = about.agreed === undefined ? [] : [{ requirement: 'R1', level: about.agreed }];
  const { findings, roadMap } = evaluate(pack, recordOf({ answers: answered(values), targets }));
  const { target: aim, gap } = findings.requirements[0]!;
  return {
    target: aim,
    gap,
    needs: findings.needs.map(({ criterion }) => criterion),
    steps: roadMap.steps.map(({ id }) => id),
  };
};

describe('Gap', () => {
  describe('to target T', () => {
    it('takes the agreed target before the pack’s: 1 agreed, 3 in the pack, L 0 → gap 1', () => {
      expect(judge({ A: 'no', B: 'no', C: 'no' }, { pack: 3, agreed: 1 })).toMatchObject({ target: 1, gap: 1 });
    });

    it('takes the pack’s when none is agreed: T 2, L 1 → gap 1', () => {
      expect(judge({ A: 'yes', B: 'no', C: 'no' }, { pack: 2 })).toMatchObject({ target: 2, gap: 1 });
    });

    it('takes the highest level that the pack names when neither says: levels 1–3, L 0 → gap 3', () => {
      expect(judge({ A: 'no', B: 'no', C: 'no' }, { levels: [1, 2, 3] })).toMatchObject({ target: 3, gap: 3 });
    });

    it('counts a target above the highest level with criteria as that level: T 4 of top 3, L 2 → 3 − 2 = 1', () => {
      expect(judge({ A: 'yes', B: 'yes', C: 'no' }, { agreed: 4 })).toMatchObject({ target: 3, gap: 1 });
    });

    it('measures from the low end: level 2 unknown, so L is 1 to 3 and the gap 3 − 1 = 2', () => {
      expect(judge({ A: 'yes', B: 'unknown', C: 'yes' }, { pack: 3 }).gap).toBe(2);
    });

    it('is never negative: L 3 above T 1 → 0', () => {
      expect(judge({ A: 'yes', B: 'yes', C: 'yes' }, { agreed: 1 }).gap).toBe(0);
    });

    it('asks for nothing when the State agrees a target of 0', () => {
      expect(judge({ A: 'no', B: 'no', C: 'unknown' }, { agreed: 0 })).toEqual({
        target: 0,
        gap: 0,
        needs: [],
        steps: [],
      });
    });

    it('does not exist when the requirement has no level', () => {
      expect(judge({ A: 'na', B: 'na', C: 'na' }, { pack: 2 })).toEqual({ target: 2, gap: null, needs: [], steps: [] });
    });
  });

  describe('gap criteria: applicable, level ≤ T, not met', () => {
    it('makes needs of partly and unmet and leaves out what lies above the target', () => {
      expect(judge({ A: 'partly', B: 'no', C: 'no' }, { agreed: 2 })).toMatchObject({
        needs: ['A', 'B'],
        steps: ['step:A', 'step:B'],
      });
    });

    it('leaves out what is met, even above an unmet level', () => {
      expect(judge({ A: 'no', B: 'yes', C: 'no' }, { agreed: 3 }).needs.sort()).toEqual(['A', 'C']);
    });

    it('makes establish-the-facts steps, not needs, of unknown and contested ones', () => {
      const { findings, roadMap } = evaluate(
        packOf([requirement('R1', ladder)]),
        recordOf({ answers: [says('A', 'unknown'), says('B', 'yes', 'v1'), says('B', 'no', 'v2'), says('C', 'no')] }),
      );
      expect(findings.needs.map(({ criterion }) => criterion)).toEqual(['C']);
      expect(roadMap.steps.map(({ id, kind }) => [id, kind])).toEqual([
        ['establish:A', 'establish'],
        ['establish:B', 'establish'],
        ['step:C', 'need'],
      ]);
    });

    it('leaves out what does not apply or is hidden', () => {
      const pack = packOf([
        requirement('R1', [status('A', 1), status('B', 1, { when: { A: ['yes'] } }), status('C', 1)]),
      ]);
      const { findings } = evaluate(pack, recordOf({ answers: answered({ A: 'na', B: 'no', C: 'no' }) }));
      expect(findings.needs.map(({ criterion }) => criterion)).toEqual(['C']);
    });

    it('establishes a fact contested between yes and na although it costs no level: L 1 = T 1, gap 0', () => {
      const { findings, roadMap } = evaluate(
        packOf([requirement('R1', [status('A', 1)])]),
        recordOf({ answers: [says('A', 'yes', 'v1'), says('A', 'na', 'v2')] }),
      );
      expect(findings.requirements[0]!.gap).toBe(0);
      expect(roadMap.steps.map(({ id }) => id)).toEqual(['establish:A']);
    });

    it('keeps a need without a step in the findings, and out of the road map', () => {
      const pack = packOf([requirement('R1', [status('A', 1, { step: null })])]);
      const { findings, roadMap } = evaluate(pack, recordOf({ answers: answered({ A: 'no' }) }));
      expect(findings.needs).toMatchObject([{ criterion: 'A', coverage: 'none', dueDiligence: 'clear' }]);
      expect(roadMap.steps).toEqual([]);
    });
  });
});
