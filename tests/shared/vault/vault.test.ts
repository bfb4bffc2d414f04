import { webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type OpenVault,
  type Place,
  type Sodium,
  type VaultHeader,
  addScope,
  createVault,
  frameOf,
  generatePassphrase,
  generateRecoverySecret,
  loadSodium,
  maxRecord,
  open,
  openVault,
  passphraseFault,
  readJournal,
  recoveryCodeOf,
  recoverySecretOf,
  removeScope,
  replaceSlot,
  scopeKey,
  seal,
  utf8,
} from '../../../shared/vault';
import { cheapest } from '../../fixtures/store';

const random = (length: number) => webcrypto.getRandomValues(new Uint8Array(length));
const place: Place = { vault: 'aa', scope: 'bb', table: 'log', id: 'entry', revision: 1 };
let sodium: Sodium;
let vault: OpenVault;
const recovery = generateRecoverySecret(random);

beforeAll(async () => {
  sodium = await loadSodium();
  vault = createVault(sodium, 'harbour lantern meadow quiet', recovery, cheapest, random);
});

describe('a sealed record', () => {
  it('opens at its place and nowhere else', () => {
    const key = random(32);
    const sealed = seal(sodium, key, place, utf8('who said what'), random);
    expect(open(sodium, key, place, sealed)).toEqual(utf8('who said what'));
    const elsewhere: Partial<Place>[] = [
      { vault: 'ab' },
      { scope: 'bc' },
      { table: 'attachment' },
      { id: 'other' },
      { revision: 2 },
    ];
    for (const other of elsewhere) expect(open(sodium, key, { ...place, ...other }, sealed)).toBeNull();
    expect(open(sodium, random(32), place, sealed)).toBeNull();
  });

  it('is refused with any one bit changed, or cut short', () => {
    const key = random(32);
    const sealed = seal(sodium, key, place, utf8('text'), random);
    for (let at = 0; at < sealed.length; at++) {
      const damaged = sealed.slice();
      damaged[at]! ^= 1 << (at % 8);
      expect(open(sodium, key, place, damaged)).toBeNull();
      expect(open(sodium, key, place, sealed.subarray(0, at))).toBeNull();
    }
  });

  it('has one of at most sixteen lengths, whatever the text', () => {
    const key = random(32);
    const lengths = new Set(
      Array.from(
        { length: 400 },
        (_, i) => seal(sodium, key, place, new Uint8Array(Math.floor((i / 399) ** 4 * maxRecord)), random).length,
      ),
    );
    expect(lengths.size).toBeLessThanOrEqual(16);
  });

  it('never repeats: the same text sealed twice differs', () => {
    const key = random(32);
    expect(seal(sodium, key, place, utf8('x'), random)).not.toEqual(seal(sodium, key, place, utf8('x'), random));
  });
});

describe('a passphrase', () => {
  it('is generated from seven words of a list of 2,048: 77 bits', () => {
    const words = generatePassphrase(random).split(' ');
    expect(words).toHaveLength(7);
    expect(generatePassphrase(random)).not.toBe(words.join(' '));
  });

  it('of one’s own needs 14 characters and some variety', () => {
    expect(passphraseFault('short')).toBe('tooShort');
    expect(passphraseFault('aaaaaaaaaaaaaaaaaaaa')).toBe('tooSimple');
    expect(passphraseFault('the bridge at nine')).toBeNull();
  });

  it('opens the vault however its accents and spaces are typed', () => {
    const made = createVault(sodium, 'café  au lait à midi', recovery, cheapest, random);
    expect(openVault(sodium, made.header, { passphrase: ' cafe\u0301 au lait a\u0300 midi ' })?.key).toEqual(made.key);
  });
});

describe('a recovery code', () => {
  it('comes back from paper in small letters, without dashes, and with O for 0', () => {
    const code = recoveryCodeOf(sodium, recovery);
    expect(code).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    expect(recoverySecretOf(sodium, code)).toEqual(recovery);
    expect(
      recoverySecretOf(sodium, code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')),
    ).toEqual(recovery);
  });

  it('with any one letter misread is noticed as such', () => {
    const code = recoveryCodeOf(sodium, recovery).replaceAll('-', '');
    let missed = 0;
    for (let at = 0; at < code.length; at++) {
      const wrong = code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1);
      if (recoverySecretOf(sodium, wrong)) missed++;
    }
    // The check has 20 bits: one in a million misreadings passes it, and then the vault still does not open.
    expect(missed).toBe(0);
  });
});

