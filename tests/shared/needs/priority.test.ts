import { describe, expect, it } from 'vitest';
import type { bindingShare, NationalPriority, Source } from '../../../shared/model';
import { comparable, priorityBand, priorityOf } from '../../../shared/needs';
import { evaluate } from '../../../shared/pipeline';
import { bound, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

/** One need: level 4 of 4 unmet beneath a met level 2, so gap 2 of top 4. */
const judge = (sources: Source[], national?: NationalPriority) => {
  const pack = packOf([requirement('R1', [status('A', 2), status('B', 4)], { sources })]);
  const targets = national === undefined ? [] : [{ requirement: 'R1', priority: national }];
  return evaluate(pack, recordOf({ answers: answered({ A: 'yes', B: 'no' }), targets })).findings.needs[0]!;
};

describe('Priority', () => {
  it('gap 2 of top 4, decides, high, unlocks nothing: 35 × 2/4 + 25 × 1 + 25 × 1 + 15 × 0 = 67.5', () => {
    const need = judge(bound('decides'), 'high');
    expect(need.parts).toEqual({ gap: 17.5, binding: 25, national: 25, unlocks: 0 });
    expect(need.priority).toBe(67.5);
  });

  it.each([
    ['decides', 25],
    ['treaty', 25],
    ['demands', 20],
    ['standard', 20],
    ['urges', 15],
    ['callsUpon', 15],
    ['recommends', 10],
    ['encourages', 10],
    ['guideline', 5],
    ['goodPractice', 5],
  ] as [keyof typeof bindingShare, number][])('binding "%s" gives %d points', (binding, expected) => {
    expect(judge(bound(binding)).parts.binding).toBe(expected);
  });

  it('goes by the strongest source: guideline, demands, encourages → 25 × 0.8 = 20', () => {
    const sources = [...bound('guideline'), ...bound('demands'), ...bound('encourages')];
    expect(judge(sources).parts.binding).toBe(20);
  });

  it.each([
    ['high', 25],
    ['medium', 12.5],
    [undefined, 12.5],
    ['low', 0],
  ] as [NationalPriority | undefined, number][])('national priority %s gives %d points', (national, expected) => {
    expect(judge(bound('decides'), national).parts.national).toBe(expected);
  });

  it('has no gap points where the level already reaches the target: 0 + 10 + 12.5 + 0 = 22.5', () => {
    const pack = packOf([requirement('R1', [status('A', 1)])]);
    const record = recordOf({
      answers: [
        { interview: 'v1', criterion: 'A', value: 'yes' },
        { interview: 'v2', criterion: 'A', value: 'na' },
      ],
    });
    expect(evaluate(pack, record).roadMap.steps[0]).toMatchObject({
      id: 'establish:A',
      priority: 22.5,
      parts: { gap: 0, binding: 10, national: 12.5, unlocks: 0 },
    });
  });

  describe('unlocks', () => {
    const chain = packOf([
      requirement('R1', [status('A', 1)]),
      requirement('R2', [status('B', 1, { step: { dependsOn: ['A'] } })]),
      requirement('R3', [status('C', 1, { step: { dependsOn: ['B'] } })]),
      requirement('R4', [status('D', 1, { step: { dependsOn: ['B'] } })]),
    ]);
    const { roadMap, findings } = evaluate(
      chain,
      recordOf({ answers: answered({ A: 'no', B: 'no', C: 'no', D: 'no' }) }),
    );
    const pointsOf = Object.fromEntries(roadMap.steps.map(({ criterion, parts }) => [criterion!, parts!.unlocks]));

    it('counts steps that depend on it, directly or not, over the most: A 3/3 → 15, B 2/3 → 10, C and D 0', () => {
      expect(pointsOf['A']).toBe(15);
      expect(pointsOf['B']).toBeCloseTo(10, 10);
      expect([pointsOf['C'], pointsOf['D']]).toEqual([0, 0]);
    });

    it('gives the need the priority of its step', () => {
      for (const { criterion, priority, parts } of findings.needs) {
        expect(roadMap.steps.find(({ id }) => id === `step:${criterion}`)).toMatchObject({ priority, parts });
      }
    });

    it('counts each step once, however many ways lead to it: A before B and C, both before D → A 3 of 3', () => {
      const diamond = packOf([
        requirement('R1', [status('A', 1)]),
        requirement('R2', [status('B', 1, { step: { dependsOn: ['A'] } })]),
        requirement('R3', [status('C', 1, { step: { dependsOn: ['A'] } })]),
        requirement('R4', [status('D', 1, { step: { dependsOn: ['B', 'C', 'A'] } })]),
      ]);
      const { needs } = evaluate(
        diamond,
        recordOf({ answers: answered({ A: 'no', B: 'no', C: 'no', D: 'no' }) }),
      ).findings;
      const unlocks = Object.fromEntries(needs.map(({ criterion, parts }) => [criterion, parts.unlocks]));
      expect(unlocks).toEqual({ A: 15, B: 5, C: 5, D: 0 });
    });

    it('counts the order of levels too: two of level 1 before three of level 2, before one of level 3 → 4, 1, 0 of 4', () => {
      const criteria = [status('A', 1), status('B', 1), status('C', 2), status('D', 2), status('E', 2), status('F', 3)];
      const values = answered({ A: 'no', B: 'unknown', C: 'no', D: 'unknown', E: 'no', F: 'no' });
      const { steps } = evaluate(packOf([requirement('R1', criteria)]), recordOf({ answers: values })).roadMap;
      const unlocks = Object.fromEntries(steps.map(({ criterion, parts }) => [criterion!, parts!.unlocks]));
      // 15 × 4/4, 15 × 1/4, 15 × 0/4
      expect(unlocks).toEqual({ A: 15, B: 15, C: 3.75, D: 3.75, E: 3.75, F: 0 });
    });

    it('includes remedies among the steps that unlock: the remedy unlocks 3, A 2 → A gets 15 × 2/3 = 10', () => {
      const guarded = packOf(
        [
          requirement('R1', [status('A', 1, { step: { safeguards: ['SG'] } })]),
          requirement('R2', [status('B', 1, { step: { dependsOn: ['A'] } })]),
          requirement('R3', [status('C', 1, { step: { dependsOn: ['B'] } })]),
        ],
        { library: [safeguard('SG', 'block')] },
      );
      const record = recordOf({
        answers: answered({ A: 'no', B: 'no', C: 'no' }),
        safeguards: [{ safeguard: 'SG', value: 'no' }],
      });
      const { needs } = evaluate(guarded, record).findings;
      expect(needs.find(({ criterion }) => criterion === 'A')!.parts.unlocks).toBeCloseTo(10, 10);
    });

    it('counts right beyond a thousand steps: the first of a chain of 1,500 unlocks all others, number 750 half of them', () => {
      const long = packOf(
        Array.from({ length: 1_500 }, (_, i) =>
          requirement(`R${i}`, [status(`C${i}`, 1, { step: i === 0 ? {} : { dependsOn: [`C${i - 1}`] } })]),
        ),
      );
      const said = answered(Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [`C${i}`, 'no'])));
      const { needs } = evaluate(long, recordOf({ answers: said })).findings;
      const unlocks = new Map(needs.map(({ criterion, parts }) => [criterion, parts.unlocks]));
      expect(unlocks.get('C0')).toBe(15);
      expect(unlocks.get('C749')).toBeCloseTo((15 * 750) / 1_499, 10);
      expect(unlocks.get('C1499')).toBe(0);
    });
  });

  it('a remedy takes the highest among the steps it guards: 67.5 and 52.5 → 67.5, without parts of its own', () => {
    const pack = packOf(
      [
        requirement('R1', [status('A', 2), status('B', 4, { step: { safeguards: ['SG'] } })], {
          sources: bound('decides'),
        }),
        requirement('R2', [status('C', 1), status('D', 1, { step: { safeguards: ['SG'] } })], {
          sources: bound('goodPractice'),
        }),
      ],
      { library: [safeguard('SG', 'block')] },
    );
    const { roadMap } = evaluate(
      pack,
      recordOf({
        answers: answered({ A: 'yes', B: 'no', C: 'yes', D: 'no' }),
        safeguards: [{ safeguard: 'SG', value: 'no' }],
        targets: [{ requirement: 'R1', priority: 'high' }],
      }),
    );
    const of = (id: string) => roadMap.steps.find((step) => step.id === id)!;
    // R1: 35 × 2/4 + 25 + 25; R2: 35 × 1/1 + 5 + 12.5
    expect([of('step:B').priority, of('step:D').priority]).toEqual([67.5, 52.5]);
    expect(of('remedy:SG')).toMatchObject({ priority: 67.5, parts: null });
  });

  it.each([
    [100, 'high'],
    [70, 'high'],
    [69.9999996, 'high'],
    [69.999, 'medium'],
    [45, 'medium'],
    [44.9999996, 'medium'],
    [44.999, 'low'],
    [0, 'low'],
  ])('%d is %s: high from 70, medium from 45, rounded to 6 decimals', (priority, band) => {
    expect(priorityBand(priority)).toBe(band);
  });

  it('is compared rounded to 6 decimals: 0.1 + 0.2 equals 0.3, but 0.300001 does not', () => {
    expect(comparable(0.1 + 0.2)).toBe(comparable(0.3));
    expect(comparable(0.300001)).toBeGreaterThan(comparable(0.3));
  });

  it('is exactly the sum of its four parts', () => {
    expect(priorityOf({ gap: 11.666666666666666, binding: 20, national: 12.5, unlocks: 3.75 })).toBe(
      11.666666666666666 + 20 + 12.5 + 3.75,
    );
  });
});
