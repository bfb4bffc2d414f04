import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/pipeline';
import { favourableIndex } from '../../../shared/scoring';
import { packOf, requirement, status } from '../../fixtures/packs';
import { answered, recordOf, says } from '../../fixtures/records';

describe('Index', () => {
  const pack = packOf([
    requirement('R1', [status('A1', 1), status('A2', 2), status('A3', 2), status('A4', 3)], { weight: 2 }),
    requirement('R2', [status('B1', 2)]),
    requirement('R3', [status('C1', 4)], { weight: 10 }),
  ]);

  it('weighs scores against tops: R1 2×1.5 of 2×3, R2 1×2 of 1×2, R3 has no level → 100 × (3 + 2)/(6 + 2) = 62.5', () => {
    const { findings } = evaluate(
      pack,
      recordOf({ answers: answered({ A1: 'yes', A2: 'yes', A3: 'no', A4: 'no', B1: 'yes', C1: 'na' }) }),
    );
    expect(findings.requirements.map(({ score }) => score)).toEqual([1.5, 2, null]);
    expect(findings.index).toBe(62.5);
  });

  it('is never rounded: one of three criteria met → 100 × (1/3)/1', () => {
    const thirds = packOf([requirement('R1', [status('A', 1), status('B', 1), status('C', 1)])]);
    const { findings } = evaluate(thirds, recordOf({ answers: answered({ A: 'yes', B: 'no', C: 'no' }) }));
    expect(findings.index).toBeCloseTo(100 / 3, 12);
  });

  it('is 100 when all is met and 0 when nothing is known', () => {
    const all = answered({ A1: 'yes', A2: 'yes', A3: 'yes', A4: 'yes', B1: 'yes', C1: 'yes' });
    expect(evaluate(pack, recordOf({ answers: all })).findings.index).toBe(100);
    expect(evaluate(pack, recordOf()).findings.index).toBe(0);
  });

  it('may be, at most, what it is with every unknown met and every contested settled favourably: 100 × 5/8 and 100 × 8/8', () => {
    const record = recordOf({
      answers: [
        ...answered({ A1: 'yes', A2: 'yes', A3: 'no', A4: 'unknown', B1: 'yes', C1: 'na' }),
        says('A3', 'yes', 'v2'),
      ],
    });
    expect(evaluate(pack, record).findings.index).toBe(62.5);
    expect(favourableIndex(pack, record)).toBe(100);
  });

  it('is the same at both ends when all is known: partly counts one half at both', () => {
    const record = recordOf({ answers: answered({ A1: 'partly', B1: 'no', C1: 'na', A2: 'no', A3: 'no', A4: 'no' }) });
    expect(favourableIndex(pack, record)).toBe(evaluate(pack, record).findings.index);
  });

  it('does not exist when no requirement has a level', () => {
    const one = packOf([requirement('R1', [status('A', 1)])]);
    const { findings } = evaluate(one, recordOf({ answers: answered({ A: 'na' }) }));
    expect(findings).toMatchObject({ index: null, coverage: null });
  });
});

describe('Coverage', () => {
  it('is the share of applicable criteria not unknown: na and hidden left out, contested known → 3 of 4 = 0.75', () => {
    const pack = packOf([
      requirement('R1', [
        status('A', 1),
        status('B', 1),
        status('C', 1),
        status('D', 1),
        status('E', 1),
        status('F', 1, { when: { A: ['no'] } }),
      ]),
    ]);
    const answers = [
      ...answered({ A: 'yes', B: 'partly', D: 'na', E: 'unknown' }),
      says('C', 'yes'),
      says('C', 'no', 'v2'),
    ];
    expect(evaluate(pack, recordOf({ answers })).findings.coverage).toBe(0.75);
  });

  it('counts a determination of unknown as not known', () => {
    const pack = packOf([requirement('R1', [status('A', 1), status('B', 1)])]);
    const record = recordOf({
      answers: answered({ A: 'yes', B: 'yes' }),
      determinations: [{ criterion: 'B', value: 'unknown', rationale: 'The document shown was a draft.' }],
    });
    expect(evaluate(pack, record).findings.coverage).toBe(0.5);
  });
});
