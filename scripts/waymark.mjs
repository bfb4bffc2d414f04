// The command line (design 8) from a bundle of hq/command-line, built anew when its sources are newer. Prints nothing of its
// own on standard output: that belongs to the command.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { isMain, root, run } from './script.mjs';

const sources = ['hq', 'shared', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const folder = path.join(root, 'out', 'cli');
const bundle = path.join(folder, 'waymark.js');

/** The time of the newest file or folder: a folder's own time changes when a file in it is removed. @param {string} place @returns {number} */
const newest = (place) => {
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
};

const isFresh = () =>
  existsSync(bundle) &&
  statSync(bundle).mtimeMs >= Math.max(...sources.map((source) => newest(path.join(root, source))));

const buildBundle = async () => {
  const { build } = await import('vite');
  const started = new Date();
  // Commands may start at the same time: each builds in a folder of its own and puts the whole file in place at once.
  const own = path.join(folder, `build-${process.pid}`);
  mkdirSync(own, { recursive: true });
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: path.join(root, 'hq', 'command-line', 'main.ts'),
        outDir: own,
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'waymark.js', codeSplitting: false } },
      },
    });
    // What was edited while it was being built is newer than the bundle, so the next start builds again.
    utimesSync(path.join(own, 'waymark.js'), started, started);
    renameSync(path.join(own, 'waymark.js'), bundle);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
};

/** The path of an up-to-date bundle of the command line. */
export const ensureCommandLine = async () => {
  ensureInstalled();
  if (!isFresh()) await buildBundle();
  return bundle;
};

if (isMain(import.meta.url)) {
  await run(async () => {
    await import(pathToFileURL(await ensureCommandLine()).href);
  });
}
