// Builds main, preload and renderer into out/, unless what is there was built from the same sources.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { Refusal, isMain, root, run, say } from './script.mjs';

const sources = [
  'assets',
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'scripts/licences.mjs',
  'scripts/shipped-parts.mjs',
  'tsconfig.json',
];
const out = path.join(root, 'out');
const stamp = path.join(out, 'build.stamp');
const products = ['main/index.js', 'preload/index.cjs', 'renderer/index.html', 'parts.json'];

/** Every file under a path, in an order that is the same on every machine. @param {string} place @returns {string[]} */
const filesUnder = (place) => {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place).sort();
  return names.flatMap((name) => filesUnder(path.join(place, name)));
};

/** One hash over the names and contents of everything that the build reads. */
export const hashSources = () => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((place) => filesUnder(path.join(root, place)))) {
    const bytes = readFileSync(file);
    hash.update(`${path.relative(root, file).replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
};

const isBuilt = (/** @type {string} */ hash) =>
  products.every((product) => existsSync(path.join(out, product))) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === hash;

/** Builds the application where its sources changed since the last build. */
export const ensureBuilt = async () => {
  const hash = hashSources();
  if (isBuilt(hash)) return;
  say('Building the application, which takes some seconds.');
  const { build } = await import('electron-vite');
  // The stamp goes first and comes last: a build that was interrupted is never taken for a whole one.
  rmSync(stamp, { force: true });
  await build({ root, configFile: path.join(root, 'electron.vite.config.ts'), logLevel: 'warn' });
  const lacks = products.filter((product) => !existsSync(path.join(out, product)));
  if (lacks.length > 0) throw new Refusal(`The build ended without ${lacks.join(', ')}.`);
  writeFileSync(stamp, hash);
};

if (isMain(import.meta.url)) {
  await run(async () => {
    ensureInstalled();
    await ensureBuilt();
  });
}
