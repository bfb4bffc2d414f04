import { describe, expect, it } from 'vitest';
import type { Consultation, ConsultationFile, Requirement } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { bound, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

type Lists = Omit<ConsultationFile, 'format' | 'consultation'>;
const dates = (requirements: Requirement[], lists: Lists, consultation: Partial<Consultation> = {}) => {
  const pack = packOf(requirements, {
    library: [safeguard('SG', 'block', { remedy: { action: 'Ensure it.', months: 5 } })],
  });
  const { steps } = evaluate(pack, recordOf(lists, consultation)).roadMap;
  return Object.fromEntries(steps.map(({ id, starts, ends }) => [id, `${starts} to ${ends}`]));
};
/** Independent needs of one month each, one for each requirement, all led by i1. */
const parallel = (...ids: string[]) => ({
  requirements: ids.map((id) => requirement(`R-${id}`, [status(id, 1, { step: { months: 1 } })])),
  lists: {
    answers: answered(Object.fromEntries(ids.map((id) => [id, 'no']))),
    targets: ids.map((id) => ({ requirement: `R-${id}`, lead: 'i1' })),
  },
});

describe('Schedule', () => {
  describe('whole months from roadMapStart', () => {
    it('starts = start + n months, ends = the day before start + (n + months): 3 months from 1 July, then 2', () => {
      const requirements = [
        requirement('R1', [status('A', 1, { step: { months: 3 } }), status('B', 2, { step: { months: 2 } })]),
      ];
      expect(dates(requirements, { answers: answered({ A: 'no', B: 'no' }) })).toEqual({
        'step:A': '2026-07-01 to 2026-09-30',
        'step:B': '2026-10-01 to 2026-11-30',
      });
    });

    it('clamps to the month’s last day: from 31 January 2027, 1 month each → 28 February, 31 March, 30 April', () => {
      const requirements = [
        requirement(
          'R1',
          [1, 2, 3, 4].map((level) => status(`C${level}`, level, { step: { months: 1 } })),
        ),
      ];
      const said = answered({ C1: 'no', C2: 'no', C3: 'no', C4: 'no' });
      expect(dates(requirements, { answers: said }, { roadMapStart: '2027-01-31' })).toEqual({
        'step:C1': '2027-01-31 to 2027-02-27',
        'step:C2': '2027-02-28 to 2027-03-30',
        'step:C3': '2027-03-31 to 2027-04-29',
        'step:C4': '2027-04-30 to 2027-05-30',
      });
    });

    it('knows leap years and turns of the year: 1 month from 31 January 2028 → 28 February', () => {
      const requirements = [
        requirement('R1', [status('A', 1, { step: { months: 1 } }), status('B', 2, { step: { months: 12 } })]),
      ];
      expect(dates(requirements, { answers: answered({ A: 'no', B: 'no' }) }, { roadMapStart: '2028-01-31' })).toEqual({
        'step:A': '2028-01-31 to 2028-02-28',
        'step:B': '2028-02-29 to 2029-02-27',
      });
    });
  });

  it('durations: 3 where the pack says none, 1 to establish facts, the remedy’s own 5', () => {
    const requirements = [
      requirement('R1', [status('A', 1)]),
      requirement('R2', [status('B', 1)]),
      requirement('R3', [status('C', 1, { step: { months: 7, safeguards: ['SG'] } })]),
    ];
    const lists = { answers: answered({ A: 'no', C: 'no' }), safeguards: [{ safeguard: 'SG', value: 'no' as const }] };
    expect(dates(requirements, lists)).toEqual({
      'step:A': '2026-07-01 to 2026-09-30',
      'establish:B': '2026-07-01 to 2026-07-31',
      'remedy:SG': '2026-07-01 to 2026-11-30',
      'step:C': '2026-12-01 to 2027-06-30',
    });
  });

  it('starts a step in the month in which the last of its predecessors has ended: 2 and 4 months → month 5', () => {
    const requirements = [
      requirement('R1', [status('A', 1, { step: { months: 2 } })]),
      requirement('R2', [status('B', 1, { step: { months: 4 } })]),
      requirement('R3', [status('C', 1, { step: { months: 1, dependsOn: ['A', 'B'] } })]),
    ];
    expect(dates(requirements, { answers: answered({ A: 'no', B: 'no', C: 'no' }) })['step:C']).toBe(
      '2026-11-01 to 2026-11-30',
    );
  });

  describe('while fewer than maxParallelSteps of the same lead run', () => {
    it('lets three run at once unless told: the fourth and fifth wait a month', () => {
      const { requirements, lists } = parallel('A', 'B', 'C', 'D', 'E');
      expect(dates(requirements, lists)).toEqual({
        'step:A': '2026-07-01 to 2026-07-31',
        'step:B': '2026-07-01 to 2026-07-31',
        'step:C': '2026-07-01 to 2026-07-31',
        'step:D': '2026-08-01 to 2026-08-31',
        'step:E': '2026-08-01 to 2026-08-31',
      });
    });

    it('takes the number from the consultation: one at a time', () => {
      const { requirements, lists } = parallel('A', 'B', 'C');
      expect(
        Object.values(dates(requirements, lists, { maxParallelSteps: 1 })).map((text) => text.slice(0, 7)),
      ).toEqual(['2026-07', '2026-08', '2026-09']);
    });

    it('does not limit steps without a lead', () => {
      const { requirements, lists } = parallel('A', 'B', 'C', 'D', 'E');
      const starts = Object.values(dates(requirements, { ...lists, targets: [] }, { maxParallelSteps: 1 }));
      expect(new Set(starts)).toEqual(new Set(['2026-07-01 to 2026-07-31']));
    });

    it('counts each lead for itself', () => {
      const { requirements, lists } = parallel('A', 'B');
      const targets = [lists.targets[0]!, { requirement: 'R-B', lead: 'i2' }];
      expect(new Set(Object.values(dates(requirements, { ...lists, targets }, { maxParallelSteps: 1 })))).toEqual(
        new Set(['2026-07-01 to 2026-07-31']),
      );
    });

    it('frees a place in the month in which a step ends: 1, 2 and 1 months in two places', () => {
      const { requirements, lists } = parallel('A', 'B', 'C');
      requirements[1]!.criteria[0]!.step!.months = 2;
      expect(dates(requirements, lists, { maxParallelSteps: 2 })).toEqual({
        'step:A': '2026-07-01 to 2026-07-31',
        'step:B': '2026-07-01 to 2026-08-31',
        'step:C': '2026-08-01 to 2026-08-31',
      });
    });

    it('limits establish-the-facts steps of a lead as well', () => {
      const { requirements, lists } = parallel('A', 'B');
      expect(dates(requirements, { ...lists, answers: [] }, { maxParallelSteps: 1 })).toEqual({
        'establish:A': '2026-07-01 to 2026-07-31',
        'establish:B': '2026-08-01 to 2026-08-31',
      });
    });
  });

  describe('high priority first, then by id', () => {
    it('starts the higher priority first: Z decides (35 + 25 + 12.5) before A recommends (35 + 10 + 12.5)', () => {
      const { requirements, lists } = parallel('A', 'Z');
      requirements[1]!.sources = bound('decides');
      expect(dates(requirements, lists, { maxParallelSteps: 1 })).toEqual({
        'step:Z': '2026-07-01 to 2026-07-31',
        'step:A': '2026-08-01 to 2026-08-31',
      });
    });

    it('goes by code point where priorities are equal: B10 before B9 before a, and an emoji after U+FF5E', () => {
      const { requirements, lists } = parallel('a', 'B9', 'B10', '～', '🗺');
      expect(Object.keys(dates(requirements, lists, { maxParallelSteps: 1 }))).toEqual([
        'step:B10',
        'step:B9',
        'step:a',
        'step:～',
        'step:🗺',
      ]);
    });

    it('does not hold a free place for a step that still has to wait', () => {
      // HIGH waits two months for FIRST, so LOW runs meanwhile; when FIRST and LOW have ended, HIGH starts.
      const requirements = [
        requirement('R1', [status('FIRST', 1, { step: { months: 2 } })]),
        requirement('R2', [status('HIGH', 1, { step: { months: 1, dependsOn: ['FIRST'] } })], {
          sources: bound('decides'),
        }),
        requirement('R3', [status('LOW', 1, { step: { months: 3 } })], { sources: bound('goodPractice') }),
      ];
      const lists = {
        answers: answered({ FIRST: 'no', HIGH: 'no', LOW: 'no' }),
        targets: ['R2', 'R3'].map((id) => ({ requirement: id, lead: 'i1' })),
      };
      expect(dates(requirements, lists, { maxParallelSteps: 1 })).toEqual({
        'step:FIRST': '2026-07-01 to 2026-08-31',
        'step:LOW': '2026-07-01 to 2026-09-30',
        'step:HIGH': '2026-10-01 to 2026-10-31',
      });
    });
  });

  it('lists steps by start, then priority, then id', () => {
    const requirements = [
      requirement('R1', [status('B', 1), status('A', 1), status('C', 2)]),
      requirement('R2', [status('Z', 1)], { sources: bound('decides') }),
    ];
    // A and B (gap 2 of 2, each unlocks C: 1 of 1): 35 + 10 + 12.5 + 15 = 72.5; Z (1 of 1, decides): 35 + 25 + 12.5 + 0 = 72.5.
    expect(Object.keys(dates(requirements, { answers: answered({ A: 'no', B: 'no', C: 'no', Z: 'no' }) }))).toEqual([
      'step:A',
      'step:B',
      'step:Z',
      'step:C',
    ]);
  });
});
