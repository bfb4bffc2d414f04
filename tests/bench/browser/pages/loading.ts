import { inWorker } from './inWorker';

const inFreshWorker = <T>(message: unknown): Promise<T> =>
  inWorker<T>(new Worker(new URL('./loading.worker.ts', import.meta.url), { type: 'module' }), message);

/** Loads the same changes in turns, each time in a worker that was just started. */
export const measureLoading = async (count: number, rounds: number): Promise<Record<string, number[]>> => {
  await inFreshWorker(count);
  const times: Record<string, number[]> = { raw: [], waymark: [] };
  for (let round = -1; round < rounds; round += 1)
    for (const [name, list] of Object.entries(times)) {
      const loaded = await inFreshWorker<{ count: number; took: number }>(name);
      if (loaded.count !== count) throw new Error(`Fast but wrong: ${loaded.count} changes, and not ${count}.`);
      if (round >= 0) list.push(loaded.took);
    }
  return times;
};
