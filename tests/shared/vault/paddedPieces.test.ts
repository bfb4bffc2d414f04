import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Sodium, loadSodium, paddedPieces, seal } from '../../../shared/vault';

let sodium: Sodium;
beforeAll(async () => {
  sodium = await loadSodium();
});

const mebibyte = 1024 * 1024;

/** The length of a piece when it is sealed; counted once for each length, since sealing a mebibyte takes a while. */
const lengths = new Map<number, number>();
const sealedLength = (piece: number): number => {
  const padded = 512 * 2 ** Math.max(0, Math.ceil(Math.log2((piece + 4) / 512)));
  if (!lengths.has(padded)) {
    const place = { vault: 'v', scope: 's', table: 'attachment', id: 'b', revision: 0 } as const;
    lengths.set(
      padded,
      seal(sodium, new Uint8Array(32), place, new Uint8Array(piece), (n) => new Uint8Array(n)).length,
    );
  }
  return lengths.get(padded)!;
};

describe('the pieces of a file', () => {
  it('hold all of it, add at most an eighth or 512 bytes in padding, and have no lengths but a record’s', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 0, max: 5000 }),
          fc.integer({ min: 0, max: 40 * mebibyte }),
          fc.integer({ min: -9, max: 9 }).map((by) => 3 * mebibyte + by),
        ),
        (size) => {
          const pieces = [...paddedPieces(size)];
          expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBe(size);
          expect(pieces.length).toBeGreaterThan(0);
          expect(pieces.length).toBeLessThanOrEqual(Math.ceil(size / (mebibyte - 4)) + 6);
          const sealed = pieces.reduce((sum, piece) => sum + sealedLength(piece), 0);
          expect(sealed - 40 * pieces.length).toBeLessThanOrEqual(size * 1.125 + 512 + 4 * pieces.length);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(lengths.size).toBeLessThanOrEqual(12);
  });
});
