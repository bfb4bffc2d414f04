import { type Author, type Draft, applyChanges, emptyLog, writeChanges } from '../../shared/log';
import type { Change } from '../../shared/model';

const fields = ['value', 'basis', 'note', 'confidence'];

/** Pseudo-random numbers from a seed (mulberry32), so that every run measures the same work. */
const seeded = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
};

export const authorOf = (device: string): Author => {
  let [tick, id] = [Date.UTC(2026, 2, 2), 0];
  return {
    device,
    author: `consultant ${device}`,
    now: () => (tick += 700),
    newId: () => `${device}${(id++).toString(16).padStart(12, '0')}`,
  };
};

/** One edit as the history of a laptop has it, for those who keep it their own way. */
export const editsOf = (device: number, count: number): Draft[] => {
  const next = seeded(device);
  return Array.from({ length: count }, (_, n) => ({
    kind: 'answer' as const,
    record: `v${next(20)}|BENCH-R${next(25)}-C${next(10)}`,
    field: fields[next(fields.length)]!,
    value: `What was said, edit ${n} of laptop ${device}: the register is kept on paper.`,
  }));
};

/** What one laptop wrote, one save an edit, as changes that name what they replace. */
export const historyOf = (device: number, count: number): Change[] => {
  const author = authorOf(`laptop${device}`);
  let state = emptyLog;
  return editsOf(device, count).flatMap((draft) => {
    const changes = writeChanges(state, 'bench', [draft], author);
    state = applyChanges(state, changes);
    return changes;
  });
};
