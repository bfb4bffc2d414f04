interface Answer<T> {
  readonly result?: T;
  readonly error?: string;
}

/** Gives one message to a worker that was just started, and ends it with its answer. */
export const inWorker = <T>(worker: Worker, message: unknown): Promise<T> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer<T>>) => {
      worker.terminate();
      if (data.error === undefined) resolve(data.result as T);
      else reject(new Error(data.error));
    };
    worker.onerror = ({ message: text }) => reject(new Error(text));
    worker.postMessage(message);
  });
