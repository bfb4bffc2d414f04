import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { RandomBytes } from './seal';
import type { Sodium } from './sodium';
import { concat } from './bytes';

const wordCount = 7;

/**
 * A passphrase of seven words from a list of 2,048: 77 bits, the least that `security.md` R14 asks for. Eleven bits a word,
 * taken without bias.
 */
export const generatePassphrase = (random: RandomBytes): string => {
  const bytes = random(wordCount * 2);
  return Array.from({ length: wordCount }, (_, i) => wordlist[((bytes[2 * i]! << 8) | bytes[2 * i + 1]!) & 2047]).join(
    ' ',
  );
};

export type PassphraseFault = 'tooShort' | 'tooSimple';

/** What speaks against a passphrase that a person made up: null when it is long and varied enough. */
export const passphraseFault = (passphrase: string): PassphraseFault | null => {
  const text = normalisePassphrase(passphrase);
  if ([...text].length < 14) return 'tooShort';
  return new Set([...text.toLowerCase()]).size < 7 ? 'tooSimple' : null;
};

/** The same passphrase typed on another keyboard or with doubled spaces opens the same vault. */
export const normalisePassphrase = (passphrase: string): string =>
  passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ');

/** Crockford's base 32: no I, L, O or U, which are misread on paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLength = 20;

const toBase32 = (bytes: Uint8Array): string => {
  let [bits, held, text] = [0, 0, ''];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
};

const checkOf = (sodium: Sodium, secret: Uint8Array): string =>
  toBase32(sodium.crypto_generichash(16, secret, null)).slice(0, 4);

/** A printable recovery code of 160 bits: nine groups of four, the last a check, so that a misread letter is noticed. */
export const recoveryCodeOf = (sodium: Sodium, secret: Uint8Array): string =>
  (toBase32(secret) + checkOf(sodium, secret)).match(/.{4}/g)!.join('-');

export const generateRecoverySecret = (random: RandomBytes): Uint8Array => random(secretLength);

/** The secret in a recovery code as typed from paper; null if a character or group is wrong. */
export const recoverySecretOf = (sodium: Sodium, code: string): Uint8Array | null => {
  const text = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (text.length !== 36) return null;
  let [bits, held] = [0, 0];
  let bytes = new Uint8Array(0);
  for (const letter of text.slice(0, 32)) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes = concat(bytes, Uint8Array.of((held >> bits) & 255)) as Uint8Array<ArrayBuffer>;
      held &= (1 << bits) - 1;
    }
  }
  return text.slice(32) === checkOf(sodium, bytes) ? bytes : null;
};
