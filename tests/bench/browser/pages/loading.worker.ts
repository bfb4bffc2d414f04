import { keepAll, loaders } from './loaders';

/** A number is how many changes are to be kept; a name is what is to be loaded. */
onmessage = ({ data }: MessageEvent<number | keyof typeof loaders>) => {
  (typeof data === 'number' ? keepAll(data) : loaders[data].load()).then(
    (result) => postMessage({ result }),
    (error: unknown) => postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
};
