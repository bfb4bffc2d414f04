import { concat, utf8 } from './bytes';
import type { Sodium } from './sodium';

/** Where a record lives. All of it is authenticated, so that a sealed record cannot be moved or swapped unseen (design 9). */
export interface Place {
  readonly vault: string;
  /** The consultation, by its random name inside the vault; `vault` for the vault's own records. */
  readonly scope: string;
  readonly table: 'log' | 'attachment' | 'key' | 'device' | 'backup';
  readonly id: string;
  readonly revision: number;
}

/** Fresh random bytes from a cryptographic source. */
export type RandomBytes = (length: number) => Uint8Array;

const nonceLength = 24;
const tagLength = 16;
const lengthField = 4;

/** Sizes that a padded record may have: 16 of them, so that a length says little about a text. */
const buckets: readonly number[] = Array.from({ length: 16 }, (_, power) => 512 * 2 ** power);

/** The largest plaintext that one record may hold (about 16 MiB). */
export const maxRecord = buckets[buckets.length - 1]! - lengthField;

/** Thrown for a plaintext above {@link maxRecord}: whoever seals must be able to tell it from a disk that fails. */
export class RecordTooLarge extends RangeError {}

/** How long the sealed form of a record is that was padded to `padded` bytes. */
export const sealedLength = (padded: number): number => nonceLength + padded + tagLength;

/** The most that one piece of a file takes when it is padded. */
const largestPiece = 1024 * 1024;

/**
 * How many bytes of a file of `size` each of its pieces holds, so that their padding adds at most an eighth, and the pieces
 * have no other lengths than records have: whole ones, then smaller and smaller ones for the rest.
 */
export function* paddedPieces(size: number): Generator<number> {
  let left = size;
  for (; left >= largestPiece - lengthField; left -= largestPiece - lengthField) yield largestPiece - lengthField;
  // The rest is padded to a sixteenth of the power of two above it: at most an eighth of itself.
  const above = buckets.find((bucket) => bucket >= left + lengthField)!;
  const unit = Math.max(buckets[0]!, above / 16);
  if (left === 0 && size > 0) return;
  let piece = above;
  do {
    while (piece > unit && piece - lengthField > left) piece /= 2;
    const held = Math.min(piece - lengthField, left);
    yield held;
    left -= held;
  } while (left > 0);
}

const pad = (plain: Uint8Array): Uint8Array => {
  const needed = plain.length + lengthField;
  const size = buckets.find((bucket) => bucket >= needed);
  if (size === undefined) throw new RecordTooLarge(`A record of ${plain.length} bytes is larger than ${maxRecord}.`);
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, plain.length);
  padded.set(plain, lengthField);
  return padded;
};

const unpad = (padded: Uint8Array): Uint8Array | null => {
  if (padded.length < lengthField) return null;
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
  return length + lengthField <= padded.length ? padded.subarray(lengthField, lengthField + length) : null;
};

const boundTo = (place: Place): Uint8Array =>
  utf8(JSON.stringify(['waymark.record/1', place.vault, place.scope, place.table, place.id, place.revision]));

/** Seals one whole padded record under `key` (32 bytes), bound to its place: nonce ‖ ciphertext ‖ tag. */
export const seal = (
  sodium: Sodium,
  key: Uint8Array,
  place: Place,
  plain: Uint8Array,
  random: RandomBytes,
): Uint8Array => {
  const nonce = random(nonceLength);
  return concat(nonce, sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(pad(plain), boundTo(place), null, nonce, key));
};

/** Opens what {@link seal} made for the same place and key; null for anything else, without saying why. */
export const open = (sodium: Sodium, key: Uint8Array, place: Place, sealed: Uint8Array): Uint8Array | null => {
  if (sealed.length < nonceLength + tagLength) return null;
  try {
    return unpad(
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        null,
        sealed.subarray(nonceLength),
        boundTo(place),
        sealed.subarray(0, nonceLength),
        key,
      ),
    );
  } catch {
    return null;
  }
};
