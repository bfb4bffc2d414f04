import { z } from 'zod';
import { fromHex, toHex, utf8 } from './bytes';
import { type RandomBytes, open, seal } from './seal';
import { type Credential, Hex, type KdfCost, KeySlot, makeSlot, openSlot, portableSlot, subkey } from './slots';
import type { Sodium } from './sodium';

/** The newest header that this application reads. Version 2 is written only where the keychain is a second factor. */
export const headerVersion = 2;

const Fields = z.strictObject({
  format: z.enum(['waymark.vault/1', 'waymark.vault/2']),
  vault: Hex,
  /** Counts up with every rewrite; of two copies the higher one that verifies is the present one. */
  revision: z.int().min(1),
  device: z.strictObject({ id: Hex, publicKey: Hex, sealedSeed: Hex }),
  slots: z.array(KeySlot).min(1).max(16),
  scopes: z.array(z.strictObject({ scope: Hex, wrapped: Hex })).max(10_000),
  /** With a keychain: the passphrase slot as it is without, sealed by the vault key. Backups by hand carry that one. */
  portable: Hex.optional(),
  /** Keyed by the vault key over everything else: a weakened or edited header is refused after the passphrase. */
  seal: Hex,
});

const needing = (slots: readonly KeySlot[]): readonly string[] =>
  slots.flatMap((slot) => (slot.kind === 'passphrase' && slot.keychain !== undefined ? [slot.keychain] : []));

const formatOf = (slots: readonly KeySlot[]) =>
  needing(slots).length > 0 ? ('waymark.vault/2' as const) : ('waymark.vault/1' as const);

/**
 * What must be readable before the vault is open: how to get at the keys, and nothing else. A header either needs the
 * keychain for its one passphrase and says so by its format, or has nothing of it.
 */
export const VaultHeader = Fields.refine(({ format, slots, portable }) => {
  const bound = needing(slots).length;
  const passphrases = slots.filter(({ kind }) => kind === 'passphrase').length;
  return (
    format === formatOf(slots) &&
    (portable !== undefined) === bound > 0 &&
    (bound === 0 || (bound === 1 && passphrases === 1))
  );
});
export type VaultHeader = z.infer<typeof VaultHeader>;

/** An open vault: the header and the vault key. Lives in the store's worker only, never on a screen. */
export interface OpenVault {
  readonly header: VaultHeader;
  readonly key: Uint8Array;
}

/** Parsing puts every key in the schema's order, so that a header read back from text has the bytes that were sealed. */
const Sealed = Fields.omit({ seal: true });

/** The bytes that the header's seal covers: all of it but the seal. */
const sealed = (header: Omit<VaultHeader, 'seal'>): Uint8Array =>
  utf8(
    JSON.stringify(
      Sealed.parse({
        format: header.format,
        vault: header.vault,
        revision: header.revision,
        device: header.device,
        slots: header.slots,
        scopes: header.scopes,
        portable: header.portable,
      }),
    ),
  );

const sealOf = (sodium: Sodium, key: Uint8Array, header: Omit<VaultHeader, 'seal'>): string =>
  toHex(sodium.crypto_generichash(32, sealed(header), subkey(sodium, key, 'waymark header seal')));

const resealed = (sodium: Sodium, key: Uint8Array, header: Omit<VaultHeader, 'seal'>): OpenVault => ({
  header: { ...header, seal: sealOf(sodium, key, header) },
  key,
});

const rewritten = (sodium: Sodium, vault: OpenVault, change: Partial<VaultHeader>): OpenVault => {
  const header = { ...vault.header, ...change, revision: vault.header.revision + 1 };
  return resealed(sodium, vault.key, { ...header, format: formatOf(header.slots) });
};

const devicePlace = (vault: string, id: string) =>
  ({ vault, scope: 'vault', table: 'device', id, revision: 1 }) as const;

/**
 * A new vault with a passphrase slot, a recovery slot and the device's own signing key (Ed25519). Without a recovery secret
 * only the passphrase opens it, until a code is made.
 */
