// What Waymark is compared with: installed on demand beside the product, never part of it.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isInstalled, npm } from './install.mjs';
import { root, say } from './script.mjs';

/** Where the peers stand after {@link ensurePeers}: outside node_modules, and not in git. */
export const peersFolder = path.join(root, '.cache', 'bench-peers');

const source = path.join(root, 'tests', 'bench', 'peers');

/** @param {string} file @returns {import('./install.mjs').Lock} */
const readLock = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/**
 * Installs the locked peers of tests/bench/peers where they are missing or other ones.
 * @returns whether they are there; without a network the benchmarks run without them, and say so.
 */
export const ensurePeers = () => {
  const wanted = readLock(path.join(source, 'package-lock.json'));
  const isThere = () => isInstalled(wanted, readLock(path.join(peersFolder, 'node_modules', '.package-lock.json')));
  if (isThere()) return true;
  say('Installing what Waymark is compared with into .cache/bench-peers, which takes a minute.');
  mkdirSync(peersFolder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(source, name), path.join(peersFolder, name));
  // The scripts of packages stay as forbidden as for the product's own.
  copyFileSync(path.join(root, '.npmrc'), path.join(peersFolder, '.npmrc'));
  // A module of that folder finds its packages; one of this repository does not.
  writeFileSync(path.join(peersFolder, 'load.mjs'), 'export const load = (name) => import(name);\n');
  if (npm(['ci'], peersFolder) && isThere()) return true;
  say('They could not be installed (see what npm says above). What needs no peers is measured all the same.');
  return false;
};
