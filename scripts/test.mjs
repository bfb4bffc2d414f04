// Everything that must hold, in order. `npm test -- tests/shared` runs just those tests, without the checks before them.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium, ensureTools } from './chromium.mjs';
import { ensureInstalled, npm } from './install.mjs';
import { root, run, say } from './script.mjs';

const modules = path.join(root, 'node_modules');

/**
 * Runs a program of a dependency with the Node that runs this, so that no shell is needed on any system.
 * @param {string} program @param {string[]} args @param {number} stdout
 */
const passes = (program, args, stdout) =>
  spawnSync(process.execPath, [path.join(modules, program), ...args], { cwd: root, stdio: [0, stdout, 2] }).status ===
  0;

/** @type {[string, () => boolean | Promise<boolean>][]} */
const checks = [
  ['Formatting', () => passes('prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn'], 2)],
  ['Lint', () => npm(['run', '--silent', 'lint'])],
  ['Types', () => npm(['run', '--silent', 'types'])],
  ['Layers and import cycles', () => npm(['run', '--silent', 'layers'])],
  ['Unused code', () => npm(['run', '--silent', 'unused'])],
  [
    'Build',
    async () => {
      await ensureBuilt();
      return true;
    },
  ],
];

await run(async () => {
  const chosen = process.argv.slice(2);
  ensureInstalled();
  ensureChromium();
  ensureTools();
  const failed = [];
  // A check that fails does not keep the next ones from running: one run tells all.
  for (const [what, check] of chosen.length === 0 ? checks : []) {
    say(`${what} …`);
    const good = await Promise.resolve(check()).catch((error) => say(String(error)));
    if (good !== true) failed.push(what);
  }
  say('Tests …');
  if (!passes('vitest/vitest.mjs', ['run', ...chosen], 1)) failed.push('Tests');
  if (failed.length === 0) return;
  say(`Failed: ${failed.join(', ')}.`);
  process.exitCode = 1;
});
