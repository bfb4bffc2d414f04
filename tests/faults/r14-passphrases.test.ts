import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generatePassphrase, passphraseFault } from '../../shared/vault';
import { change, good, laptop, passphrase } from '../fixtures/store';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R14 (security model): a proposed passphrase has at least 77 bits; one of one's own at least 14 characters and no pattern that
 * everybody tries; wrong tries open nothing, write nothing, and are answered all alike.
 */
const random = (length: number) => webcrypto.getRandomValues(new Uint8Array(length));

describe('R14: passphrases', () => {
  it('that are proposed have 77 bits: seven words, each of 2,048 alike', () => {
    const drawn = rounds(4_000, 40_000);
    const counts = new Map<string, number>();
    const seen = new Set<string>();
    for (let n = 0; n < drawn; n++) {
      const made = generatePassphrase(random);
      seen.add(made);
      const words = made.split(' ');
      expect(words).toHaveLength(7);
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    // Chi-square with 2,047 degrees of freedom: beyond 2,400 once in a hundred million fair runs.
    const expected = (drawn * 7) / 2048;
    const chi = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    report({
      figure: 'R14',
      tried: 'proposed passphrases of 7 words of 2,048 (77 bits)',
      cases: drawn,
      found: `${drawn - seen.size} twice, ${counts.size} different words, chi-square ${Math.round(chi)}`,
      demanded: '0 twice, 2,048 words, chi-square below 2,400',
      seed: null,
    });
    expect(seen.size).toBe(drawn);
    expect(counts.size).toBe(2048);
    expect(chi).toBeLessThan(2400);
  });

  it.each([
    '12345678901234567890',
    'abcdefghijklmnop',
    'qwertyuiopasdfgh',
    'passwordpassword',
    'password12345678',
    'P@ssw0rdP@ssw0rd',
    'letmeinletmeinletmein',
    'iloveyouiloveyou',
    '1q2w3e4r5t6y7u8i9o',
    'zyxwvutsrqponmlk',
    'qazwsxedcrfvtgb',
    'administrator123',
    'neversaymypassword',
    'ManchesterUnited',
    '30secondstomars',
    'perasperaadastra',
    'lytdybrbdfvgbhf',
  ])('of one’s own are refused where everybody tries them: %s', (tried) => {
    expect(passphraseFault(tried)).toBe('tooSimple');
  });

  it.each([
    'the bridge at nine',
    'harbour lantern meadow',
    'Quatre chevaux gris!',
    'лодка тихий берег',
    'أربعة خيول رمادية',
  ])('of one’s own are taken where they are long and varied: %s', (tried) => {
    expect(passphraseFault(tried)).toBeNull();
  });

  it('that are wrong open nothing, write nothing and are answered alike', async () => {
    const seed = seedOf('R14');
    const next = seeded(seed);
    const tried = rounds(12, 1_000);
    const { window, database, journal } = await laptop();
    const store = window();
    good(await store.create(passphrase));
    good(await store.begin([change(0)]));
    const everything = async (): Promise<string> =>
      JSON.stringify([
        [...journal.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
        (await database.vault.toArray()).map((row) => JSON.stringify(row)),
        (await database.log.toArray()).map(({ sealed }) => Buffer.from(sealed).toString('base64')),
      ]);
    const before = await everything();
    const answers = new Set<string>();
    let opened = 0;
    const shut = window();
    for (let n = 0; n < tried; n++) {
      const letters = [...passphrase];
      const at = next(letters.length);
      const wrong =
        n % 3 === 0
          ? letters.filter((_, index) => index !== at).join('')
          : n % 3 === 1
            ? letters.map((letter, index) => (index === at ? (letter === 'q' ? 'x' : 'q') : letter)).join('')
            : letters.slice(0, at).join('');
      if (wrong.replace(/\s+/g, ' ').trim() === passphrase) continue;
      const outcome = await shut.unlock({ passphrase: wrong });
      if (outcome.ok) opened++;
      else answers.add(JSON.stringify(outcome.fault));
    }
    const written = (await everything()) === before ? 0 : 1;
    report({
      figure: 'R14',
      tried: 'wrong passphrases close to the right one',
      cases: tried,
      found: `${opened} opened, ${written} changes of what is stored, ${answers.size} different answers`,
      demanded: '0 opened, 0 changes, 1 answer',
      seed,
    });
    expect({ opened, written, answers: [...answers] }).toEqual({
      opened: 0,
      written: 0,
      answers: ['{"kind":"wrongCredential"}'],
    });
    expect((await shut.unlock({ passphrase })).ok).toBe(true);
  }, 900_000);
});
