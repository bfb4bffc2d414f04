import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { report } from './figure';
import { type Lock, type Product, supplyFaults, withInstallScripts } from './supplyChain';

/** R29 (security model): what is installed is what was looked at, and nothing of it runs while it is being installed. */
describe('R29: the dependencies', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const product = JSON.parse(readFileSync('package.json', 'utf8')) as Product;
  const npmrc = readFileSync('.npmrc', 'utf8');
  const zod = 'node_modules/zod';
  const withZod = (change: object): Lock => ({
    packages: { ...lock.packages, [zod]: { ...lock.packages[zod], ...change } },
  });

  it('have fingerprints, exact versions and no address, are few, and run no script when they are installed', () => {
    const found = supplyFaults(lock, product, npmrc);
    const direct = Object.keys(product.dependencies).length;
    report({
      figure: 'R29',
      tried: 'entries of the lock file with a fingerprint, without an address and a script that is let run',
      cases: Object.keys(lock.packages).length - 1,
      found: `${found.length} faults; ${direct} direct dependencies; ${withInstallScripts(lock).length} with an install script, none let run`,
      demanded: '0 faults, at most 25 direct dependencies, 0 scripts',
      seed: null,
    });
    expect(found).toEqual([]);
    // A new one is looked at before it comes in, although it is not let run.
    expect(withInstallScripts(lock)).toEqual(['electron-winstaller']);
  });

  it('are refused in each broken twin', () => {
    const more = Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`p${index}`, '1.0.0']));
    const twins: Record<string, string[]> = {
      'no fingerprint': supplyFaults(withZod({ integrity: undefined }), product, npmrc),
      'a weak fingerprint': supplyFaults(withZod({ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }), product, npmrc),
      'half a fingerprint': supplyFaults(withZod({ integrity: 'sha512-AAAA' }), product, npmrc),
      'an address': supplyFaults(withZod({ resolved: 'https://registry.example.org/zod.tgz' }), product, npmrc),
      'a repository': supplyFaults(withZod({ version: 'git+ssh://git@example.org/zod.git' }), product, npmrc),
      'another version': supplyFaults(withZod({ version: '4.6.8' }), product, npmrc),
      'a range': supplyFaults(lock, { ...product, dependencies: { ...product.dependencies, zod: '^4.6.7' } }, npmrc),
      'a range that overrides': supplyFaults(lock, { ...product, overrides: { zod: '>=4' } }, npmrc),
      'too many': supplyFaults(lock, { ...product, dependencies: more }, npmrc).filter((fault) => /direct/.test(fault)),
      'scripts let run': supplyFaults(lock, product, npmrc.replace('ignore-scripts=true', 'ignore-scripts=false')),
      'a registry of one machine': supplyFaults(lock, product, `${npmrc}registry=http://registry.example.org/\n`),
    };
    const caught = Object.values(twins).filter((faults) => faults.length > 0).length;
    report({
      figure: 'R29',
      tried: 'broken twins of the lock file, package.json and .npmrc',
      cases: Object.keys(twins).length,
      found: `${caught} caught`,
      demanded: 'all caught',
      seed: null,
    });
    for (const [twin, faults] of Object.entries(twins)) expect(faults, twin).not.toEqual([]);
  });
});
