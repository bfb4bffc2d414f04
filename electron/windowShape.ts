import { readFileSync, writeFileSync } from 'node:fs';
import type { Display, Rectangle } from 'electron';
import { z } from 'zod';

const Place = z.int().min(-100_000).max(100_000).optional();

/** Numbers alone: what a window was called or showed would be read by whoever finds the laptop. */
const WindowShape = z.strictObject({
  width: z.int().min(640).max(10_000),
  height: z.int().min(480).max(10_000),
  x: Place,
  y: Place,
  maximized: z.boolean().optional(),
});
export type WindowShape = z.infer<typeof WindowShape>;

const usual: WindowShape = { width: 1280, height: 860 };

/** How much of a window must be on a screen for its place to be taken again, in pixels each way. */
const grip = 100;

/** The shape that the window had last; the usual one where none is known or the file is not what it should be. */
export const readShape = (file: string): WindowShape => {
  try {
    return WindowShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return usual;
  }
};

/** The shape without its place where no screen shows that any more: a projector that was there yesterday. */
export const seenOn = (shape: WindowShape, displays: readonly Pick<Display, 'workArea'>[]): WindowShape => {
  const { x, y, width, height, maximized } = shape;
  if (x === undefined || y === undefined) return shape;
  const isSeen = ({ workArea }: { readonly workArea: Rectangle }): boolean =>
    Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x) >= grip &&
    // The bar that a window is moved by is at its top.
    y >= workArea.y &&
    workArea.y + workArea.height - y >= grip;
  return displays.some(isSeen) ? shape : { width, height, maximized };
};

/** Keeps the shape for the next time; where that cannot be done, the next window has the usual one. */
export const writeShape = (file: string, { x, y, width, height, maximized }: WindowShape): void => {
  try {
    writeFileSync(file, JSON.stringify({ width, height, x, y, maximized }), { mode: 0o600 });
  } catch {
    return;
  }
};
