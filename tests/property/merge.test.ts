import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Author,
  type Draft,
  type LogState,
  applyChanges,
  conflictsOf,
  emptyLog,
  fieldHistory,
  recordsOf,
  settleConflict,
  undoDrafts,
  writeChanges,
} from '../../shared/log';
import type { Change } from '../../shared/model';

interface Edit {
  readonly laptop: number;
  readonly record: string;
  readonly field: string;
  readonly value: string | null;
  readonly meet: boolean;
  /** Instead of editing: settles what differs, or takes back what this laptop did last. */
  readonly act: 'edit' | 'settle' | 'undo';
}

const edits = fc.array(
  fc.record({
    laptop: fc.nat(3),
    record: fc.constantFrom('r1', 'r2'),
    field: fc.constantFrom('note', 'value', 'deleted'),
    value: fc.option(fc.string({ maxLength: 3 }), { nil: null }),
    meet: fc.boolean(),
    act: fc.constantFrom('edit', 'edit', 'edit', 'settle', 'undo'),
  }),
  { maxLength: 40 },
);

/** Four laptops edit, and now and then one of them takes in all that the next has. */
const histories = (script: readonly Edit[]): Change[][] => {
  const states: LogState[] = [emptyLog, emptyLog, emptyLog, emptyLog];
  const written: Change[][] = [[], [], [], []];
  const last: Change[][] = [[], [], [], []];
  script.forEach(({ laptop, record, field, value, meet, act }, step) => {
    let id = 0;
    const author: Author = {
      device: `d${laptop}`,
      author: '',
      now: () => Date.UTC(2026, 0, 1) + ((step * 7919) % 50) - 25,
      newId: () => `c${step}-${id++}`,
    };
    if (meet) states[laptop] = applyChanges(states[laptop]!, states[(laptop + 1) % 4]!.changes.values());
    const state = states[laptop]!;
    const [conflict] = conflictsOf(state);
    const draft: Draft = { kind: 'answer', record, field, value };
    const changes =
      act === 'settle' && conflict
        ? settleConflict(state, conflict, conflict.versions[step % conflict.versions.length]!.id, author)
        : writeChanges(state, 'x', act === 'undo' ? undoDrafts(state, last[laptop]!) : [draft], author);
    last[laptop] = changes;
    states[laptop] = applyChanges(states[laptop]!, changes);
    written[laptop]!.push(...changes);
  });
  return written;
};

const view = (state: LogState) => ({
  records: ['answer' as const].flatMap((kind) =>
    [...(state.records.get(kind) ?? [])]
      .map(([id, record]) => [
        id,
        [...record.fields]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([field, heads]) => [field, heads.map((head) => head.id)]),
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ),
  living: recordsOf(state, 'answer').map(({ id }) => id),
  conflicts: conflictsOf(state).map(({ versions }) => versions.map(({ id }) => id)),
});

describe('merging the work of several laptops', () => {
  it('gives every laptop the same state, whatever the order, grouping and repetition of arrival', () => {
    fc.assert(
      fc.property(edits, fc.array(fc.nat(), { minLength: 200, maxLength: 200 }), (script, keys) => {
        const [a = [], b = [], c = [], d = []] = histories(script);
        const all = [...a, ...b, ...c, ...d];
        const expected = view(applyChanges(emptyLog, all));
        const shuffled = all
          .map((change, i) => [keys[i % keys.length]!, change] as const)
          .sort(([x], [y]) => x - y)
          .map(([, change]) => change);
        expect(view(applyChanges(emptyLog, shuffled))).toEqual(expected);
        expect(view(applyChanges(applyChanges(emptyLog, [...c, ...d]), [...a, ...b]))).toEqual(expected);
        expect(view(applyChanges(applyChanges(emptyLog, all), all))).toEqual(expected);
        expect(view(all.reduce((state, change) => applyChanges(state, [change]), emptyLog))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('shows of each field exactly the changes that no other one replaced, the latest first', () => {
    const words = edits.map((script) => script.filter(({ act }) => act !== 'settle'));
    fc.assert(
      fc.property(words, fc.array(fc.nat(), { minLength: 50, maxLength: 50 }), (script, keys) => {
        const all = histories(script).flat();
        const replaced = new Set(all.map(({ over }) => over));
        const stamps = (field: string, record: string): string[] =>
          all
            .filter((change) => change.field === field && change.record === record && !replaced.has(change.id))
            .map(({ hlc }) => hlc)
            .sort()
            .reverse();
        const arrived = [...all].sort((a, b) => keys[all.indexOf(a) % 50]! - keys[all.indexOf(b) % 50]!);
        for (const { fields, id } of recordsOf(applyChanges(emptyLog, arrived), 'answer'))
          for (const [field, heads] of fields) expect(heads.map(({ hlc }) => hlc)).toEqual(stamps(field, id));
      }),
    );
  });

  it('leaves every earlier state as it was, whichever is read next', () => {
    const whole = (state: LogState) =>
      JSON.stringify({ ...view(state), changes: [...state.changes.keys()], latest: state.latest });
    fc.assert(
      fc.property(edits, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (script, picks) => {
        const all = histories(script).flat();
        const [kept, seen] = [[emptyLog], [whole(emptyLog)]];
        all.forEach((change, at) => {
          // Also two ways forward from one state, as a screen goes that shows what is not saved yet.
          const state = applyChanges(kept[picks[at % 60]! % kept.length]!, [change]);
          kept.push(state);
          seen.push(whole(state));
        });
        for (const pick of picks) expect(whole(kept[pick % kept.length]!)).toBe(seen[pick % kept.length]);
        const last = kept[kept.length - 1]!;
        const around: string[] = [];
        for (const id of last.changes.keys()) around.push(`${id}${kept[picks[0]! % kept.length]!.changes.size}`);
        expect(around).toHaveLength(last.changes.size);
      }),
      { numRuns: 200 },
    );
  });

  it('drops no word that anybody wrote: every change stays in the history of its field', () => {
    fc.assert(
      fc.property(edits, (script) => {
        const all = histories(script).flat();
        const state = applyChanges(emptyLog, all);
        for (const change of all)
          expect(fieldHistory(state, change.kind, change.record, change.field).map(({ id }) => id)).toContain(
            change.id,
          );
      }),
    );
  });

  it('shows of two heads the one with the greater stamp', () => {
    fc.assert(
      fc.property(edits, (script) => {
        const state = applyChanges(emptyLog, histories(script).flat());
        for (const { versions } of conflictsOf(state))
          for (const other of versions.slice(1)) expect(versions[0].hlc >= other.hlc).toBe(true);
      }),
    );
  });
});
