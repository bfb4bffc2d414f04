import { describe, expect, it } from 'vitest';
import { isInstalled, supportsNode } from '../../scripts/install.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  },
};
const installed = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };

describe('whether the locked dependencies are installed', () => {
  it('takes an installation that holds every package that is not optional', () => {
    expect(isInstalled(lock, installed)).toBe(true);
  });

  it('refuses an installation without npm’s own account of it, because it was broken off', () => {
    expect(isInstalled(lock, {})).toBe(false);
  });

  it('refuses another version, and other bytes under the same version', () => {
    const other = (change: object) => ({
      packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', ...change } },
    });
    expect(isInstalled(lock, other({ version: '1.0.1' }))).toBe(false);
    expect(isInstalled(lock, other({ integrity: 'sha512-x' }))).toBe(false);
  });

  it('refuses an optional package of another version than the locked one', () => {
    const wrong = {
      packages: { ...installed.packages, 'node_modules/b': { version: '1.9.0', integrity: 'sha512-b' } },
    };
    expect(isInstalled(lock, wrong)).toBe(false);
  });
});

describe('the Node that is asked for', () => {
  it('is 20.19 or newer', () => {
    expect(['20.19.0', '20.20.2', '22.0.0', '24.1.0'].map(supportsNode)).toEqual([true, true, true, true]);
    expect(['18.20.4', '20.18.9', '16.0.0'].map(supportsNode)).toEqual([false, false, false]);
  });
});
