import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder into which scripts/bench.mjs installed the peers; unset where that could not be done. */
const folder = process.env['WAYMARK_BENCH_PEERS'];

/**
 * One of the packages of tests/bench/peers, or null where they could not be installed. They are no dependencies of the
 * product, so each benchmark says itself what it uses of them.
 */
export const peer = async <Package>(name: string): Promise<Package | null> => {
  if (folder === undefined || folder === '') return null;
  const { load } = (await import(/* @vite-ignore */ pathToFileURL(path.join(folder, 'load.mjs')).href)) as {
    load: (name: string) => Promise<Package>;
  };
  return load(name);
};