describe('a vault', () => {
  it('opens with its passphrase and with its recovery code, to the same key', () => {
    expect(openVault(sodium, vault.header, { passphrase: 'harbour lantern meadow quiet' })?.key).toEqual(vault.key);
    expect(openVault(sodium, vault.header, { recoverySecret: recovery })?.key).toEqual(vault.key);
  });

  it('stays shut to any other', () => {
    expect(openVault(sodium, vault.header, { passphrase: 'harbour lantern meadow quiex' })).toBeNull();
    expect(openVault(sodium, vault.header, { recoverySecret: random(20) })).toBeNull();
  });

  it('refuses a header that was weakened or edited in any part', () => {
    const { header } = addScope(sodium, vault, random).vault;
    const edits: ((h: VaultHeader) => VaultHeader)[] = [
      (h) => ({ ...h, revision: h.revision + 1 }),
      (h) => ({ ...h, vault: 'ff'.repeat(16) }),
      (h) => ({ ...h, scopes: [] }),
      (h) => ({ ...h, scopes: [...h.scopes, ...h.scopes] }),
      (h) => ({ ...h, device: { ...h.device, id: '00' } }),
      (h) => ({ ...h, slots: h.slots.slice(0, 1) }),
      (h) => ({
        ...h,
        slots: h.slots.map((slot) => ('cost' in slot ? { ...slot, cost: { ...slot.cost, passes: 4 } } : slot)),
      }),
      (h) => ({ ...h, slots: h.slots.map((slot) => ({ ...slot, salt: '00'.repeat(16) })) }),
      (h) => ({ ...h, slots: h.slots.map((slot) => ({ ...slot, commitment: '00'.repeat(32) })) }),
    ];
    expect(openVault(sodium, header, { passphrase: 'harbour lantern meadow quiet' })).not.toBeNull();
    for (const edit of edits)
      expect(openVault(sodium, edit(header), { passphrase: 'harbour lantern meadow quiet' })).toBeNull();
  });

  it('forgets the old passphrase when a new one is set', () => {
    const changed = replaceSlot(sodium, vault, { passphrase: 'another one entirely' }, cheapest, random);
    expect(openVault(sodium, changed.header, { passphrase: 'harbour lantern meadow quiet' })).toBeNull();
    expect(openVault(sodium, changed.header, { passphrase: 'another one entirely' })?.key).toEqual(vault.key);
    expect(openVault(sodium, changed.header, { recoverySecret: recovery })?.key).toEqual(vault.key);
  });

  it('gives each consultation a key of its own, which cannot be swapped with another’s and goes with it', () => {
    const one = addScope(sodium, vault, random);
    const two = addScope(sodium, one.vault, random);
    expect(scopeKey(sodium, two.vault, one.scope)).toEqual(one.key);
    expect(one.key).not.toEqual(two.key);
    const [a, b] = two.vault.header.scopes;
    const swapped = { ...two.vault, header: { ...two.vault.header, scopes: [{ ...a!, wrapped: b!.wrapped }, b!] } };
    expect(scopeKey(sodium, swapped, one.scope)).toBeNull();
    expect(scopeKey(sodium, removeScope(sodium, two.vault, one.scope), one.scope)).toBeNull();
  });
});

describe('a journal', () => {
  const frames = () => [0, 1, 2].map((n) => frameOf(sodium, n, utf8(`sealed ${n}`.repeat(n + 1))));
  const joined = (parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

  it('is read back whole', () => {
    const { entries, clean } = readJournal(sodium, joined(frames()));
    expect([...entries.keys()]).toEqual([0, 1, 2]);
    expect(clean).toBe(true);
  });

  it('cut at any byte loses nothing before the torn entry', () => {
    const whole = joined(frames());
    const ends = frames().map((_, i, all) => all.slice(0, i + 1).reduce((sum, part) => sum + part.length, 0));
    for (let length = 0; length < whole.length; length++) {
      const { entries, clean } = readJournal(sodium, whole.subarray(0, length));
      const kept = ends.filter((end) => end <= length).length;
      expect(entries.size).toBe(kept);
      expect(clean).toBe(ends.includes(length) || length === 0);
    }
  });

  it('damaged in the middle still gives what stands behind', () => {
    const whole = joined(frames());
    const first = frames()[0]!.length;
    for (let at = first; at < first + frames()[1]!.length; at++) {
      const damaged = whole.slice();
      damaged[at]! ^= 255;
      const { entries, clean } = readJournal(sodium, damaged);
      expect(entries.has(0) && entries.has(2)).toBe(true);
      expect(clean).toBe(false);
    }
  });
});
