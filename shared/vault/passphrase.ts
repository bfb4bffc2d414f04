import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { RandomBytes } from './seal';
import type { Sodium } from './sodium';
import { concat } from './bytes';
import { isAmongTheFirstTried } from './triedPassphrases';

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

/** What stands at the head of every list of tried passphrases; most longer ones are made of these and of runs. */
const triedWords =
  'administrator admin baseball changeme computer dragon football iloveyou internet letmein login master michael monkey motdepasse \
passphrase password princess secret starwars sunshine superman trustno1 waymark welcome whatever azerty qwerty'.split(
    ' ',
  );

/** Along these, forwards or backwards, a finger goes by itself. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
]
  .concat(['1q2w3e4r5t6y7u8i9o0p', 'qazwsxedcrfvtgbyhnujmikolp', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p'])
  .flatMap((run) => [run, [...run].reverse().join('')]);

const plainLetters: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** How many characters stand at `at` in a run, if at least four do. */
const runAt = (text: string, at: number): number => {
  for (let length = Math.min(20, text.length - at); length >= 4; length--)
    if (runs.some((run) => run.includes(text.slice(at, at + length)))) return length;
  return 0;
};

/** What is left of a text without what everybody tries: each word and run counts as one character. */
const withoutTried = (text: string): string => {
  const spelt = [...text].map((letter) => plainLetters[letter] ?? letter).join('');
  let left = '';
  for (let at = 0; at < text.length;) {
    const word = triedWords.find((tried) => spelt.startsWith(tried, at) || text.startsWith(tried, at));
    const known = word?.length ?? runAt(text, at);
    left += text[at];
    at += Math.max(1, known);
  }
  return left;
};

/** The shortest piece that a text repeats from its beginning to its end; the text itself where it repeats none. */
const repeated = (text: string): string => {
  for (let length = 1; length <= text.length / 2; length++)
    if (
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .startsWith(text)
    )
      return text.slice(0, length);
  return text;
};

/**
 * What speaks against a passphrase that a person made up: null when it is long and varied enough (security model, R14). Runs on
 * the keyboard, repetitions and the words at the head of every list count for next to nothing, and no passphrase among the
 * hundred thousand that are tried first is good enough.
 */
export const passphraseFault = (passphrase: string): PassphraseFault | null => {
  const text = normalisePassphrase(passphrase).toLowerCase();
  if ([...text].length < 14) return 'tooShort';
  if (isAmongTheFirstTried(text)) return 'tooSimple';
  const left = withoutTried(repeated(text));
  return left.length < 8 || new Set(left).size < 7 ? 'tooSimple' : null;
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
