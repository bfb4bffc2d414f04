import { type Remote, wrap } from 'comlink';
import type { DocumentFormat, RoadMapInput } from '../../../shared/documents';
import type { WriteDocument } from './documentsWorker';

/** Writes documents beside the page. Null comes of a document that was stopped. */
export interface Writing {
  readonly write: (input: RoadMapInput, format: DocumentFormat) => Promise<Uint8Array | null>;
  /** Ends the worker, in the middle of a document too, and with it what it held. */
  readonly end: () => void;
}

export const startWriting = (): Writing => {
  const worker = new Worker(new URL('./documentsWorker.ts', import.meta.url), {
    type: 'module',
    name: 'waymark-documents',
  });
  const write: Remote<WriteDocument> = wrap<WriteDocument>(worker);
  let stop: (none: null) => void = () => undefined;
  const stopped = new Promise<null>((resolve) => {
    stop = resolve;
  });
  // A worker whose program cannot be read says so only by this event, and never answers.
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
  });
  return {
    write: (input, format) => Promise.race([write(input, format), stopped, broken]),
    end: () => {
      stop(null);
      worker.terminate();
    },
  };
};