export const createVault = (
  sodium: Sodium,
  passphrase: string,
  recoverySecret: Uint8Array | null,
  cost: KdfCost,
  random: RandomBytes,
): OpenVault => {
  const vault = toHex(random(16));
  const key = random(32);
  const seed = random(32);
  const id = toHex(random(8));
  return resealed(sodium, key, {
    format: 'waymark.vault/1',
    vault,
    revision: 1,
    device: {
      id,
      publicKey: toHex(sodium.crypto_sign_seed_keypair(seed).publicKey),
      sealedSeed: toHex(seal(sodium, key, devicePlace(vault, id), seed, random)),
    },
    slots: [
      makeSlot(sodium, vault, key, { passphrase }, cost, random).slot,
      ...(recoverySecret ? [makeSlot(sodium, vault, key, { recoverySecret }, cost, random).slot] : []),
    ],
    scopes: [],
  });
};

/** The vault of a header that was sealed under `key`; null for any other header. */
export const verified = (sodium: Sodium, header: VaultHeader, key: Uint8Array): OpenVault | null =>
  sealOf(sodium, key, header) === header.seal ? { header, key } : null;

/**
 * Opens a vault. Null for a wrong credential and for a header that was changed by anyone without the key: the same
 * answer, after the same work.
 */
export const openVault = (sodium: Sodium, header: VaultHeader, credential: Credential): OpenVault | null => {
  for (const slot of header.slots) {
    const key = openSlot(sodium, header.vault, slot, credential);
    const opened = key && verified(sodium, header, key);
    if (opened) return opened;
  }
  return null;
};

/**
 * Replaces the slot of one kind: the old passphrase (or printed code) no longer opens the vault. A passphrase that comes
 * without the keychain's secret opens without the keychain from then on.
 */
export const replaceSlot = (
  sodium: Sodium,
  vault: OpenVault,
  credential: Credential,
  cost: KdfCost,
  random: RandomBytes,
): OpenVault => {
  const { slot, portable } = makeSlot(sodium, vault.header.vault, vault.key, credential, cost, random);
  const slots = [...vault.header.slots.filter(({ kind }) => kind !== slot.kind), slot];
  return rewritten(sodium, vault, slot.kind === 'passphrase' ? { slots, portable } : { slots });
};

/** The mark of the keychain's secret without which no passphrase opens this header; null where none is needed. */
export const neededKeychain = ({ slots }: VaultHeader): string | null => needing(slots)[0] ?? null;

const unbound = (sodium: Sodium, { header, key }: OpenVault): KeySlot[] =>
  header.slots.map((slot) => {
    if (slot.kind === 'recovery' || slot.keychain === undefined) return slot;
    const portable = portableSlot(sodium, header.vault, key, slot, header.portable ?? '');
    if (!portable) throw new Error('The passphrase slot for backups does not belong to this header.');
    return portable;
  });

/** The same vault for a backup that leaves this computer: its passphrase opens it there without the keychain. */
export const forElsewhere = (sodium: Sodium, vault: OpenVault): OpenVault =>
  neededKeychain(vault.header) === null
    ? vault
    : resealed(sodium, vault.key, {
        ...vault.header,
        format: 'waymark.vault/1',
        slots: unbound(sodium, vault),
        portable: undefined,
      });

/** From now on the passphrase opens this vault without the keychain. */
export const withoutKeychain = (sodium: Sodium, vault: OpenVault): OpenVault =>
  rewritten(sodium, vault, { slots: unbound(sodium, vault), portable: undefined });

const keyPlace = (vault: string, scope: string) => ({ vault, scope, table: 'key', id: scope, revision: 1 }) as const;

/** Adds a consultation: a fresh key, wrapped by the vault key, under a random name that says nothing. */
export const addScope = (
  sodium: Sodium,
  vault: OpenVault,
  random: RandomBytes,
): { vault: OpenVault; scope: string; key: Uint8Array } => {
  const scope = toHex(random(12));
  const key = random(32);
  const wrapped = toHex(seal(sodium, vault.key, keyPlace(vault.header.vault, scope), key, random));
  return { vault: rewritten(sodium, vault, { scopes: [...vault.header.scopes, { scope, wrapped }] }), scope, key };
};

/** Forgets a consultation's key: what is left of it on the disk cannot be read again. */
export const removeScope = (sodium: Sodium, vault: OpenVault, scope: string): OpenVault =>
  rewritten(sodium, vault, { scopes: vault.header.scopes.filter((held) => held.scope !== scope) });

/** The key of one consultation; null if it was swapped with another's. */
export const scopeKey = (sodium: Sodium, vault: OpenVault, scope: string): Uint8Array | null => {
  const held = vault.header.scopes.find((candidate) => candidate.scope === scope);
  return held ? open(sodium, vault.key, keyPlace(vault.header.vault, scope), fromHex(held.wrapped)) : null;
};
