import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/model';
import { type Sodium, entryReader, loadSodium, sameBytes, sealEntry } from '../../../shared/vault';

let sodium: Sodium;
beforeAll(async () => {
  sodium = await loadSodium();
});

describe('two pieces of bytes', () => {
  it('are the same only where every byte is, wherever they lie in memory', () => {
    const pieces = fc.uint8Array({ minLength: 0, maxLength: 700 });
    fc.assert(
      fc.property(
        pieces,
        fc.nat(9),
        fc.nat(9),
        fc.nat(699),
        fc.integer({ min: 1, max: 255 }),
        (bytes, a, b, at, by) => {
          const placed = (start: number): Uint8Array => {
            const whole = new Uint8Array(start + bytes.length + 3).fill(7);
            whole.set(bytes, start);
            return whole.subarray(start, start + bytes.length);
          };
          const [left, right] = [placed(a), placed(b)];
          expect(sameBytes(left, right)).toBe(true);
          expect(sameBytes(left, right.subarray(1))).toBe(bytes.length === 0);
          if (at >= bytes.length) return;
          right[at] = right[at]! ^ by;
          expect(sameBytes(left, right)).toBe(false);
        },
      ),
    );
  });
});

describe('an entry in two copies', () => {
  const at = { vault: 'v', scope: 's' };
  const key = new Uint8Array(32).fill(3);
  const random = (length: number) => sodium.randombytes_buf(length);
  const change: Change = {
    id: 'one',
    hlc: '2026-03-02T10:00:00.000Z-0000-a',
    device: 'a',
    author: '',
    consultation: 'c',
    record: 'v1|C1',
    kind: 'answer',
    field: 'note',
    value: 'x',
    over: null,
  };
  const sealed = (n: number) =>
    sealEntry(sodium, key, { ...at, n }, { previous: '', changes: [change], folds: null }, random);

  it('is one and the same where they hold the same bytes, and each for itself where they do not', () => {
    const [read, bytes] = [entryReader(sodium, key, at), sealed(4)];
    const entry = read(4, bytes);
    expect(entry?.entry.changes).toEqual([change]);
    expect(read(4, bytes.slice())).toBe(entry);
    const resealed = read(4, sealed(4));
    expect(resealed?.entry).toEqual(entry?.entry);
    expect(resealed).not.toBe(entry);
  });

  it('opens in neither copy at another place, nor with one bit turned beside a whole one', () => {
    const [read, bytes] = [entryReader(sodium, key, at), sealed(4)];
    expect([read(5, bytes), read(4, undefined)]).toEqual([null, null]);
    expect(read(4, bytes)).not.toBeNull();
    for (const place of [0, 24, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const turned = bytes.slice();
      turned[place]! ^= 1;
      expect(read(4, turned)).toBeNull();
      expect(read(4, turned.slice())).toBeNull();
    }
  });
});
