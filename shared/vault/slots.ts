import { z } from 'zod';
import { concat, fromHex, sameBytes, toHex, utf8 } from './bytes';
import { keychainMark, mixedWith } from './keychain';
import { normalisePassphrase } from './passphrase';
import { type RandomBytes, open, seal } from './seal';
import type { Sodium } from './sodium';

export const Hex = z
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
export const KeySlot = z.discriminatedUnion('kind', [
  z.strictObject({
    ...slotCore,
    kind: z.literal('passphrase'),
    cost: KdfCost,
    /** The mark of the keychain's secret that this slot needs beside the passphrase. The recovery slot can have none. */
    keychain: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional(),
  }),
  z.strictObject({ ...slotCore, kind: z.literal('recovery') }),
]);
export type KeySlot = z.infer<typeof KeySlot>;
type PassphraseSlot = Extract<KeySlot, { kind: 'passphrase' }>;

type Blank = Pick<KeySlot, 'kind' | 'id' | 'salt'> & {
  readonly cost?: KdfCost;
  readonly keychain?: string | undefined;
};

/** What a person offers to open a vault; beside a passphrase, what the keychain of this computer has for it. */
export type Credential =
  { readonly passphrase: string; readonly keychain?: Uint8Array | undefined } | { readonly recoverySecret: Uint8Array };

export const subkey = (sodium: Sodium, key: Uint8Array, purpose: string): Uint8Array =>
  sodium.crypto_generichash(32, utf8(purpose), key);

/** The credential alone, stretched for this slot; null where it is of another kind. */
const stretch = (sodium: Sodium, slot: Blank, credential: Credential): Uint8Array | null => {
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

const slotPlace = (vault: string, { kind, id, salt, cost, keychain }: Blank) =>
  ({
    vault,
    scope: 'vault',
    table: 'key',
    id: JSON.stringify([kind, id, salt, cost ?? null, ...(keychain === undefined ? [] : [keychain])]),
    revision: 1,
  }) as const;

/**
 * XChaCha20-Poly1305 does not commit to its key: a crafted slot could open under two passphrases. The commitment is
 * checked first, so that it cannot.
 */
const commitmentOf = (sodium: Sodium, stretched: Uint8Array): string =>
  toHex(subkey(sodium, stretched, 'waymark slot commitment'));

const filled = <Slot extends Blank>(
  sodium: Sodium,
  vault: string,
  blank: Slot,
  stretched: Uint8Array,
  key: Uint8Array,
  random: RandomBytes,
): Slot & { commitment: string; wrapped: string } => {
  const wrapped = seal(sodium, subkey(sodium, stretched, 'waymark slot wrap'), slotPlace(vault, blank), key, random);
  return { ...blank, commitment: commitmentOf(sodium, stretched), wrapped: toHex(wrapped) };
};

const portablePlace = (vault: string, id: string) =>
  ({ vault, scope: 'vault', table: 'key', id: `portable ${id}`, revision: 1 }) as const;

const commitmentLength = 32;

export interface MadeSlot {
  readonly slot: KeySlot;
  /** Of a slot that needs the keychain: how it would be without, sealed by the vault key, for backups. */
  readonly portable?: string | undefined;
}

/** A slot for this credential. It needs the keychain where the credential says what that holds. */
export const makeSlot = (
  sodium: Sodium,
  vault: string,
  key: Uint8Array,
  credential: Credential,
  cost: KdfCost,
  random: RandomBytes,
): MadeSlot => {
  const core = { id: toHex(random(8)), salt: toHex(random(16)) };
  const blank =
    'passphrase' in credential
      ? { ...core, kind: 'passphrase' as const, cost }
      : { ...core, kind: 'recovery' as const };
  const stretched = stretch(sodium, blank, credential)!;
  const alone = filled(sodium, vault, blank, stretched, key, random);
  if (!('passphrase' in credential) || alone.kind === 'recovery' || !credential.keychain) return { slot: alone };
  const bound = { ...blank, keychain: keychainMark(sodium, credential.keychain) } as const;
  const slot = filled(sodium, vault, bound, mixedWith(sodium, stretched, credential.keychain), key, random);
  const plain = concat(fromHex(alone.commitment), fromHex(alone.wrapped));
  return { slot, portable: toHex(seal(sodium, key, portablePlace(vault, alone.id), plain, random)) };
};

/** A slot that needs the keychain as it would be without, from what {@link makeSlot} kept of it; null if that is of another slot. */
export const portableSlot = (
  sodium: Sodium,
  vault: string,
  key: Uint8Array,
  { kind, id, salt, cost }: PassphraseSlot,
  portable: string,
): PassphraseSlot | null => {
  const plain = open(sodium, key, portablePlace(vault, id), fromHex(portable));
  return (
    plain && {
      ...{ kind, id, salt, cost },
      commitment: toHex(plain.subarray(0, commitmentLength)),
      wrapped: toHex(plain.subarray(commitmentLength)),
    }
  );
};

/** The key that opens the slot: null without the keychain's secret where the slot needs it, whatever the passphrase. */
const slotKey = (sodium: Sodium, slot: KeySlot, credential: Credential): Uint8Array | null => {
  if (slot.kind === 'recovery' || slot.keychain === undefined) return stretch(sodium, slot, credential);
  const secret = 'passphrase' in credential ? credential.keychain : undefined;
  if (!secret || keychainMark(sodium, secret) !== slot.keychain) return null;
  const stretched = stretch(sodium, slot, credential);
  return stretched && mixedWith(sodium, stretched, secret);
};

export const openSlot = (sodium: Sodium, vault: string, slot: KeySlot, credential: Credential): Uint8Array | null => {
  const key = slotKey(sodium, slot, credential);
  if (!key || !sameBytes(utf8(commitmentOf(sodium, key)), utf8(slot.commitment))) return null;
  return open(sodium, subkey(sodium, key, 'waymark slot wrap'), slotPlace(vault, slot), fromHex(slot.wrapped));
};
