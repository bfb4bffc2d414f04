// Measures what a consultant feels, against peers and the least that the platform can do, and prints whether the goals are
// met. `npm run bench -- merge rules` measures only these; `--write` puts the table into docs/performance.md.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePeers, peersFolder } from './bench-peers.mjs';
import { tableOf, withTable } from './bench-table.mjs';
import { ensureInstalled } from './install.mjs';
import { Refusal, root, run, say } from './script.mjs';

/**
 * @typedef {import('../tests/bench/measure').Axis} Axis
 * @typedef {{ group: string, axes: Axis[] }} Measured
 */

const outDir = path.join(root, '.cache', 'bench');
const results = path.join(root, 'dist', 'bench.json');
const page = path.join(root, 'docs', 'performance.md');

/** Bundles the benchmarks as the application is bundled, so that the same code is measured. */
const bundle = async () => {
  const { build } = await import('vite');
  rmSync(outDir, { recursive: true, force: true });
  const entry = path.join(root, 'tests/bench/main.ts');
  /** The scripts of this folder know the repository by their own place: they are not taken into the bundle. */
  const scripts = {
    name: 'scripts',
    /** @param {string} source @param {string | undefined} importer */
    resolveId: (source, importer) =>
      importer !== undefined && /\/scripts\/[^/]+\.mjs$/.test(source)
        ? { id: pathToFileURL(path.resolve(path.dirname(importer), source)).href, external: true }
        : null,
    enforce: /** @type {const} */ ('pre'),
  };
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [scripts],
    build: { ssr: entry, outDir, target: 'node20' },
  });
};

/**
 * Each group in a process of its own: none starts with the heap that another left, and one that fails takes no other along.
 * @template Message
 * @param {string[]} args @param {boolean} peers
 * @returns {Promise<Message | null>}
 */
const inOwnProcess = (args, peers) =>
  new Promise((resolve) => {
    const child = fork(path.join(outDir, 'main.js'), args, {
      cwd: root,
      execArgv: ['--expose-gc'],
      env: { ...process.env, WAYMARK_BENCH_PEERS: peers ? peersFolder : '' },
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    /** @type {Message | null} */
    let answer = null;
    child.on('message', (message) => (answer = /** @type {Message} */ (message)));
    child.on('exit', (code) => resolve(code === 0 ? answer : null));
  });

/** What was measured before and not now: the file says of each group what its last run gave. @returns {Measured[]} */
const before = () => (existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')).groups ?? []) : []);

await run(async () => {
  const args = process.argv.slice(2);
  const chosen = args.filter((arg) => !arg.startsWith('--'));
  const write = args.includes('--write');
  ensureInstalled();
  const peers = ensurePeers();
  await bundle();
  /** @type {string[]} */
  const groups = (await inOwnProcess([], peers)) ?? [];
  const unknown = chosen.filter((name) => !groups.includes(name));
  if (unknown.length > 0)
    throw new Refusal(`There is no ${unknown.join(', ')}. These can be measured: ${groups.join(', ')}.`);
  /** @type {Measured[]} */
  const measured = [];
  const failed = [];
  for (const group of chosen.length > 0 ? chosen : groups) {
    say(`Measuring ${group} …`);
    /** @type {Axis[] | null} */
    const axes = await inOwnProcess([group], peers);
    if (axes) measured.push({ group, axes });
    else failed.push(group);
  }
  const now = measured.flatMap(({ axes }) => axes);
  console.log(tableOf(now));
  const kept = before().filter(({ group }) => groups.includes(group) && !measured.some((one) => one.group === group));
  const all = [...kept, ...measured].sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  const [{ model = 'unknown' } = {}] = os.cpus();
  const machine = { node: process.version, processor: model, processors: os.cpus().length };
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify({ ...machine, peers, groups: all }, null, 2)}\n`);
  say(`Written to ${path.relative(root, results)}.`);
  if (write) {
    writeFileSync(page, withTable(readFileSync(page, 'utf8'), tableOf(all.flatMap(({ axes }) => axes))));
    say(`Written to ${path.relative(root, page)}.`);
  }
  if (!peers) say('The peers were not installed: nothing was compared with them.');
  if (failed.length > 0) throw new Refusal(`Not measured, see above: ${failed.join(', ')}.`);
  if (now.some(({ met }) => !met)) process.exitCode = 1;
});
