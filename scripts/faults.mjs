// The long form of every fault test, with a report at the end. `npm run faults -- --short` runs the form that goes with every change.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium, ensureTools } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { root, run, say } from './script.mjs';

/** @typedef {import('../tests/faults/figure').Figure} Figure */

/** Figures of the security model that this version does not yet try, and why: said in the report, so that nobody takes silence for proof. */
const open = {
  R8: 'tried, except that data of a newer Waymark are opened read-only: they are refused whole (docs/threat-model.md)',
  R23: 'Electron’s checklist: see tests/electron',
  R24: 'fuses of Electron’s own program: none here to read them back from',
  R26: 'calls between processes: see tests/electron',
  R28: 'updates: this version has none',
};

/** @param {Figure} figure */
const lines = ({ figure, tried, cases, found, demanded, seed }) => [
  `${figure}  ${tried}`,
  `     ${cases} cases: ${found} (demanded: ${demanded})${seed === null ? '' : `, FAULT_SEED=${seed}`}`,
];

/** @param {string} file @returns {Figure[]} */
const figuresIn = (file) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : [];

await run(async () => {
  const chosen = process.argv.slice(2).filter((argument) => argument !== '--short');
  const short = process.argv.includes('--short');
  ensureInstalled();
  ensureChromium();
  ensureTools();
  await ensureBuilt();
  const dist = path.join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  const collected = path.join(dist, 'faults.jsonl');
  rmSync(collected, { force: true });
  say(
    short
      ? 'The short form of each fault: some minutes.'
      : 'The long form of each fault: some hours, most of them waiting. Each test says when it is done.',
  );
  const tests = chosen.length === 0 ? ['tests/faults'] : chosen;
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'browser', '--project', 'disk', ...tests],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, FAULT_REPORT: collected, FAULT_LONG: short ? '0' : '1' },
    },
  );
  const figures = figuresIn(collected).sort((a, b) => Number(a.figure.slice(1)) - Number(b.figure.slice(1)));
  rmSync(collected, { force: true });
  console.log(figures.flatMap(lines).join('\n'));
  console.log('\nNot tried by these tests:');
  console.log(
    Object.entries(open)
      .map(([figure, why]) => `${figure.padEnd(4)} ${why}`)
      .join('\n'),
  );
  console.log(status === 0 ? '\nEvery figure that was tried is met.' : '\nNOT MET: see the failed tests above.');
  writeFileSync(
    path.join(dist, 'faults.json'),
    `${JSON.stringify({ form: short ? 'short' : 'long', met: status === 0, figures, open }, null, 2)}\n`,
  );
  say('Written to dist/faults.json.');
  process.exitCode = status === 0 ? 0 : 1;
});
