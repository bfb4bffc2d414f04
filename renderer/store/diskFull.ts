/**
 * Whether a write failed for want of room. Dexie wraps what the browser threw, at times more than once; Chromium's LevelDB says
 * in the text of an unknown error what the disk said.
 */
export const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (/quota|NO_SPACE/i.test(`${error.name} ${error.message}`) || ('inner' in error && isFull(error.inner)));
