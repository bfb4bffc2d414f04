import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsultationRecord, Criterion } from '../../shared/model';
import { evaluate } from '../../shared/pipeline';
import { arbitraryConsultation, valuesOf } from '../fixtures/arbitraryConsultations';

/**
 * The rules for criteria that repeat, written a second time and without a thought to speed: every combination of what the open
 * things may turn out to be is tried, and what all of them come to is the state.
 */
const amounts = (criterion: Criterion, value: unknown): string =>
  valuesOf[criterion.answer].find(([known]) => known === value)![1];

const order = ['unmet', 'partly', 'met'];
const strengths = ['stated', 'documented', 'observed'];

/** What a thing may be: one state, several that differ, or all three where nothing is known. Empty: it does not apply. */
const possibilities = (states: readonly string[]): { kind: string; may: string[] } => {
  const distinct = [...new Set(states)];
  if (distinct.length === 0) return { kind: 'unknown', may: order };
  if (distinct.length === 1 && distinct[0] === 'na') return { kind: 'na', may: [] };
  return {
    kind: distinct.length === 1 ? distinct[0]! : 'contested',
    may: order.filter((state) => distinct.includes(state)),
  };
};

const ofThing = (criterion: Criterion, record: ConsultationRecord, item: string | undefined) => {
  const said = record.answers.filter((answer) => answer.criterion === criterion.id);
  const about = record.interviews.flatMap(({ id }) => {
    const mine = said.filter(({ interview }) => interview === id);
    return mine.find((answer) => answer.item === item) ?? mine.find((answer) => answer.item === undefined) ?? [];
  });
  const telling = about.filter(({ value }) => amounts(criterion, value) !== 'unknown');
  const strongest = Math.max(...telling.map(({ basis = 'stated' }) => strengths.indexOf(basis)));
  return possibilities(
    telling
      .filter(({ basis = 'stated' }) => strengths.indexOf(basis) === strongest)
      .map(({ value }) => amounts(criterion, value)),
  );
};

const combinations = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((all, list) => all.flatMap((begun) => list.map((next) => [...begun, next])), [[]]);

const ruled = (criterion: Criterion, states: readonly string[]): string => {
  const { repeat } = criterion;
  const counted = order.map((state) => states.filter((other) => other === state).length);
  if (repeat?.rule === 'worst') return order[counted.findIndex((count) => count > 0)]!;
  if (repeat?.rule === 'best') return order[counted.findLastIndex((count) => count > 0)]!;
  const enough = repeat?.rule === 'share' && counted[2]! / states.length >= repeat.share - 5e-7;
  return enough ? 'met' : counted[0] === states.length ? 'unmet' : 'partly';
};

const expectedOf = (record: ConsultationRecord, criterion: Criterion) => {
  const ids = record.rosterItems.filter(({ roster }) => roster === criterion.repeat?.over).map(({ id }) => id);
  const items = [...ids].sort().map((item) => ({ item, ...ofThing(criterion, record, item) }));
  const things = ids.length > 0 ? items : [{ item: '', ...ofThing(criterion, record, undefined) }];
  const applying = things.filter(({ kind }) => kind !== 'na');
  const outcomes = new Set(combinations(applying.map(({ may }) => may)).map((states) => ruled(criterion, states)));
  const open = things.some(({ kind }) => kind === 'contested') ? 'contested' : 'unknown';
  const state =
    ids.length === 0 ? things[0]!.kind : applying.length === 0 ? 'na' : outcomes.size === 1 ? [...outcomes][0]! : open;
  return { state, items: items.map(({ item, kind }) => ({ item, state: kind })) };
};

describe('Criteria that repeat', () => {
  it('have the state that every way in which the open things may turn out agrees on', () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryConsultation, ({ pack, record }) => {
        const determined = new Set(record.determinations.map(({ criterion }) => criterion));
        for (const { criteria } of evaluate(pack, record).findings.requirements)
          for (const found of criteria) {
            const { criterion } = pack.criteria.get(found.id)!;
            if (criterion.repeat === undefined) {
              expect(found.items).toBeUndefined();
              continue;
            }
            const expected = expectedOf(record, criterion);
            expect(found.items).toEqual(expected.items);
            if (determined.has(found.id)) continue;
            compared += 1;
            expect(found.state).toBe(expected.state);
          }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
