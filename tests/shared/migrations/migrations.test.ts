import { describe, expect, it } from 'vitest';
import { type Migration, StoredTooNew, currentVersion, entrySteps, upgrade } from '../../../shared/migrations';

const steps: readonly Migration[] = [
  { to: 2, why: 'the note left the answer', up: (stored) => ({ ...stored, note: '' }) },
  { to: 3, why: 'every note has an author', up: (stored) => ({ ...stored, author: `of ${String(stored['note'])}` }) },
];

describe('a stored shape', () => {
  it('goes through every step that it has not seen, in order', () => {
    expect(upgrade('thing', steps, { version: 1, value: 'yes' })).toEqual({
      version: 3,
      value: 'yes',
      note: '',
      author: 'of ',
    });
    expect(upgrade('thing', steps, { version: 2, note: 'n' })).toEqual({ version: 3, note: 'n', author: 'of n' });
  });

  it('of the present version is left as it is', () => {
    expect(upgrade('thing', steps, { version: 3, any: 1 })).toEqual({ version: 3, any: 1 });
    expect(currentVersion(steps)).toBe(3);
  });

  it('of a newer version is refused by name, and not taken for damage', () => {
    expect(() => upgrade('thing', steps, { version: 4 })).toThrow(StoredTooNew);
    expect(() => upgrade('thing', steps, { version: 4 })).toThrow(
      'A thing of version 4 was written by a newer Waymark',
    );
  });

  it('has its steps numbered without a gap', () => {
    expect(entrySteps.map(({ to }) => to)).toEqual(entrySteps.map((_step, i) => i + 2));
    for (const { why } of entrySteps) expect(why).not.toBe('');
  });
});
