import { concat, sameBytes, toHex, utf8 } from './bytes';
import type { Sodium } from './sodium';

/**
 * The journal is a file of frames, one for each sealed entry of a consultation's log (docs/formats.md):
 * `WMJ1` ‖ number (u32) ‖ length (u32) ‖ check (8 bytes of BLAKE2b over the rest) ‖ sealed entry. The number and the mark
 * let reading go on behind a damaged place.
 */
const mark = utf8('WMJ1');
const headLength = mark.length + 4 + 4 + 8;

const numbers = (n: number, length: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, n);
  view.setUint32(4, length);
  return bytes;
};

/** Of the two numbers and the sealed entry, one behind the other. */
const checkOf = (sodium: Sodium, checked: Uint8Array): Uint8Array =>
  sodium.crypto_generichash(16, checked, null).subarray(0, 8);

export const frameOf = (sodium: Sodium, n: number, sealed: Uint8Array): Uint8Array => {
  const head = numbers(n, sealed.length);
  return concat(mark, head, checkOf(sodium, concat(head, sealed)), sealed);
};

/** The length in the file of the frame that holds `sealed`. */
export const frameLength = (sealed: Uint8Array): number => headLength + sealed.length;

export interface JournalContent {
  /** Whole frames by entry number. */
  readonly entries: ReadonlyMap<number, Uint8Array>;
  /** Whether the file is exactly its frames with rising numbers, so that appending may go on at its end. */
  readonly clean: boolean;
}

const markAt = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(mark[0]!, from); at >= 0; at = bytes.indexOf(mark[0]!, at + 1))
    if (sameBytes(bytes.subarray(at, at + mark.length), mark)) return at;
  return -1;
};

/** Puts pieces one behind the other, always into the same bytes: look at them before it is called again. */
const joiner = () => {
  let room = new Uint8Array(0);
  return (a: Uint8Array, b: Uint8Array): Uint8Array => {
    const length = a.length + b.length;
    if (room.length < length) room = new Uint8Array(length);
    room.set(a);
    room.set(b, a.length);
    return room.subarray(0, length);
  };
};

/** Reads every whole frame; a damaged or torn one is passed over, and what follows it is still found. */
export const readJournal = (sodium: Sodium, bytes: Uint8Array): JournalContent => {
  const entries = new Map<number, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const joined = joiner();
  let [at, clean, next] = [0, true, 0];
  while (at < bytes.length) {
    const start = markAt(bytes, at);
    if (start !== at) clean = false;
    if (start < 0 || start + headLength > bytes.length) return { entries, clean: false };
    const n = view.getUint32(start + 4);
    const length = view.getUint32(start + 8);
    const sealed = bytes.subarray(start + headLength, start + headLength + length);
    const [head, check] = [bytes.subarray(start + 4, start + 12), bytes.subarray(start + 12, start + headLength)];
    const whole = sealed.length === length && sameBytes(checkOf(sodium, joined(head, sealed)), check);
    if (!whole || n < next) clean = false;
    if (whole && !entries.has(n)) entries.set(n, sealed);
    if (whole) next = Math.max(next, n + 1);
    at = whole ? start + headLength + length : start + mark.length;
  }
  return { entries, clean };
};

/** The hash that the next entry carries: each device chains its changes (design 4). */
export const entryHash = (sodium: Sodium, sealed: Uint8Array): string =>
  toHex(sodium.crypto_generichash(32, sealed, null));
