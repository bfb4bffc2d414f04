import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureCommandLine } from '../../scripts/waymark.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Findings, RoadMap } from '../../shared/model';
import { smallPack } from '../shared/pack/smallPack';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = path.join(root, 'assets', 'samples', 'xaa.json');

let folder = '';
let program = '';
beforeAll(async () => {
  program = await ensureCommandLine();
  folder = mkdtempSync(path.join(tmpdir(), 'waymark-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const waymark = (args: readonly string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
};

/** Everything in the folder, hidden entries too. */
const left = (): string[] => readdirSync(folder).sort();

describe('the built command', () => {
  it('checks the shipped pack: no error, and warnings on standard output only', () => {
    const { status, stdout, stderr } = waymark(['pack', 'check', path.join(root, 'assets', 'packs', 'travel.yaml')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/travel@1\.0\.0, 0 errors, \d+ warnings\n$/);
  });

  it('prints errors as FILE:WHERE: sentence and ends with 1', () => {
    writeFileSync(path.join(folder, 'p.yaml'), smallPack.replace('level: 2\n', 'level: 3\n'));
    const { status, stderr } = waymark(['pack', 'check', 'p.yaml']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^p\.yaml:33 requirements\[0\]\.criteria\[1\]\.level: Level 3 .*\[level-without-name\]$/m);
    rmSync(path.join(folder, 'p.yaml'));
  });

  it('is what npm run waymark starts, with nothing else on standard output', () => {
    const npm = spawnSync('npm', ['run', '-s', 'waymark', '--', '--version'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(npm).toMatchObject({ status: 0, stdout: waymark(['--version']).stdout });
    expect(npm.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('ends with 2 when it is not understood', () => {
    expect(waymark(['pak'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('prints the findings of the sample whole, also into a pipe', () => {
    const { status, stdout, stderr } = waymark(['findings', sample]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Findings.parse(JSON.parse(stdout)).requirements).toHaveLength(20);
  });

  it('writes the road map of the sample, the same bytes twice', () => {
    const documents = ['one', 'two'].map((name) => {
      const out = path.join('out', name);
      expect(waymark(['roadmap', sample, '--out', out, '--formats', 'json,docx,xlsx,html'])).toMatchObject({
        status: 0,
        stderr: '',
      });
      return ['json', 'docx', 'xlsx', 'html'].map((format) =>
        readFileSync(path.join(folder, out, `roadmap.${format}`)),
      );
    });
    expect(documents[0]).toEqual(documents[1]);
    expect(RoadMap.parse(JSON.parse(documents[0]![0]!.toString('utf8'))).steps.length).toBeGreaterThan(10);
    expect(readdirSync(path.join(folder, 'out', 'one')).sort()).toEqual([
      'roadmap.docx',
      'roadmap.html',
      'roadmap.json',
      'roadmap.xlsx',
    ]);
    rmSync(path.join(folder, 'out'), { recursive: true });
  });

  it('leaves nothing behind when the consultation is broken', () => {
    writeFileSync(path.join(folder, 'c.json'), readFileSync(sample, 'utf8').slice(0, -200));
    const { status, stderr } = waymark(['roadmap', 'c.json', '--out', 'out']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^c\.json:\d+: .*\[syntax\]\n$/);
    rmSync(path.join(folder, 'c.json'));
    expect(left()).toEqual([]);
  });

  it('prints PDF with an installed browser, the same bytes twice', { timeout: 240_000 }, () => {
    const printed = ['one', 'two'].map((name) => {
      const { status, stderr } = waymark(['roadmap', sample, '--out', name, '--formats', 'pdf']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(readdirSync(path.join(folder, name))).toEqual(['roadmap.pdf']);
      return readFileSync(path.join(folder, name, 'roadmap.pdf'));
    });
    expect(printed[0]!.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(printed[0]!.equals(printed[1]!)).toBe(true);
    for (const name of ['one', 'two']) rmSync(path.join(folder, name), { recursive: true });
    expect(left()).toEqual([]);
  });

  it('says so when there is no browser that can print, and writes none of the formats', () => {
    const broken = waymark(['roadmap', sample, '--out', 'out', '--formats', 'json,pdf'], { CHROME_PATH: '/bin/false' });
    expect(broken).toMatchObject({ status: 1, stdout: '' });
    expect(broken.stderr).toMatch(/^out.roadmap\.pdf:whole file: The browser could not print .*\[not-printed\]\n$/);
    const absent = waymark(['roadmap', sample, '--out', 'out', '--formats', 'pdf'], { CHROME_PATH: '/none' });
    expect(absent.stderr).toContain('CHROME_PATH');
    expect(left()).toEqual([]);
  });

  it('leaves nothing behind when it is interrupted', { timeout: 60_000 }, async () => {
    const slow = path.join(folder, 'slow-browser');
    writeFileSync(slow, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    const child = spawn(process.execPath, [program, 'roadmap', sample, '--out', 'out', '--formats', 'json,pdf'], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, CHROME_PATH: slow },
    });
    const ended = new Promise<void>((resolve) => {
      child.on('close', () => resolve());
    });
    const isPrinting = () => left().some((name) => existsSync(path.join(folder, name, 'roadmap.html')));
    while (!isPrinting() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGTERM');
    await ended;
    expect(left()).toEqual(['slow-browser']);
    rmSync(slow);
  });
});
