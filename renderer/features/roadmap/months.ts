import type { Step } from '../../../shared/model';

/** A column of the timeline: one month, or several where the road map is long. */
export interface Period {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Its first month is a January, or it is the first column: where the year is written. */
  readonly opensYear: boolean;
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const firstDay = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** At most this many columns can be told apart on a laptop. */
const mostColumns = 48;
const widths = [1, 3, 12, 60] as const;

/** The columns that hold all the steps, and the columns that one of them takes. */
export const columnsOf = (steps: readonly Step[]) => {
  const starts = steps.map((step) => monthOf(step.starts));
  const ends = steps.map((step) => monthOf(step.ends));
  const first = Math.min(...starts);
  const last = Math.max(...ends, first);
  const width = widths.find((months) => (last - first + 1) / months <= mostColumns) ?? 120;
  const begin = first - (first % width);
  const count = Math.floor((last - begin) / width) + 1;
  const yearOf = (column: number): number => Math.floor((begin + column * width) / 12);
  const periods: Period[] = Array.from({ length: count }, (_, column) => ({
    from: firstDay(begin + column * width),
    opensYear: column === 0 || yearOf(column) !== yearOf(column - 1),
  }));
  const place = (step: Step): { readonly start: number; readonly end: number } => {
    const start = Math.floor((monthOf(step.starts) - begin) / width);
    // An end that a person set before the start still shows the step, where it starts.
    const end = Math.max(start, Math.floor((monthOf(step.ends) - begin) / width));
    return { start, end };
  };
  return { periods, width, place };
};
