import { inWorker } from './inWorker';

/** Measures the ways to save an answer in a worker, where Waymark saves too. */
export const measureSaving = (rounds: number): Promise<Record<string, number[]>> =>
  inWorker(new Worker(new URL('./saving.worker.ts', import.meta.url), { type: 'module' }), rounds);
