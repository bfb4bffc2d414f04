import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { needTool } from '../../scripts/chromium.mjs';
import {
  KdfCost,
  type Sodium,
  VaultHeader,
  createVault,
  defaultCost,
  fromHex,
  loadSodium,
  openVault,
  toHex,
  utf8,
} from '../../shared/vault';
import { cheapest } from '../fixtures/store';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R13 (security model): Argon2id with 256 MiB and three passes, never below 64 MiB or above 1 GiB; a header that was weakened
 * is refused; and what is derived is what the reference program derives.
 */
const MiB = 1024 * 1024;
let sodium: Sodium;

beforeAll(async () => {
  sodium = await loadSodium();
});

const bytesFrom = (next: (below: number) => number) => (length: number) =>
  Uint8Array.from({ length }, () => 33 + next(94));

/** The commitment to what the argon2 program derives: a header holds no more than that of the key. */
const derivedBy = (passes: string, salt: string, passphrase: string): string => {
  const raw = execFileSync(
    needTool('argon2'),
    [
      Buffer.from(fromHex(salt)).toString('latin1'),
      '-id',
      '-t',
      passes,
      '-k',
      String(64 * 1024),
      '-p',
      '1',
      '-l',
      '32',
      '-r',
    ],
    { input: passphrase },
  );
  return toHex(sodium.crypto_generichash(32, utf8('waymark slot commitment'), fromHex(raw.toString().trim())));
};

describe('R13: the key that is derived from a passphrase', () => {
  it('costs 256 MiB and three passes unless told, and a header outside 64 MiB to 1 GiB does not even parse', () => {
    expect(defaultCost).toEqual({ memoryBytes: 256 * MiB, passes: 3 });
    const outside = [0, 1, 8 * MiB, 64 * MiB - 1, 1024 * MiB + 1, 2 ** 40];
    for (const memoryBytes of outside) expect(KdfCost.safeParse({ memoryBytes, passes: 3 }).success).toBe(false);
    for (const passes of [0, 1, 2, 17])
      expect(KdfCost.safeParse({ memoryBytes: 64 * MiB, passes }).success).toBe(false);
  });

  it('is refused from every weakened header', () => {
    const seed = seedOf('R13');
    const next = seeded(seed);
    const passphrase = 'harbour lantern meadow quiet orbit velvet stone';
    const { header } = createVault(
      sodium,
      passphrase,
      bytesFrom(next)(20),
      { memoryBytes: 96 * MiB, passes: 4 },
      bytesFrom(next),
    );
    expect(openVault(sodium, header, { passphrase })).not.toBeNull();
    const tried = rounds(12, 50);
    let opened = 0;
    for (let n = 0; n < tried; n++) {
      // Every third below the floor, the others within what may be, and weaker than what was sealed.
      const cost =
        n % 3 === 0
          ? { memoryBytes: next(64) * MiB, passes: 1 + next(3) }
          : { memoryBytes: (64 + next(32)) * MiB, passes: 3 };
      const weakened = { ...header, slots: header.slots.map((slot) => ('cost' in slot ? { ...slot, cost } : slot)) };
      const parsed = VaultHeader.safeParse(weakened);
      if (parsed.success && openVault(sodium, parsed.data, { passphrase })) opened++;
    }
    report({
      figure: 'R13',
      tried: 'headers with a weakened cost',
      cases: tried,
      found: `${opened} opened`,
      demanded: '0',
      seed,
    });
    expect(opened).toBe(0);
  }, 240_000);

  it('equals what the argon2 program derives, byte for byte', () => {
    const seed = seedOf('R13');
    const next = seeded(seed);
    const tried = rounds(10, 100);
    let different = 0;
    for (let n = 0; n < tried; n++) {
      const passphrase = Array.from({ length: 14 + next(40) }, () => 'abcdefghijklmnopqrstuvwxyzéж'[next(28)]).join('');
      const random = bytesFrom(next);
      const { header } = createVault(sodium, passphrase, random(20), cheapest, random);
      const slot = header.slots.find(({ kind }) => kind === 'passphrase')!;
      if (derivedBy('3', slot.salt, passphrase) !== slot.commitment) different++;
    }
    report({
      figure: 'R13',
      tried: 'derivations against the argon2 program',
      cases: tried,
      found: `${different} different`,
      demanded: '0',
      seed,
    });
    expect(different).toBe(0);
  }, 240_000);

  it('(broken twin) is caught where the header was made anew with the weaker cost, and where a pass is left out', () => {
    const next = seeded(seedOf('R13 twin'));
    const made = createVault(sodium, 'harbour lantern meadow', bytesFrom(next)(20), cheapest, bytesFrom(next));
    const opened = openVault(sodium, made.header, { passphrase: 'harbour lantern meadow' }) ? 1 : 0;
    const slot = made.header.slots.find(({ kind }) => kind === 'passphrase')!;
    const different = derivedBy('2', slot.salt, 'harbour lantern meadow') === slot.commitment ? 0 : 1;
    report({
      figure: 'R13',
      tried: 'broken twins: a header sealed with the weaker cost, a derivation with two passes',
      cases: 2,
      found: `${opened} opened, ${different} different`,
      demanded: 'more than 0 of each',
      seed: null,
    });
    expect({ opened, different }).toEqual({ opened: 1, different: 1 });
  });
});
