import { describe, expect, it } from 'vitest';
import type { AnswerValue, Basis, ConsultationFile, Criterion, Repeat } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { number, packOf, requirement, status } from '../../fixtures/packs';
import { recordOf } from '../../fixtures/records';

const worst: Repeat = { over: 'posts', rule: 'worst' };
const best: Repeat = { over: 'posts', rule: 'best' };
const share = (of: number): Repeat => ({ over: 'posts', rule: 'share', share: of });

const about = (item: string | undefined, value: AnswerValue, interview = 'v1', basis?: Basis) => ({
  interview,
  criterion: 'C',
  value,
  ...(item === undefined ? {} : { item }),
  ...(basis === undefined ? {} : { basis }),
});

type Lists = Omit<ConsultationFile, 'format' | 'consultation'>;

const evaluated = (criteria: Criterion[], posts: readonly string[], lists: Lists) =>
  evaluate(
    packOf([requirement('R1', criteria)], { rosters: [{ id: 'posts', title: 'Border posts' }] }),
    recordOf({ rosterItems: posts.map((id) => ({ id, roster: 'posts', name: `Post ${id}` })), ...lists }),
  );

const found = (repeat: Repeat, posts: readonly string[], lists: Lists) => {
  const { findings } = evaluated([status('C', 1, { repeat })], posts, lists);
  const { low, high, criteria } = findings.requirements[0]!;
  return { low, high, ...criteria[0]! };
};

/** Each post answered once: `{a: 'yes', b: 'no'}`. */
const each = (values: Record<string, AnswerValue>) => Object.entries(values).map(([item, value]) => about(item, value));

const stateOf = (repeat: Repeat, values: Record<string, AnswerValue>) =>
  found(repeat, Object.keys(values), { answers: each(values) }).state;

