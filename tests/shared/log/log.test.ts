import { describe, expect, it } from 'vitest';
import {
  type Author,
  type Draft,
  type LogState,
  applyChanges,
  conflictsOf,
  emptyLog,
  fieldHistory,
  fieldValue,
  isStamp,
  momentOf,
  nextStamp,
  recordOf,
  recordsOf,
  settleConflict,
  undoDrafts,
  writeChanges,
} from '../../../shared/log';
import type { Change } from '../../../shared/model';

const laptop = (device: string, start = Date.UTC(2026, 2, 2, 10)): Author => {
  let [tick, id] = [0, 0];
  return { device, author: device, now: () => start + tick++, newId: () => `${device}-${id++}` };
};

const note = (value: string): Draft => ({ kind: 'answer', record: 'v1|C1', field: 'note', value });
const write = (state: LogState, drafts: Draft[], author: Author): [LogState, Change[]] => {
  const changes = writeChanges(state, 'xaa', drafts, author);
  return [applyChanges(state, changes), changes];
};
const shownNote = (state: LogState) => fieldValue(recordOf(state, 'answer', 'v1|C1'), 'note');

describe('stamps', () => {
  it('order as text in the order in which they were made, even when the clock jumps back ten years', () => {
    const times = [
      Date.UTC(2026, 0, 1),
      Date.UTC(2016, 0, 1),
      Date.UTC(2016, 0, 2),
      Date.UTC(2036, 0, 1),
      Date.UTC(2026, 0, 1),
    ];
    let last: string | null = null;
    const stamps = times.map((now) => (last = nextStamp(last, now, 'a')));
    expect([...stamps].sort()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('go on when the counter of one millisecond is used up', () => {
    const last = '2026-03-02T10:00:00.000Z-ffff-a';
    expect(nextStamp(last, 0, 'a')).toBe('2026-03-02T10:00:00.001Z-0000-a');
  });

  it('stay well formed with a clock that is no number, negative or beyond the year 9999', () => {
    for (const now of [NaN, -1, Infinity, 1e300]) expect(isStamp(nextStamp(null, now, 'a'))).toBe(true);
  });

  it('say which moment they claim', () => {
    expect(momentOf(nextStamp(null, Date.UTC(2026, 2, 2, 10), 'a'))).toBe('2026-03-02T10:00:00.000Z');
  });
});

describe('writing', () => {
  it('names the change that it replaces', () => {
    const author = laptop('a');
    const [one, [first]] = write(emptyLog, [note('x')], author);
    const [, [second]] = write(one, [note('y')], author);
    expect(first?.over).toBeNull();
    expect(second?.over).toBe(first?.id);
  });

  it('writes nothing when the value is what is shown already', () => {
    const author = laptop('a');
    const [state] = write(emptyLog, [note('x')], author);
    expect(writeChanges(state, 'xaa', [note('x')], author)).toEqual([]);
  });

  it('chains two edits of one field in the same save', () => {
    const [state, changes] = write(emptyLog, [note('x'), note('y')], laptop('a'));
    expect(changes[1]?.over).toBe(changes[0]?.id);
    expect(shownNote(state)).toBe('y');
  });
});

describe('changes that are read while they are folded', () => {
  it('show nothing of a change that says of itself that it is replaced', () => {
    const [, [change]] = write(emptyLog, [note('x')], laptop('a'));
    const state = applyChanges(emptyLog, [{ ...change!, over: change!.id }]);
    expect([shownNote(state), state.changes.size]).toEqual([undefined, 1]);
  });

  it('leave the state as it was where reading them ends in an error', () => {
    const author = laptop('a');
    const [state] = write(emptyLog, [note('x')], author);
    const [written, changes] = write(state, [note('y'), { ...note('z'), record: 'v1|C2' }], author);
    const torn = function* () {
      yield* changes;
      throw new Error('The chain is broken.');
    };
    expect(() => applyChanges(state, torn())).toThrow('The chain is broken.');
    expect(shownNote(state)).toBe('x');
    expect([state.changes.size, recordOf(state, 'answer', 'v1|C2')]).toEqual([1, undefined]);
    expect([...applyChanges(state, changes).changes]).toEqual([...written.changes]);
  });
});

describe('deleting', () => {
  it('hides a record and keeps it in the log, so that undo brings it back', () => {
    const author = laptop('a');
    const [written] = write(emptyLog, [note('x')], author);
    const [deleted, changes] = write(
      written,
      [{ kind: 'answer', record: 'v1|C1', field: 'deleted', value: true }],
      author,
    );
    expect(recordsOf(deleted, 'answer')).toEqual([]);
    const [back] = write(deleted, undoDrafts(deleted, changes), author);
    expect(recordsOf(back, 'answer')).toHaveLength(1);
    expect(shownNote(back)).toBe('x');
  });
});

describe('two laptops', () => {
  const base = write(emptyLog, [note('start')], laptop('a'))[0];
  const [left, leftChanges] = write(base, [note('from the left')], laptop('l', Date.UTC(2026, 2, 3)));
  const [, rightChanges] = write(base, [note('from the right')], laptop('r', Date.UTC(2026, 2, 4)));
  const merged = applyChanges(left, rightChanges);

  it('keep both values of a field that they changed without seeing each other, the later shown first', () => {
    expect(shownNote(merged)).toBe('from the right');
    const [conflict] = conflictsOf(merged);
    expect(conflict?.versions.map(({ value }) => value)).toEqual(['from the right', 'from the left']);
  });

  it('are no conflict when they wrote the same', () => {
    const [same] = write(base, [note('agreed')], laptop('l', Date.UTC(2026, 2, 3)));
    const [, other] = write(base, [note('agreed')], laptop('r', Date.UTC(2026, 2, 4)));
    expect(conflictsOf(applyChanges(same, other))).toEqual([]);
  });

  it('settle a conflict by a decision that keeps the losing words in the history', () => {
    const [conflict] = conflictsOf(merged);
    const keep = leftChanges[0]!.id;
    const settled = applyChanges(merged, settleConflict(merged, conflict!, keep, laptop('d', Date.UTC(2026, 2, 5))));
    expect(shownNote(settled)).toBe('from the left');
    expect(conflictsOf(settled)).toEqual([]);
    expect(fieldHistory(settled, 'answer', 'v1|C1', 'note').map(({ value }) => value)).toEqual([
      'from the right',
      'from the left',
      'start',
    ]);
  });

  it('stay settled when the field is edited afterwards', () => {
    const [conflict] = conflictsOf(merged);
    const author = laptop('d', Date.UTC(2026, 2, 5));
    const settled = applyChanges(merged, settleConflict(merged, conflict!, leftChanges[0]!.id, author));
    const [edited] = write(settled, [note('later')], author);
    expect(conflictsOf(edited)).toEqual([]);
    expect(shownNote(edited)).toBe('later');
  });

  it('come back when the decision is taken back, in whatever order it all arrives, and go again when it is redone', () => {
    const [conflict] = conflictsOf(merged);
    const author = laptop('d', Date.UTC(2026, 2, 5));
    const decision = settleConflict(merged, conflict!, leftChanges[0]!.id, author);
    const settled = applyChanges(merged, decision);
    const [undone, back] = write(settled, undoDrafts(settled, decision), author);
    expect(conflictsOf(undone)).toHaveLength(1);
    expect(shownNote(undone)).toBe(shownNote(merged));
    expect(conflictsOf(applyChanges(emptyLog, [...undone.changes.values()].reverse()))).toEqual(conflictsOf(undone));
    const [redone] = write(undone, undoDrafts(undone, back), author);
    expect(conflictsOf(redone)).toEqual([]);
    expect(shownNote(redone)).toBe('from the left');
    expect(shownNote(applyChanges(emptyLog, [...redone.changes.values()].reverse()))).toBe('from the left');
  });

  it('are never both lost when two people settle a conflict the other way around: the later decision holds', () => {
    const [conflict] = conflictsOf(merged);
    const [left, right] = [leftChanges[0]!.id, conflict!.versions.find(({ id }) => id !== leftChanges[0]!.id)!.id];
    const first = settleConflict(merged, conflict!, right, laptop('d', Date.UTC(2026, 2, 5)));
    const second = settleConflict(merged, conflict!, left, laptop('e', Date.UTC(2026, 2, 6)));
    for (const decisions of [
      [first, second],
      [second, first],
    ]) {
      const both = applyChanges(applyChanges(merged, decisions[0]!), decisions[1]!);
      expect(shownNote(both)).toBe('from the left');
      expect(conflictsOf(both)).toEqual([]);
    }
  });

  it('do not bring back words that were replaced after a decision had set them aside, when it is taken back', () => {
    const [conflict] = conflictsOf(merged);
    const author = laptop('d', Date.UTC(2026, 2, 5));
    const decision = settleConflict(merged, conflict!, leftChanges[0]!.id, author);
    const settled = applyChanges(merged, decision);
    // Written by somebody who had not heard of the decision yet.
    const [, replacing] = write(merged, [note('the right, in other words')], laptop('e', Date.UTC(2026, 2, 6)));
    const replaced = applyChanges(settled, replacing);
    const [undone] = write(replaced, undoDrafts(replaced, decision), author);
    const expected = ['the right, in other words', 'from the left'];
    for (const state of [undone, applyChanges(emptyLog, [...undone.changes.values()].reverse())])
      expect(conflictsOf(state)[0]?.versions.map(({ value }) => value)).toEqual(expected);
  });

  it('never lose the first of two frozen baselines to a second of the same id', () => {
    const freeze = (value: string): Draft => ({ kind: 'snapshot', record: 's1', field: 'frozen', value });
    const [one] = write(emptyLog, [freeze('first')], laptop('a', Date.UTC(2026, 2, 3)));
    const [two] = write(one, [freeze('second')], laptop('a', Date.UTC(2026, 2, 4)));
    expect(fieldValue(recordOf(two, 'snapshot', 's1'), 'frozen')).toBe('first');
  });
});

describe('undo', () => {
  it('returns every field of one act to what it was', () => {
    const author = laptop('a');
    const value: Draft = { kind: 'answer', record: 'v1|C1', field: 'value', value: 'yes' };
    const [before] = write(emptyLog, [note('x')], author);
    const [after, act] = write(before, [note('y'), value], author);
    const [undone] = write(after, undoDrafts(after, act), author);
    expect(shownNote(undone)).toBe('x');
    expect(fieldValue(recordOf(undone, 'answer', 'v1|C1'), 'value')).toBeNull();
  });

  it("leaves alone what somebody else has changed since, so that nobody's words are overwritten", () => {
    const author = laptop('a');
    const [one, act] = write(emptyLog, [note('mine')], author);
    const [two] = write(one, [note('theirs')], laptop('b', Date.UTC(2026, 2, 9)));
    expect(undoDrafts(two, act)).toEqual([]);
  });
});
