import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Change, isPlainChange, recordKinds } from '../../shared/model';

const text = (least: number, most: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 40, arbitrary: fc.string({ minLength: Math.max(1, least), maxLength: Math.min(most, 12) }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, most, most + 1).map((length) => 'x'.repeat(length)) },
  );

/** Changes, and what is one but for a field: too long, of another type, missing, or one too many. */
const nearly = fc
  .tuple(
    fc.record({
      id: text(1, 64),
      hlc: text(0, 80),
      device: text(1, 64),
      author: text(0, 200),
      consultation: text(1, 120),
      record: text(1, 400),
      kind: fc.constantFrom(...recordKinds, 'answers', ''),
      field: text(1, 120),
      value: fc.oneof(fc.jsonValue(), fc.double(), fc.string(), fc.constant(undefined)),
      over: fc.option(text(0, 64)),
    }),
    fc.constantFrom(null, null, null, null, null, null, 'id', 'kind', 'value', 'over', 'hlc', '__proto__', 'more'),
    fc.jsonValue(),
    fc.boolean(),
  )
  .map(([change, field, other, gone]): unknown => {
    if (field === null) return change;
    const entries = Object.entries(change).filter(([name]) => name !== field);
    return Object.fromEntries(gone ? entries : [...entries, [field, other]]);
  });

describe('a change that is taken without asking its schema', () => {
  it('is one that the schema takes, and takes as it is', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 8, arbitrary: nearly }, fc.jsonValue(), fc.anything()), (value) => {
        if (!isPlainChange(value)) return;
        plain += 1;
        const parsed = Change.safeParse(value);
        expect(parsed.success).toBe(true);
        expect(parsed.data).toEqual(value);
      }),
      { numRuns: 4_000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  it('is every one that the schema takes whose value is no list and no object', () => {
    fc.assert(
      fc.property(nearly, (value) => {
        const parsed = Change.safeParse(value);
        const nested = parsed.success && typeof parsed.data.value === 'object' && parsed.data.value !== null;
        if (parsed.success && !nested) expect(isPlainChange(value)).toBe(true);
      }),
      { numRuns: 4_000 },
    );
  });
});
