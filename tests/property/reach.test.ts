import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatusValue } from '../../shared/model';
import { readPack } from '../../shared/pack';

const values: readonly StatusValue[] = ['yes', 'partly', 'no', 'na', 'unknown'];

/** Conditions that look back only, so that there is no circle: for each criterion, lists of values over some earlier ones. */
const packs = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.dictionary(
          fc.integer({ min: 0, max: Math.max(0, index - 1) }).map(String),
          fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
          { maxKeys: index },
        ),
      ),
    ),
  );

type Conditions = readonly Readonly<Record<string, readonly StatusValue[]>>[];

const packOf = (conditions: Conditions): string =>
  JSON.stringify({
    format: 'waymark.pack/1',
    id: 'reach',
    version: '1',
    title: 'Reach',
    levels: [{ level: 1, name: 'One' }],
    norms: [{ id: 'N', title: 'N' }],
    institutions: ['i'],
    requirements: [
      {
        id: 'R',
        title: 'R',
        summary: 'R',
        sources: [{ norm: 'N', at: '1', binding: 'decides' }],
        criteria: conditions.map((when, index) => ({
          id: `C${index}`,
          level: 1,
          dimension: 'operational',
          question: 'Which one?',
          statement: 'It is there.',
          ask: ['i'],
          answer: 'status',
          when: Object.fromEntries(Object.entries(when).map(([named, list]) => [`C${named}`, list])),
        })),
      },
    ],
  });

/** Every way of answering, one after the other: which criteria are asked in at least one of them. */
const askedSomehow = (conditions: Conditions): ReadonlySet<number> => {
  const asked = new Set<number>();
  const answers: StatusValue[] = [];
  const go = (): void => {
    if (answers.length < conditions.length) {
      for (const value of values) {
        answers.push(value);
        go();
        answers.pop();
      }
      return;
    }
    const shown: boolean[] = [];
    conditions.forEach((when, index) => {
      shown[index] = Object.entries(when).every(
        ([named, list]) => shown[Number(named)] === true && list.includes(answers[Number(named)]!),
      );
      if (shown[index]) asked.add(index);
    });
  };
  go();
  return asked;
};

describe('criteria that can never be asked', () => {
  it('are exactly those that no way of answering brings up, each told of unless it hangs on another', () => {
    fc.assert(
      fc.property(packs, (conditions) => {
        const { issues } = readPack(packOf(conditions), 'reach.yaml', []);
        const told = issues.flatMap(({ code, path }) =>
          code === 'unreachable' ? [Number(/criteria\[(\d+)\]/.exec(path)![1])] : [],
        );
        const asked = askedSomehow(conditions);
        const unreachable = conditions.flatMap((_, index) => (asked.has(index) ? [] : [index]));
        const hangsOn = (index: number): boolean =>
          Object.keys(conditions[index]!).some((named) => unreachable.includes(Number(named)));
        expect(told).toEqual(unreachable.filter((index) => !hangsOn(index)));
      }),
      { numRuns: 300 },
    );
  });
});