describe('A criterion that repeats per thing of a roster', () => {
  it('is as the most cautious of its things by the rule "worst"', () => {
    expect(stateOf(worst, { a: 'yes', b: 'yes' })).toBe('met');
    expect(stateOf(worst, { a: 'yes', b: 'partly' })).toBe('partly');
    expect(stateOf(worst, { a: 'yes', b: 'partly', c: 'no' })).toBe('unmet');
  });

  it('is as the most favourable of its things by the rule "best"', () => {
    expect(stateOf(best, { a: 'no', b: 'no' })).toBe('unmet');
    expect(stateOf(best, { a: 'no', b: 'partly' })).toBe('partly');
    expect(stateOf(best, { a: 'no', b: 'yes' })).toBe('met');
  });

  it('is met by the rule "share" where enough things are, unmet where none is even partly, else partly', () => {
    expect(stateOf(share(0.5), { a: 'yes', b: 'no' })).toBe('met');
    expect(stateOf(share(0.6), { a: 'yes', b: 'no' })).toBe('partly');
    expect(stateOf(share(0.6), { a: 'partly', b: 'no' })).toBe('partly');
    expect(stateOf(share(0.6), { a: 'no', b: 'no' })).toBe('unmet');
    expect(stateOf(share(1), { a: 'yes', b: 'yes' })).toBe('met');
  });

  it('compares shares rounded to six decimals: two of three reach 0.666667, and 21 of 30 reach 0.7', () => {
    expect(stateOf(share(0.666667), { a: 'yes', b: 'yes', c: 'no' })).toBe('met');
    const thirty = Array.from({ length: 30 }, (_, n) => [`p${n}`, n < 21 ? 'yes' : 'no'] as const);
    expect(stateOf(share(0.7), Object.fromEntries(thirty))).toBe('met');
  });

  it('leaves out things it does not apply to, and does not apply where it applies to none', () => {
    expect(stateOf(worst, { a: 'yes', b: 'na' })).toBe('met');
    expect(stateOf(share(1), { a: 'yes', b: 'na' })).toBe('met');
    const none = found(worst, ['a', 'b'], { answers: each({ a: 'na', b: 'na' }) });
    expect([none.state, none.applicable]).toEqual(['na', false]);
  });

  it('is unknown while nobody has named a thing or asked about one', () => {
    expect(found(worst, [], {}).state).toBe('unknown');
    expect(found(worst, ['a', 'b'], {})).toMatchObject({ state: 'unknown', low: 0, high: 1 });
  });

  it('is what is sure already: one thing not in place settles the rule "worst" whatever the others are', () => {
    expect(found(worst, ['a', 'b'], { answers: each({ a: 'no' }) })).toMatchObject({ state: 'unmet', low: 0, high: 0 });
    expect(found(best, ['a', 'b'], { answers: each({ a: 'yes' }) })).toMatchObject({ state: 'met', low: 1, high: 1 });
  });

  it('is unknown where it depends on things not asked about, and contested where accounts of one differ', () => {
    expect(found(worst, ['a', 'b'], { answers: each({ a: 'yes' }) })).toMatchObject({
      state: 'unknown',
      low: 0,
      high: 1,
    });
    const answers = [about('a', 'yes'), about('a', 'no', 'v2')];
    expect(found(worst, ['a', 'b'], { answers })).toMatchObject({ state: 'contested', low: 0, high: 1 });
  });

  it('is not contested where the account that differs makes no difference', () => {
    const answers = [about('a', 'yes'), about('a', 'no', 'v2'), about('b', 'yes')];
    const { state, items } = found(best, ['a', 'b'], { answers });
    expect([state, items]).toEqual([
      'met',
      [
        { item: 'a', state: 'contested' },
        { item: 'b', state: 'met' },
      ],
    ]);
  });

  it('weighs each thing by its own answers and their basis', () => {
    const answers = [
      about('a', 'no'),
      about('a', 'yes', 'v2', 'observed'),
      about('b', 'partly'),
      about('b', 'unknown', 'v2', 'observed'),
    ];
    const { state, items, answers: seen } = found(worst, ['a', 'b'], { answers });
    expect(state).toBe('partly');
    expect(items).toEqual([
      { item: 'a', state: 'met' },
      { item: 'b', state: 'partly' },
    ]);
    expect(seen.map(({ interview, item, counts }) => [interview, item, counts])).toEqual([
      ['v1', 'a', false],
      ['v1', 'b', true],
      ['v2', 'a', true],
      ['v2', 'b', false],
    ]);
  });

  it('takes an answer that names no thing as said of all, but not of those of which the same interview says something', () => {
    const answers = [about(undefined, 'yes'), about('b', 'no'), about('c', 'partly', 'v2')];
    const { items } = found(worst, ['a', 'b', 'c'], { answers });
    expect(items).toEqual([
      { item: 'a', state: 'met' },
      { item: 'b', state: 'unmet' },
      { item: 'c', state: 'contested' },
    ]);
  });

  it('loses no answer that was given before anybody named the things', () => {
    const early = found(worst, [], { answers: [about(undefined, 'partly')] });
    expect([early.state, early.items]).toEqual(['partly', []]);
    expect(found(worst, ['a', 'b'], { answers: [about(undefined, 'partly')] }).state).toBe('partly');
  });

  it('is what a person determined, whatever its things are', () => {
    const { state, determined, items } = found(worst, ['a'], {
      answers: each({ a: 'no' }),
      determinations: [{ criterion: 'C', value: 'yes', rationale: 'Closed since.' }],
    });
    expect([state, determined, items]).toEqual(['met', true, [{ item: 'a', state: 'unmet' }]]);
  });

  it('is seen by `when` as a whole', () => {
    const { findings } = evaluated(
      [status('C', 1, { repeat: best }), status('D', 1, { when: { C: ['yes'] } })],
      ['a', 'b'],
      { answers: each({ a: 'no', b: 'yes' }) },
    );
    expect(findings.requirements[0]!.criteria.map(({ hidden }) => hidden)).toEqual([false, false]);
  });

  it('gives an indicator by number the range of its things, and any other how many have it in place', () => {
    const step = { indicator: { name: 'Coverage', baseline: 'from-answer' as const } };
    const indicator = (criterion: Criterion, values: Record<string, AnswerValue>) =>
      evaluated([criterion], Object.keys(values), { answers: each(values) }).roadMap.steps[0]!.indicator;
    expect(indicator(number('C', 1, '>= 90', { repeat: worst, step }), { a: 40, b: 95 })).toMatchObject({
      baseline: '40–95',
    });
    expect(indicator(status('C', 1, { repeat: worst, step }), { a: 'yes', b: 'no', c: 'na' })).toMatchObject({
      baseline: { en: 'in place in 1 of 2', fr: 'en place dans 1 sur 2' },
    });
  });
});
