import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import setNinthFuse from '../../scripts/ninth-fuse.mjs';
import { decidedFuses, fuses } from './fuses';

interface FuseTool {
  readonly flipFuses: (program: string, config: Record<string, unknown>) => Promise<number>;
  readonly getCurrentFuseWire: (program: string) => Promise<Record<string, unknown>>;
  readonly FuseV1Options: Record<string, number | string>;
}

// The tool that electron-builder sets fuses with, found from there: it is no dependency of ours.
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('app-builder-lib'));
const tool = fromBuilder('@electron/fuses') as FuseTool;

const inherit = 0x90;

/** A stand-in for Electron's program: bytes around a wire of fuses that nobody has set. */
const standIn = (count: number, version = 1): Buffer =>
  Buffer.concat([
    Buffer.alloc(1000, 1),
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([version, count]),
    Buffer.alloc(count, inherit),
    Buffer.alloc(1000, 2),
  ]);

/** R24 (security model): nine fuses of nine decided, and each of them so in the packaged program. */
describe('the fuses of the packaged application', () => {
  const configuration = parse(readFileSync('electron-builder.yml', 'utf8')) as {
    electronFuses: Record<string, boolean>;
  };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-fuses-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Packages as electron-builder does: the hook first, then its own tool with what the configuration says. */
  const pack = async (program: Buffer, hook = setNinthFuse): Promise<string[]> => {
    const file = path.join(folder, 'waymark');
    writeFileSync(file, program);
    chmodSync(file, 0o755);
    const packager = { executableName: 'waymark', appInfo: { productFilename: 'Waymark' } };
    await hook({ appOutDir: folder, electronPlatformName: 'linux', packager });
    const byPlace = Object.entries(configuration.electronFuses).map(([name, enabled]) => {
      const place = tool.FuseV1Options[`${name.charAt(0).toUpperCase()}${name.slice(1)}`];
      if (typeof place !== 'number') throw new Error(`The tool knows no fuse ${name}.`);
      return [place, enabled] as const;
    });
    await tool.flipFuses(file, { version: '1', ...Object.fromEntries(byPlace) });
    const wire = await tool.getCurrentFuseWire(file);
    return Object.keys(wire)
      .filter((key) => key !== 'version')
      .map((place) => (wire[place] === 48 ? 'off' : wire[place] === 49 ? 'on' : 'undecided'));
  };

  it('are decided, all nine', () => {
    expect(decidedFuses(configuration)).toBe(9);
    expect(Object.keys(configuration.electronFuses)).toEqual(Object.keys(fuses).slice(0, 8));
  });

  it('are so in a stand-in for the program when it is read back', async () => {
    const wire = await pack(standIn(9));
    console.log(
      `R24: ${wire.filter((fuse) => fuse !== 'undecided').length} of 9 fuses decided, read back from a stand-in`,
    );
    expect(wire).toEqual(Object.values(fuses).map((enabled) => (enabled ? 'on' : 'off')));
    // The broken twin: packaged without the hook, the ninth is left to Electron.
    expect((await pack(standIn(9), () => Promise.resolve())).at(-1)).toBe('undecided');
  });

  it('are set in both halves of a universal program', async () => {
    const file = path.join(folder, 'waymark');
    await pack(Buffer.concat([standIn(9), standIn(9)]));
    const [first, second] = [readFileSync(file).subarray(0, standIn(9).length), readFileSync(file)];
    expect(second.subarray(first.length)).toEqual(first);
  });

  it('stop the packaging where this Electron has another number of them, or none', async () => {
    for (const program of [standIn(10), standIn(8), standIn(9, 2), Buffer.alloc(10)])
      await expect(pack(program)).rejects.toThrow(/are decided|has no fuses/);
  });

  it('are looked for where each system keeps them', async () => {
    const packager = { appInfo: { productFilename: 'Waymark' } };
    for (const [electronPlatformName, file] of [
      ['win32', 'Waymark.exe'],
      ['darwin', 'Waymark.app/Contents/Frameworks/Electron Framework.framework/Electron Framework'],
    ] as const)
      await expect(setNinthFuse({ appOutDir: folder, electronPlatformName, packager })).rejects.toThrow(
        path.join(folder, ...file.split('/')),
      );
  });
});
