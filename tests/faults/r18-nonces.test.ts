import { readFileSync, readdirSync, statSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Place, loadSodium, seal, utf8 } from '../../shared/vault';
import { report, rounds } from './figure';

/**
 * R18 (security model): no nonce is used twice, and none comes from a source that could be guessed. Nonces have 192 random bits, so
 * that a million seals under one key meet with a probability below 10⁻⁴⁵ and need no counter.
 */
const place: Place = { vault: 'aa', scope: 'bb', table: 'log', id: 'entry', revision: 1 };
const root = fileURLToPath(new URL('../../', import.meta.url));

const repeatedIn = async (count: number, random: (length: number) => Uint8Array): Promise<number> => {
  const sodium = await loadSodium();
  const key = webcrypto.getRandomValues(new Uint8Array(32));
  const seen = new Set<string>();
  const plain = utf8('x');
  for (let n = 0; n < count; n++)
    seen.add(Buffer.from(seal(sodium, key, place, plain, random).subarray(0, 24)).toString('base64'));
  return count - seen.size;
};

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return sources(file);
    return /\.(ts|tsx|mjs)$/.test(name) ? [file] : [];
  });

const guessable = /Math\s*\.\s*random|Math\s*\[\s*['"]random/;

describe('R18: the number used once', () => {
  it('is never used twice', async () => {
    const count = rounds(20_000, 1_000_000);
    const repeated = await repeatedIn(count, (length) => webcrypto.getRandomValues(new Uint8Array(length)));
    report({
      figure: 'R18',
      tried: 'seals under one key',
      cases: count,
      found: `${repeated} repeated nonces`,
      demanded: '0',
      seed: null,
    });
    expect(repeated).toBe(0);
  }, 900_000);

  it('comes from the system’s own generator: no source of ours knows another', () => {
    const files = ['shared', 'renderer', 'electron', 'hq'].flatMap((folder) => sources(path.join(root, folder)));
    const found = files.filter((file) => guessable.test(readFileSync(file, 'utf8')));
    report({
      figure: 'R18',
      tried: 'source files searched for a guessable generator',
      cases: files.length,
      found: `${found.length} files`,
      demanded: '0',
      seed: null,
    });
    expect(files.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });

  it('(broken twin) is caught where it is short or counts from the clock', async () => {
    let count = 0;
    const repeated = await repeatedIn(2_000, (length) => new Uint8Array(length).fill(count++ % 251));
    report({
      figure: 'R18',
      tried: 'broken twin: one byte of a counter',
      cases: 2_000,
      found: `${repeated} repeated nonces`,
      demanded: 'more than 0',
      seed: null,
    });
    expect(repeated).toBeGreaterThan(0);
    expect(guessable.test('const nonce = Math.random();')).toBe(true);
  });
});
