import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Platform, packAroundStandIn } from '../../scripts/stand-in.mjs';
import { fuses } from '../electron/fuses';
import { report } from './figure';
import { type Packed, besideArchive, contentFaults, fusesOf, integrityOf } from './packageContent';

/**
 * R24 and R29 (security model): what electron-builder packs for each system by electron-builder.yml. Only Electron's own
 * program is a stand-in, because it cannot be had here; the archive, its fingerprints and the fuses are electron-builder's work.
 */
const platforms: readonly Platform[] = ['linux', 'mac', 'win'];

describe('R29: the package', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'waymark-package-'));
  const packed = new Map<Platform, Packed>();
  const of = (platform: Platform): Packed => packed.get(platform)!;
  beforeAll(async () => {
    for (const platform of platforms)
      packed.set(
        platform,
        await packAroundStandIn({ root: process.cwd(), platform, folder: path.join(place, platform) }),
      );
  });
  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });

  it('holds the bundles as they were built and a short package.json, and nothing else, on each system', () => {
    const found = platforms.map((platform) => contentFaults(of(platform)));
    report({
      figure: 'R29',
      tried: `files in app.asar for ${platforms.join(', ')}, packed by electron-builder around a stand-in for Electron`,
      cases: found.reduce((sum, { files }) => sum + files, 0),
      found: `${found.flatMap(({ faults }) => faults).length} missing, foreign or changed`,
      demanded: '0',
      seed: null,
    });
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    for (const platform of platforms) expect(besideArchive(of(platform)), platform).toEqual(['app.asar']);
  });

  it('says the fingerprint of its archive where Electron checks it: on macOS and Windows', () => {
    for (const platform of ['mac', 'win'] as const) {
      const { said, is } = integrityOf(of(platform), platform);
      expect(said, platform).toBe(is);
    }
  });

  it('has the nine fuses as they were decided, on each system', async () => {
    const found = await Promise.all(platforms.map((platform) => fusesOf(of(platform))));
    report({
      figure: 'R24',
      tried: `fuses read back from packages for ${platforms.join(', ')} around a stand-in whose fuses all stood otherwise`,
      cases: found.flat().length,
      found: `${found.flat().filter((on, index) => on === Object.values(fuses)[index % 9]).length} as decided`,
      demanded: 'all',
      seed: null,
    });
    for (const wire of found) expect(wire).toEqual(Object.values(fuses));
  });

  it('asks macOS for the engine of JavaScript and nothing else: no camera, no microphone', () => {
    const leave = readFileSync('assets/mac/entitlements.plist', 'utf8').match(/<key>[^<]+<\/key>/g);
    expect(leave).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
    const { mac } = parse(readFileSync('electron-builder.yml', 'utf8')) as { mac: Record<string, unknown> };
    expect(mac.entitlements).toBe('assets/mac/entitlements.plist');
    expect(mac.entitlementsInherit).toBe('assets/mac/entitlements.plist');
  });

  it('carries the licences of Electron and Chromium', () => {
    for (const platform of platforms) {
      const folder = platform === 'mac' ? of(platform).resources : of(platform).folder;
      for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
        expect(existsSync(path.join(folder, name)), `${platform} ${name}`).toBe(true);
    }
  });

  it('is refused in its broken twin: everything in out/, with what a build leaves there and a map', async () => {
    const configuration = parse(readFileSync('electron-builder.yml', 'utf8')) as Record<string, unknown>;
    const loose = {
      ...configuration,
      files: ['out/**', 'package.json', '.npmrc', '!node_modules/**/*'],
      extraMetadata: {},
    };
    const file = path.join(place, 'loose.yml');
    const planted = path.join('out', 'twin');
    mkdirSync(planted, { recursive: true });
    try {
      writeFileSync(file, stringify(loose));
      writeFileSync(path.join(planted, 'index.js.map'), '{}');
      const twin = await packAroundStandIn({
        root: process.cwd(),
        platform: 'linux',
        folder: path.join(place, 'twin'),
        config: ['--config', file],
      });
      const { faults } = contentFaults(twin);
      report({
        figure: 'R29',
        tried: 'broken twin of the packaging: everything in out/',
        cases: 1,
        found: `${faults.length} faults named`,
        demanded: 'caught',
        seed: null,
      });
      expect(faults).toEqual(
        expect.arrayContaining([
          'out/build.stamp does not belong there.',
          'out/parts.json does not belong there.',
          'out/twin/index.js.map does not belong there.',
          'package.json tells "dependencies".',
        ]),
      );
    } finally {
      rmSync(planted, { recursive: true, force: true });
    }
  });
});
