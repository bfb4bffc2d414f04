import type { TimelineRow } from './timelineRow';

/** A corner of a link: months across, rows down (the middle of row 3 is 3.5). */
export interface TimelinePoint {
  readonly x: number;
  readonly y: number;
}

/** A dependency as a line with right angles, from the end of one bar to the beginning of another. */
export interface TimelineLink {
  readonly from: string;
  readonly to: string;
  /** It comes from a safeguard that must be in place first. */
  readonly remedy: boolean;
  /** The later step starts before the earlier one has ended: only people's dates do that. */
  readonly against: boolean;
  readonly points: readonly TimelinePoint[];
}

/** How far into the later bar, in months, the line comes down on it; half of the shortest step at most. */
const inset = 0.3;
const edge = 0.22;

const route = (
  from: { readonly x: number; readonly row: number },
  to: { readonly x: number; readonly end: number; readonly row: number },
): TimelinePoint[] => {
  const y = from.row + 0.5;
  if (to.x >= from.x) {
    // Along the row of the earlier step, then down (or up) onto the later bar's edge.
    const x = Math.min(to.x + inset, (to.x + to.end) / 2);
    const onto = to.row > from.row ? to.row + edge : to.row + 1 - edge;
    return [
      { x: from.x, y },
      { x, y },
      { x, y: onto },
    ];
  }
  // Back in time: around the end of the one bar and before the beginning of the other, between their rows.
  const between = to.row > from.row ? from.row + 1 : from.row;
  const target = to.row + 0.5;
  return [
    { x: from.x, y },
    { x: from.x + inset, y },
    { x: from.x + inset, y: between },
    { x: to.x - inset, y: between },
    { x: to.x - inset, y: target },
    { x: to.x, y: target },
  ];
};

/** The dependencies between the steps that have a row, by the row of the later step, then of the earlier. */
export const linksOf = (rows: readonly TimelineRow[]): TimelineLink[] => {
  const placed = new Map(rows.flatMap((row) => (row.kind === 'step' ? [[row.step.id, row] as const] : [])));
  return rows.flatMap((later) =>
    later.kind === 'lane'
      ? []
      : later.step.dependsOn
          .flatMap((id) => placed.get(id) ?? [])
          .sort((a, b) => a.row - b.row)
          .map((earlier) => ({
            from: earlier.step.id,
            to: later.step.id,
            remedy: earlier.step.kind === 'remedy',
            against: later.bar.from < earlier.bar.to,
            points: route(
              { x: earlier.bar.to, row: earlier.row },
              { x: later.bar.from, end: later.bar.to, row: later.row },
            ),
          })),
  );
};
