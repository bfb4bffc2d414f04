import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A run of its own in a folder of its own, as continuous integration sees it. */
describe('the last line of a test run', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-reporter-'));
  beforeAll(() => {
    mkdirSync(path.join(folder, 'tests'));
    writeFileSync(path.join(folder, 'vitest.config.mjs'), 'export default {};');
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const runTests = (source: string): { status: number | null; last: string | undefined } => {
    const file = path.join(folder, 'tests', 'one.test.mjs');
    writeFileSync(file, `import { describe, expect, it, beforeAll } from 'vitest';\n${source}`);
    const args = ['run', '--reporter', 'default', '--reporter', path.resolve('tests/reporter.ts')];
    // Not the variables of the run that this test is part of.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
    const { status, stdout } = spawnSync(process.execPath, [path.resolve('node_modules/vitest/vitest.mjs'), ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, last: stdout.trimEnd().split('\n').at(-1) };
  };

  it('counts what passed, failed and was left out', () => {
    const { status, last } = runTests(`
      it('a', () => {}); it('b', () => {}); it('c', () => { expect(1).toBe(2); }); it.skip('d', () => {}); it.todo('e');`);
    expect([status, last]).toEqual([1, 'Tests: 2 passed, 1 failed, 2 skipped']);
  });

  it('ends well when all passed', () => {
    const { status, last } = runTests(`it('a', () => {});`);
    expect([status, last]).toEqual([0, 'Tests: 1 passed, 0 failed, 0 skipped']);
  });

  it('counts a file that does not load, a set-up that fails and an error of no test as failed', () => {
    expect(runTests(`throw new Error('x');`)).toEqual({ status: 1, last: 'Tests: 0 passed, 1 failed, 0 skipped' });
    const setUp = runTests(`describe('s', () => { beforeAll(() => { throw new Error('x'); }); it('a', () => {}); });`);
    expect([setUp.status, setUp.last]).toEqual([1, 'Tests: 0 passed, 1 failed, 1 skipped']);
    const late = runTests(`it('a', () => { void Promise.reject(new Error('x')); });`);
    expect([late.status, late.last]).toEqual([1, 'Tests: 1 passed, 1 failed, 0 skipped']);
  });
});
