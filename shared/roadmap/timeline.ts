import { byCodePoint, type Step } from '../model';
import { linksOf, type TimelineLink } from './timelineLinks';
import type { TimelineRow } from './timelineRow';
import { dayAfter, firstDayOf, monthOf, monthsUntil } from './timelineMonths';

export const timelineZooms = ['months', 'quarters', 'years'] as const;
/** How much time one column holds. */
export type TimelineZoom = (typeof timelineZooms)[number];

export const timelineLanes = ['none', 'lead', 'requirement'] as const;
/** What gathers the steps in lanes. */
export type TimelineLanes = (typeof timelineLanes)[number];

/** A column. `at` and `months` are in months from the left edge (the right edge in a right-to-left page). */
export interface TimelinePeriod {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly at: number;
  readonly months: number;
  /** Where the year is written: the first column, and the first of each year. */
  readonly opensYear: boolean;
}

/**
 * The geometry of a road map over time, in units that any picture can scale: months across, rows down. Nothing of it depends on
 * a screen, a language or a direction.
 */
export interface Timeline {
  readonly periods: readonly TimelinePeriod[];
  readonly rows: readonly TimelineRow[];
  readonly links: readonly TimelineLink[];
  /** Width of the whole in months, and of one column. */
  readonly months: number;
  readonly column: number;
}

const monthsIn: Readonly<Record<TimelineZoom, number>> = { months: 1, quarters: 3, years: 12 };

/** The finest zoom at which at most `columns` columns hold the steps. */
export const zoomFor = (steps: readonly Step[], columns: number): TimelineZoom => {
  const { first, last } = extentOf(steps);
  return timelineZooms.find((zoom) => (last - first + 1) / monthsIn[zoom] <= columns) ?? 'years';
};

/** First and last month that any step touches. A step that a person let end before it starts lasts one day. */
const extentOf = (steps: readonly Step[]): { readonly first: number; readonly last: number } => {
  let [first, last] = [Infinity, -Infinity];
  for (const { starts, ends } of steps) {
    first = Math.min(first, monthOf(starts));
    last = Math.max(last, monthOf(starts), monthOf(ends));
  }
  return { first, last };
};

const laneOf = (step: Step, lanes: TimelineLanes): string | null => (lanes === 'none' ? null : step[lanes]);

/** Lanes in the order of their first step; what has no lead, or no requirement, comes last. */
const gathered = (steps: readonly Step[], lanes: TimelineLanes): readonly (readonly [string | null, Step[]])[] => {
  const found = new Map<string | null, Step[]>();
  for (const step of steps) {
    const lane = laneOf(step, lanes);
    const others = found.get(lane);
    if (others === undefined) found.set(lane, [step]);
    else others.push(step);
  }
  return [...found].sort(([a], [b]) => Number(a === null) - Number(b === null));
};

const periodsFrom = (begin: number, count: number, column: number): TimelinePeriod[] =>
  Array.from({ length: count }, (_, i) => {
    const month = begin + i * column;
    const opensYear = i === 0 || Math.floor(month / 12) !== Math.floor((month - column) / 12);
    return { from: firstDayOf(month), at: i * column, months: column, opensYear };
  });

/**
 * Lays steps out over time. Rows keep the order of `steps` within each lane; columns begin with whole quarters or years.
 * @param steps steps of one road map, in its order; dependencies on steps that are not among them are not drawn
 */
export const timelineOf = (
  steps: readonly Step[],
  { zoom, lanes }: { readonly zoom: TimelineZoom; readonly lanes: TimelineLanes },
): Timeline => {
  const column = monthsIn[zoom];
  if (steps.length === 0) return { periods: [], rows: [], links: [], months: 0, column };
  const { first, last } = extentOf(steps);
  const begin = first - (first % column);
  const count = Math.floor((last - begin) / column) + 1;
  const rows: TimelineRow[] = [];
  for (const [about, members] of gathered(steps, lanes)) {
    if (lanes !== 'none') rows.push({ kind: 'lane', row: rows.length, about, steps: members.length });
    for (const step of members) {
      const from = monthsUntil(begin, step.starts);
      const ends = byCodePoint(step.ends, step.starts) < 0 ? step.starts : step.ends;
      rows.push({ kind: 'step', row: rows.length, step, bar: { from, to: monthsUntil(begin, dayAfter(ends)) } });
    }
  }
  return { periods: periodsFrom(begin, count, column), rows, links: linksOf(rows), months: count * column, column };
};

/** What a road map's picture says in one sentence: how many steps, over how many months, and how many start in the first. */
export const timelineFinding = (
  steps: readonly Step[],
): { readonly count: number; readonly months: number; readonly inFirstMonth: number } => {
  if (steps.length === 0) return { count: 0, months: 0, inFirstMonth: 0 };
  const { first, last } = extentOf(steps);
  const inFirstMonth = steps.filter(({ starts }) => monthOf(starts) === first).length;
  return { count: steps.length, months: last - first + 1, inFirstMonth };
};
