/** Whether a write failed for want of room. Dexie wraps what the browser threw, at times more than once. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (/quota/i.test(`${error.name} ${error.message}`) || ('inner' in error && isFull(error.inner)));
