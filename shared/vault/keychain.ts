import { z } from 'zod';
import { concat, fromHex, toHex, utf8 } from './bytes';
import type { RandomBytes } from './seal';
import type { Sodium } from './sodium';

const secretLength = 32;

/** What the operating system's keychain keeps for one vault. It is the second half of the way in by passphrase, and never of another. */
const KeychainItem = z.strictObject({
  format: z.literal('waymark.keychain/1'),
  vault: z.string().regex(/^[0-9a-f]{32}$/),
  secret: z.string().regex(/^[0-9a-f]{64}$/),
});

export const newKeychainSecret = (random: RandomBytes): Uint8Array => random(secretLength);

/** The item as text, as the host hands it to the keychain. */
export const keychainItemOf = (vault: string, secret: Uint8Array): string =>
  JSON.stringify({ format: 'waymark.keychain/1', vault, secret: toHex(secret) } satisfies z.infer<typeof KeychainItem>);

/** The secret in an item of this vault; null for one of another vault, or for anything else. */
export const keychainSecretOf = (item: string, vault: string): Uint8Array | null => {
  try {
    const read = KeychainItem.safeParse(JSON.parse(item)).data;
    return read?.vault === vault ? fromHex(read.secret) : null;
  } catch {
    return null;
  }
};

/** Which secret a slot needs, said by a hash: the secret has 256 random bits, so that the hash gives nothing away. */
export const keychainMark = (sodium: Sodium, secret: Uint8Array): string =>
  toHex(sodium.crypto_generichash(16, utf8('waymark keychain mark'), secret));

/** A stretched passphrase and the keychain's secret in one key: neither half says anything about it alone. */
export const mixedWith = (sodium: Sodium, stretched: Uint8Array, secret: Uint8Array): Uint8Array =>
  sodium.crypto_generichash(32, concat(utf8('waymark keychain'), secret), stretched);
