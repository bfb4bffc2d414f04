import type { LevelRange } from '../model';
import type { CountingState } from './corroboration';

/** One applicable criterion as the level rule sees it. */
export interface Rung {
  readonly level: number;
  readonly low: CountingState;
  readonly high: CountingState;
}

interface Tally {
  count: number;
  metLow: number;
  partlyLow: number;
  metHigh: number;
}

/** No applicable criterion: no level, and it says so. */
const noLevel: LevelRange = { low: null, high: null, score: null, top: null };

const tallied = (rungs: readonly Rung[]): [level: number, tally: Tally][] => {
  const byLevel = new Map<number, Tally>();
  for (const { level, low, high } of rungs) {
    const tally = byLevel.get(level) ?? { count: 0, metLow: 0, partlyLow: 0, metHigh: 0 };
    byLevel.set(level, tally);
    tally.count += 1;
    if (low === 'met') tally.metLow += 1;
    if (low === 'partly') tally.partlyLow += 1;
    if (high === 'met') tally.metHigh += 1;
  }
  return [...byLevel].sort(([a], [b]) => a - b);
};

/**
 * The level of a requirement, or of one dimension of it, from its applicable criteria (design 6, "Level"): the highest level up
 * to which all are met, at the low and the high end of what is known, and the score of the low end on the way to the next.
 */
export const levelOf = (rungs: readonly Rung[]): LevelRange => {
  const ladder = tallied(rungs);
  const top = ladder.at(-1)?.[0];
  if (top === undefined) return noLevel;
  const climbed = (full: (tally: Tally) => boolean): number => {
    const stop = ladder.findIndex(([, tally]) => !full(tally));
    return stop < 0 ? ladder.length : stop;
  };
  const levelAt = (rungsClimbed: number): number => ladder[rungsClimbed - 1]?.[0] ?? 0;

  const reached = climbed(({ metLow, count }) => metLow === count);
  const low = levelAt(reached);
  const high = levelAt(climbed(({ metHigh, count }) => metHigh === count));
  const next = ladder[reached];
  if (next === undefined) return { low, high, score: low, top };
  const [nextLevel, { metLow, partlyLow, count }] = next;
  const progress = (metLow + 0.5 * partlyLow) / count;
  return { low, high, score: low + progress * (nextLevel - low), top };
};
