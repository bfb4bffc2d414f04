import type { Intervention, RoadMap } from '../../../shared/model';
import { dayAfter, firstDayOf, monthOf, monthsUntil } from '../../../shared/roadmap';

/** Where something stands on the picture, in shares (0–1) of its width from the beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Bar extends Span {
  readonly intervention: Intervention;
  /** No first or last day is recorded: it is drawn to the edge, open. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Interventions over time, by provider. Nothing in it depends on the day on which it is looked at. */
export interface TimePicture {
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly lanes: readonly { readonly provider: string; readonly bars: readonly Bar[] }[];
  /** The months of the road map; null while it has no step. */
  readonly roadMap: Span | null;
}

/**
 * Lays interventions out from the first January to the last December that any of them, or the road map, touches. Lanes are in
 * the order of their first bar; an intervention without any day is drawn over the whole width, open at both ends.
 */
export const timePicture = (interventions: readonly Intervention[], { steps }: RoadMap): TimePicture | null => {
  const days = [
    ...interventions.flatMap(({ from, to }) => [from, to]),
    ...steps.flatMap(({ starts, ends }) => [starts, ends]),
  ].filter((day) => day !== undefined);
  if (interventions.length === 0 || days.length === 0) return null;
  const months = days.map(monthOf);
  const begin = Math.floor(Math.min(...months) / 12) * 12;
  const width = Math.ceil((Math.max(...months) + 1) / 12) * 12 - begin;
  const at = (day: string): number => monthsUntil(begin, day) / width;
  const barOf = (intervention: Intervention): Bar => {
    const { from, to } = intervention;
    const start = from === undefined ? 0 : at(from);
    // A last day typed before the first still shows where it begins.
    const end = to === undefined ? 1 : Math.max(start, at(dayAfter(to)));
    return { intervention, start, end, openStart: from === undefined, openEnd: to === undefined };
  };
  const bars = interventions.map(barOf).sort((a, b) => a.start - b.start || a.end - b.end);
  const lanes = new Map<string, Bar[]>();
  for (const bar of bars) {
    const { provider } = bar.intervention;
    lanes.set(provider, [...(lanes.get(provider) ?? []), bar]);
  }
  const starts = steps.map(({ starts: day }) => day).sort();
  const ends = steps.map(({ ends: day }) => day).sort();
  const [first, last] = [starts[0], ends.at(-1)];
  return {
    years: Array.from({ length: width / 12 }, (_, index) => ({
      year: Number(firstDayOf(begin + 12 * index).slice(0, 4)),
      at: (12 * index) / width,
    })),
    lanes: [...lanes].map(([provider, own]) => ({ provider, bars: own })),
    roadMap: first !== undefined && last !== undefined ? { start: at(first), end: at(dayAfter(last)) } : null,
  };
};
