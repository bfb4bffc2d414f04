import { z } from 'zod';
import { concat, fromHex, sameBytes, toHex, utf8 } from './bytes';
import { normalisePassphrase } from './passphrase';
import { type RandomBytes, open, seal } from './seal';
import type { Sodium } from './sodium';

const Hex = z
  .string()
  .regex(/^([0-9a-f]{2})*$/)
  .max(4096);
const MiB = 1024 * 1024;

/** Argon2id cost: 256 MiB and 3 passes unless told; never below the floor, never above what a laptop can give (R13). */
export const KdfCost = z.strictObject({
  memoryBytes: z
    .int()
    .min(64 * MiB)
    .max(1024 * MiB),
  passes: z.int().min(3).max(16),
});
export type KdfCost = z.infer<typeof KdfCost>;
export const defaultCost: KdfCost = { memoryBytes: 256 * MiB, passes: 3 };

/** Argon2id takes no salt of another length: a header that has one is unreadable, and must not end an unlock. */
const Salt = z.string().regex(/^[0-9a-f]{32}$/);

const slotCore = { id: Hex, salt: Salt, commitment: Hex, wrapped: Hex };
const KeySlot = z.discriminatedUnion('kind', [
  z.strictObject({ ...slotCore, kind: z.literal('passphrase'), cost: KdfCost }),
  z.strictObject({ ...slotCore, kind: z.literal('recovery') }),
]);
type KeySlot = z.infer<typeof KeySlot>;

/** What must be readable before the vault is open: how to get at the keys, and nothing else. */
export const VaultHeader = z.strictObject({
  format: z.literal('waymark.vault/1'),
  vault: Hex,
  /** Counts up with every rewrite; of two copies the higher one that verifies is the present one. */
  revision: z.int().min(1),
  device: z.strictObject({ id: Hex, publicKey: Hex, sealedSeed: Hex }),
  slots: z.array(KeySlot).min(1).max(16),
  scopes: z.array(z.strictObject({ scope: Hex, wrapped: Hex })).max(10_000),
  /** Keyed by the vault key over everything else: a weakened or edited header is refused after the passphrase. */
  seal: Hex,
});
export type VaultHeader = z.infer<typeof VaultHeader>;

/** An open vault: the header and the vault key. Lives in the store's worker only, never on a screen. */
export interface OpenVault {
  readonly header: VaultHeader;
  readonly key: Uint8Array;
}

/** What a person offers to open a vault. */
export type Credential = { readonly passphrase: string } | { readonly recoverySecret: Uint8Array };

const subkey = (sodium: Sodium, key: Uint8Array, purpose: string): Uint8Array =>
  sodium.crypto_generichash(32, utf8(purpose), key);

/** Parsing puts every key in the schema's order, so that a header read back from text has the bytes that were sealed. */
const Sealed = VaultHeader.omit({ seal: true });

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
      }),
    ),
  );

const sealOf = (sodium: Sodium, key: Uint8Array, header: Omit<VaultHeader, 'seal'>): string =>
  toHex(sodium.crypto_generichash(32, sealed(header), subkey(sodium, key, 'waymark header seal')));

const stretch = (
  sodium: Sodium,
  slot: Pick<KeySlot, 'salt' | 'kind'> & { cost?: KdfCost },
  credential: Credential,
): Uint8Array | null => {
  const salt = fromHex(slot.salt);
  if (slot.kind === 'recovery')
    return 'recoverySecret' in credential
      ? sodium.crypto_generichash(32, concat(utf8('waymark recovery'), salt), credential.recoverySecret)
      : null;
  if (!('passphrase' in credential) || !slot.cost) return null;
  return sodium.crypto_pwhash(
    32,
    normalisePassphrase(credential.passphrase),
    salt,
    slot.cost.passes,
    slot.cost.memoryBytes,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
};

const slotPlace = (vault: string, slot: Pick<KeySlot, 'id' | 'kind' | 'salt'> & { cost?: KdfCost }) =>
  ({
    vault,
    scope: 'vault',
    table: 'key',
    id: JSON.stringify([slot.kind, slot.id, slot.salt, slot.cost ?? null]),
    revision: 1,
  }) as const;

/**
 * XChaCha20-Poly1305 does not commit to its key: a crafted slot could open under two passphrases. The commitment is
 * checked first, so that it cannot.
 */
const commitmentOf = (sodium: Sodium, stretched: Uint8Array): string =>
  toHex(subkey(sodium, stretched, 'waymark slot commitment'));

const makeSlot = (
  sodium: Sodium,
  vault: string,
  key: Uint8Array,
  credential: Credential,
  cost: KdfCost,
  random: RandomBytes,
): KeySlot => {
  const core = { id: toHex(random(8)), salt: toHex(random(16)) };
  const slot =
    'passphrase' in credential
      ? { ...core, kind: 'passphrase' as const, cost }
      : { ...core, kind: 'recovery' as const };
  const stretched = stretch(sodium, slot, credential)!;
  const wrapped = seal(sodium, subkey(sodium, stretched, 'waymark slot wrap'), slotPlace(vault, slot), key, random);
  return { ...slot, commitment: commitmentOf(sodium, stretched), wrapped: toHex(wrapped) };
};

const openSlot = (sodium: Sodium, vault: string, slot: KeySlot, credential: Credential): Uint8Array | null => {
  const stretched = stretch(sodium, slot, credential);
  if (!stretched || !sameBytes(utf8(commitmentOf(sodium, stretched)), utf8(slot.commitment))) return null;
  return open(sodium, subkey(sodium, stretched, 'waymark slot wrap'), slotPlace(vault, slot), fromHex(slot.wrapped));
};

const resealed = (sodium: Sodium, key: Uint8Array, header: Omit<VaultHeader, 'seal'>): OpenVault => ({
  header: { ...header, seal: sealOf(sodium, key, header) },
  key,
});

const rewritten = (sodium: Sodium, vault: OpenVault, change: Partial<VaultHeader>): OpenVault =>
  resealed(sodium, vault.key, { ...vault.header, ...change, revision: vault.header.revision + 1 });

const devicePlace = (vault: string, id: string) =>
  ({ vault, scope: 'vault', table: 'device', id, revision: 1 }) as const;

/** A new vault with a passphrase slot, a recovery slot and the device's own signing key (Ed25519). */
export const createVault = (
  sodium: Sodium,
  passphrase: string,
  recoverySecret: Uint8Array,
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
      makeSlot(sodium, vault, key, { passphrase }, cost, random),
      makeSlot(sodium, vault, key, { recoverySecret }, cost, random),
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

/** Replaces the slot of one kind: the old passphrase (or printed code) no longer opens the vault. */
export const replaceSlot = (
  sodium: Sodium,
  vault: OpenVault,
  credential: Credential,
  cost: KdfCost,
  random: RandomBytes,
): OpenVault => {
  const slot = makeSlot(sodium, vault.header.vault, vault.key, credential, cost, random);
  return rewritten(sodium, vault, { slots: [...vault.header.slots.filter(({ kind }) => kind !== slot.kind), slot] });
};

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
