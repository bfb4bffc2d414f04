import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type OpenVault,
  type Sodium,
  VaultHeader,
  addScope,
  createVault,
  forElsewhere,
  generateRecoverySecret,
  keychainItemOf,
  keychainMark,
  keychainSecretOf,
  loadSodium,
  neededKeychain,
  newKeychainSecret,
  openVault,
  recoverySecretOf,
  replaceSlot,
  toHex,
  withoutKeychain,
} from '../../../shared/vault';
import { cheapest, passphrase as storedPassphrase } from '../../fixtures/store';

const random = (length: number) => webcrypto.getRandomValues(new Uint8Array(length));
const passphrase = 'harbour lantern meadow quiet';
const recoverySecret = generateRecoverySecret(random);
const secret = newKeychainSecret(random);
let sodium: Sodium;
let plain: OpenVault;
let bound: OpenVault;

beforeAll(async () => {
  sodium = await loadSodium();
  plain = createVault(sodium, passphrase, recoverySecret, cheapest, random);
  bound = replaceSlot(sodium, plain, { passphrase, keychain: secret }, cheapest, random);
});

/** As a header comes back from the disk; null where it is none that can be read. */
const read = (header: unknown): VaultHeader | null =>
  VaultHeader.safeParse(JSON.parse(JSON.stringify(header))).data ?? null;

describe('a vault with the keychain as second factor', () => {
  it('opens with passphrase and secret together, and with the recovery code alone', () => {
    const header = read(bound.header)!;
    expect(openVault(sodium, header, { passphrase, keychain: secret })?.key).toEqual(plain.key);
    expect(openVault(sodium, header, { recoverySecret })?.key).toEqual(plain.key);
    expect(openVault(sodium, header, { passphrase })).toBeNull();
    expect(openVault(sodium, header, { passphrase, keychain: random(32) })).toBeNull();
    expect(openVault(sodium, header, { passphrase: 'another one entirely', keychain: secret })).toBeNull();
    expect(neededKeychain(header)).toBe(keychainMark(sodium, secret));
  });

  it('is of a version that an older Waymark refuses by name, and is of the first again when it is turned off', () => {
    expect(plain.header.format).toBe('waymark.vault/1');
    expect(bound.header.format).toBe('waymark.vault/2');
    const off = withoutKeychain(sodium, bound);
    expect(off.header).toMatchObject({ format: 'waymark.vault/1', revision: bound.header.revision + 1 });
    expect(JSON.stringify(off.header)).not.toMatch(/keychain|portable/);
    expect(openVault(sodium, read(off.header)!, { passphrase })?.key).toEqual(plain.key);
    expect(openVault(sodium, read(off.header)!, { recoverySecret })?.key).toEqual(plain.key);
  });

  it('keeps the factor when a consultation comes or the code is renewed, and loses it with a passphrase without secret', () => {
    const added = addScope(sodium, bound, random).vault;
    const renewed = replaceSlot(sodium, added, { recoverySecret: random(20) }, cheapest, random);
    expect(openVault(sodium, read(renewed.header)!, { passphrase, keychain: secret })?.key).toEqual(plain.key);
    expect(openVault(sodium, read(forElsewhere(sodium, renewed).header)!, { passphrase })?.key).toEqual(plain.key);
    const alone = replaceSlot(sodium, renewed, { passphrase }, cheapest, random);
    expect(neededKeychain(alone.header)).toBeNull();
    expect(read(alone.header)).not.toBeNull();
  });

  it('goes into a backup without the factor, always in the same bytes', () => {
    const one = JSON.stringify(forElsewhere(sodium, bound).header);
    expect(JSON.stringify(forElsewhere(sodium, bound).header)).toBe(one);
    expect(forElsewhere(sodium, plain)).toBe(plain);
    expect(openVault(sodium, read(JSON.parse(one))!, { passphrase })?.key).toEqual(plain.key);
  });

  it('of the first day still opens by both ways, and goes into a backup that opens by both', () => {
    const file = readFileSync(new URL('../../fixtures/stored/keychain-v2.json', import.meta.url), 'utf8');
    const stored = JSON.parse(file) as { header: unknown; item: string; recoveryCode: string; key: string };
    const header = read(stored.header)!;
    const keychain = keychainSecretOf(stored.item, header.vault)!;
    const byPassphrase = openVault(sodium, header, { passphrase: storedPassphrase, keychain })!;
    expect(toHex(byPassphrase.key)).toBe(stored.key);
    const code = { recoverySecret: recoverySecretOf(sodium, stored.recoveryCode)! };
    expect(openVault(sodium, header, code)?.key).toEqual(byPassphrase.key);
    const backup = forElsewhere(sodium, byPassphrase).header;
    for (const way of [{ passphrase: storedPassphrase }, code])
      expect(openVault(sodium, backup, way)?.key).toEqual(byPassphrase.key);
  });

  it('refuses a header that claims, leaves out or moves the factor, with every way in', () => {
    type Slot = VaultHeader['slots'][number];
    const slots = (header: VaultHeader, edit: (slot: Slot) => object) => ({ ...header, slots: header.slots.map(edit) });
    const marked = (header: VaultHeader, keychain: string | undefined, kind = 'passphrase') =>
      slots(header, (slot) => (slot.kind === kind ? { ...slot, keychain } : slot));
    const other = replaceSlot(sodium, plain, { passphrase, keychain: random(32) }, cheapest, random);
    const mark = neededKeychain(bound.header)!;
    const crafted: unknown[] = [
      // Left out, with and without the version and what backups carry.
      marked(bound.header, undefined),
      { ...marked(bound.header, undefined), format: 'waymark.vault/1', portable: undefined },
      { ...bound.header, format: 'waymark.vault/1' },
      { ...bound.header, portable: undefined },
      { ...bound.header, portable: other.header.portable },
      // Claimed by a vault that has none, or for another secret.
      { ...marked(plain.header, mark), format: 'waymark.vault/2', portable: bound.header.portable },
      marked(bound.header, keychainMark(sodium, random(32))),
      { ...plain.header, portable: bound.header.portable },
      { ...plain.header, format: 'waymark.vault/2' },
      // On the recovery slot, or beside a passphrase that needs none.
      marked(bound.header, mark, 'recovery'),
      { ...bound.header, slots: [...bound.header.slots, plain.header.slots[0]] },
      { ...bound.header, slots: plain.header.slots },
      // The slot of a backup in the header of the laptop.
      { ...bound.header, slots: forElsewhere(sodium, bound).header.slots },
      { ...forElsewhere(sodium, bound).header, revision: bound.header.revision + 1 },
    ];
    const ways = [{ passphrase }, { passphrase, keychain: secret }, { recoverySecret }];
    for (const [at, header] of crafted.entries()) {
      const found = read(header);
      for (const way of ways) expect(found && openVault(sodium, found, way), String(at)).toBeNull();
    }
  });
});

describe('what the keychain keeps', () => {
  it('is read back for its own vault only, and is nothing else', () => {
    const { vault } = plain.header;
    const item = keychainItemOf(vault, secret);
    expect(keychainSecretOf(item, vault)).toEqual(secret);
    expect(keychainSecretOf(item, '00'.repeat(16))).toBeNull();
    const wrong = [
      '',
      'x',
      'null',
      item.slice(0, -1),
      item.replace('/1', '/2'),
      item.replace('}', ',"more":1}'),
      item.replace(/"secret":"../, '"secret":"'),
    ];
    for (const text of wrong) expect(keychainSecretOf(text, vault), text).toBeNull();
  });
});
