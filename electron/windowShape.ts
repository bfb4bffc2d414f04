import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const WindowShape = z.strictObject({
  width: z.int().min(640).max(10_000),
  height: z.int().min(480).max(10_000),
});
export type WindowShape = z.infer<typeof WindowShape>;

const usual: WindowShape = { width: 1280, height: 860 };

/** The size that the window had last; the usual one where none is known or the file is not what it should be. */
export const readShape = (file: string): WindowShape => {
  try {
    return WindowShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return usual;
  }
};

/** Keeps the size for the next time; where that cannot be done, the next window has the usual one. */
export const writeShape = (file: string, { width, height }: WindowShape): void => {
  try {
    writeFileSync(file, JSON.stringify({ width, height }), { mode: 0o600 });
  } catch {
    return;
  }
};
