import { useCallback, useState } from 'react';

/** Below this, work is over before words about it could be read, in milliseconds. */
const noticeable = 300;

type Pace = 'idle' | 'running' | 'slow';

export interface Task {
  /** Whether it runs: a second press is ignored. */
  readonly busy: boolean;
  /** Whether it has run long enough to say so. */
  readonly slow: boolean;
  /** Runs it unless it is running already; null then. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T | null>;
}

/** One piece of work behind a button: says that it runs only when that can be noticed. */
export const useTask = (): Task => {
  const [pace, setPace] = useState<Pace>('idle');
  const run = useCallback(
    async <T>(task: () => Promise<T>): Promise<T | null> => {
      if (pace !== 'idle') return null;
      setPace('running');
      const timer = setTimeout(() => setPace('slow'), noticeable);
      try {
        return await task();
      } finally {
        clearTimeout(timer);
        setPace('idle');
      }
    },
    [pace],
  );
  return { busy: pace !== 'idle', slow: pace === 'slow', run };
};
