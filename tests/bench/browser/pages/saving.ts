/** Measures the ways to save an answer in a worker, where Waymark saves too. */
export const measureSaving = (rounds: number): Promise<Record<string, number[]>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./saving.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<{ times?: Record<string, number[]>; error?: string }>) => {
      worker.terminate();
      if (data.times) resolve(data.times);
      else reject(new Error(data.error));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(rounds);
  });
