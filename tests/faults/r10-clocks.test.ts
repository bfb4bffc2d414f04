import { describe, expect, it } from 'vitest';
import {
  type Author,
  type LogState,
  applyChanges,
  emptyLog,
  fieldValue,
  recordOf,
  writeChanges,
} from '../../shared/log';
import type { Change } from '../../shared/model';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R10 (security model): clocks that jump ten years either way, backwards in a session or to nonsense lose and reorder nothing,
 * because order comes from the stamp's counter and not from the clock alone.
 */
const histories = rounds(60, 300);
const edits = 60;
const year = 365 * 24 * 3600 * 1000;

interface Run {
  readonly written: readonly Change[];
  readonly shown: unknown;
  readonly order: readonly string[];
}

/** One device that edits one field again and again while its clock jumps; what stands there in the end, and in which order. */
const session = (next: (below: number) => number, stamp: (change: Change, wall: number) => Change): Run => {
  let wall = Date.UTC(2026, 2, 2);
  let id = 0;
  const author: Author = { device: 'd1', author: 'AB', now: () => wall, newId: () => `c${id++}` };
  let state: LogState = emptyLog;
  const written: Change[] = [];
  for (let n = 0; n < edits; n++) {
    const jump = next(6);
    if (jump === 0) wall += 10 * year;
    else if (jump === 1) wall -= 10 * year;
    else if (jump === 2) wall -= next(3_600_000);
    else if (jump === 3) wall = [NaN, -1, Number.MAX_SAFE_INTEGER, 0][next(4)]!;
    else wall += next(60_000);
    if (!Number.isFinite(wall) || wall < 0 || wall > 4e12) wall = Date.UTC(2026, 2, 2) + next(1_000_000);
    const made = writeChanges(
      state,
      'xaa',
      [{ kind: 'answer', record: 'v1|C1', field: 'note', value: `edit ${n}` }],
      author,
    ).map((change) => stamp(change, wall));
    written.push(...made);
    state = applyChanges(state, made);
  }
  // Another device gets the same changes in any order.
  const shuffled = [...written].map((change) => [next(1_000_000), change] as const);
  shuffled.sort(([a], [b]) => a - b);
  const there = applyChanges(
    emptyLog,
    shuffled.map(([, change]) => change),
  );
  return {
    written,
    shown: fieldValue(recordOf(there, 'answer', 'v1|C1'), 'note'),
    order: [...written].sort((a, b) => (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : 0)).map(({ id: of }) => of),
  };
};

const faultsOf = ({ written, shown, order }: Run): number =>
  (written.length === edits ? 0 : 1) +
  (shown === `edit ${edits - 1}` ? 0 : 1) +
  (order.join() === written.map(({ id }) => id).join() ? 0 : 1);

describe('R10: a clock that jumps', () => {
  it(`loses and reorders nothing in ${histories} histories`, () => {
    const seed = seedOf('R10');
    const next = seeded(seed);
    let faults = 0;
    for (let n = 0; n < histories; n++) faults += faultsOf(session(next, (change) => change));
    report({
      figure: 'R10',
      tried: `clocks that jump up to ten years during ${edits} edits`,
      cases: histories,
      found: `${faults} lost or reordered`,
      demanded: '0',
      seed,
    });
    expect(faults).toBe(0);
  });

  it('(broken twin) is caught where the stamp is the bare time of the clock', () => {
    const next = seeded(seedOf('R10 twin'));
    let faults = 0;
    for (let n = 0; n < 20; n++)
      faults += faultsOf(
        session(next, (change, wall) => ({ ...change, hlc: `${new Date(wall).toISOString()}-0000-d1`, over: null })),
      );
    report({
      figure: 'R10',
      tried: 'broken twin: bare clock time',
      cases: 20,
      found: `${faults} lost or reordered`,
      demanded: 'more than 0',
      seed: null,
    });
    expect(faults).toBeGreaterThan(0);
  });
});
