import { describe, expect, it } from 'vitest';
import { byName } from '../../../shared/model';

const sorted = (...names: string[]): string[] =>
  names
    .map((name, index) => ({ id: `p${index}`, name }))
    .sort(byName)
    .map(({ name }) => name);

describe('The order of names', () => {
  it('has Post 2 before Post 10, and asks not whether letters are small', () => {
    expect(sorted('Post 10', 'post 2', 'Airport', 'Post 2b')).toEqual(['Airport', 'post 2', 'Post 2b', 'Post 10']);
  });

  it('is the same for equal names, by id', () => {
    const twins = [
      { id: 'b', name: 'Gate' },
      { id: 'a', name: 'Gate' },
    ];
    expect([...twins].sort(byName).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
