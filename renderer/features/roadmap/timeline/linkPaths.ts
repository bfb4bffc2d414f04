import type { TimelineLink } from '../../../../shared/roadmap';

/** What of the links runs through one row: a path in months across and 0–1 down, and where arrows end. */
export interface RowLinks {
  readonly path: string;
  readonly ends: readonly { readonly x: number; readonly y: number; readonly way: 'down' | 'up' | 'on' }[];
}

const short = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Cuts links into the rows that they run through, so that each row can be drawn, scrolled and printed by itself.
 */
export const linkPaths = (links: readonly TimelineLink[]): ReadonlyMap<number, RowLinks> => {
  const rows = new Map<number, { path: string[]; ends: RowLinks['ends'][number][] }>();
  const at = (row: number) => {
    const known = rows.get(row) ?? { path: [], ends: [] };
    rows.set(row, known);
    return known;
  };
  for (const { points } of links) {
    points.forEach((to, i) => {
      const from = points[i - 1];
      if (from === undefined) return;
      const last = i === points.length - 1;
      if (from.y === to.y) {
        // A line on the edge between two rows belongs to the row beneath it.
        const row = Math.floor(to.y);
        at(row).path.push(`M${short(from.x)} ${short(to.y - row)}H${short(to.x)}`);
        if (last) at(row).ends.push({ x: to.x, y: to.y - row, way: 'on' });
        return;
      }
      const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
      for (let row = Math.floor(top); row < bottom; row += 1)
        at(row).path.push(
          `M${short(to.x)} ${short(Math.max(top, row) - row)}V${short(Math.min(bottom, row + 1) - row)}`,
        );
      if (!last) return;
      const row = Math.floor(to.y);
      at(row).ends.push({ x: to.x, y: to.y - row, way: to.y > from.y ? 'down' : 'up' });
    });
  }
  return new Map([...rows].map(([row, { path, ends }]) => [row, { path: path.join(''), ends }]));
};
