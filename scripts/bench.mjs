// Measures what a consultant feels, against the least that the platform can do, and prints whether the goals are met.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { root, run, say } from './script.mjs';

/** @typedef {import('../tests/bench/measure').Axis} Axis */
/** @typedef {import('../tests/bench/measure').Timing} Timing */

/** Bundles the benchmarks as the application is bundled, so that the same code is measured. */
const load = async () => {
  const { build } = await import('vite');
  const outDir = path.join(root, 'node_modules', '.cache', 'waymark-bench');
  rmSync(outDir, { recursive: true, force: true });
  const entry = path.join(root, 'tests/bench/main.ts');
  await build({ root, configFile: false, logLevel: 'warn', build: { ssr: entry, outDir, target: 'node20' } });
  /** @type {typeof import('../tests/bench/main')} */
  const { axes } = await import(pathToFileURL(path.join(outDir, 'main.js')).href);
  return axes;
};

/** @param {Timing} timing */
const shown = ({ median, low, high }) => `${median.toFixed(1)} ms (${low.toFixed(1)} to ${high.toFixed(1)})`;

/** @param {Axis} axis */
const lines = ({ axis, waymark, limit, limitIs, goal, result, met }) => [
  axis,
  `  Waymark  ${shown(waymark)}`,
  `  against  ${shown(limit)}, ${limitIs}`,
  `  goal     ${goal}: ${result}, ${met ? 'met' : 'NOT MET'}`,
];

await run(async () => {
  ensureInstalled();
  const axes = await load();
  /** @type {Axis[]} */
  const rows = [];
  for (const measure of axes) {
    say('Measuring …');
    rows.push(...(await measure()));
  }
  console.log(rows.flatMap(lines).join('\n'));
  const [{ model = 'unknown' } = {}] = os.cpus();
  const file = path.join(root, 'dist', 'bench.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ node: process.version, processor: model, axes: rows }, null, 2)}\n`);
  say(`Written to ${path.relative(root, file)}.`);
  if (rows.some(({ met }) => !met)) process.exitCode = 1;
});
