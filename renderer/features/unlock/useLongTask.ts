import type { ProxyMarked } from 'comlink';
import { useRef, useState } from 'react';
import { LongWork } from '../../session';
import type { Progress } from '../../store';
import { type Task, useTask } from './useTask';

interface LongTask extends Omit<Task, 'run'> {
  /** How far it has come; null while it does not run, or has not said. */
  readonly percent: number | null;
  readonly stop: () => void;
  readonly run: <T>(work: (progress: Progress & ProxyMarked) => Promise<T>) => Promise<T | null>;
}

/** A {@link useTask} that the store may be long at: it says how far it is, and can be stopped. */
export const useLongTask = (): LongTask => {
  const { busy, slow, run } = useTask();
  const [percent, setPercent] = useState<number | null>(null);
  const running = useRef<LongWork | null>(null);
  return {
    busy,
    slow,
    percent,
    stop: () => running.current?.stop(),
    run: (work) =>
      run(async () => {
        running.current = new LongWork(setPercent);
        try {
          return await work(running.current.progress);
        } finally {
          setPercent(null);
        }
      }),
  };
};
