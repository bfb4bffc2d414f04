import { describe, expect, it } from 'vitest';
import { hotkeys, pageKeys } from '../../../renderer/app/keys';
import { interviewKeys } from '../../../renderer/features/interview/KeysHere';

const normal = (press: string): string => press.toLowerCase().replace(/\s+/g, '+').replace('mod', 'ctrl');

describe('the map of keys', () => {
  it('gives no key two meanings', () => {
    const everywhere = [...Object.values(hotkeys), ...pageKeys.map(({ key }) => `alt+${key}`)].map(normal);
    // Ranges stand for the digits of one kind of answer each, of which a question has only one.
    const here = interviewKeys
      .filter(({ act }) => !['choice', 'number'].includes(act))
      .flatMap(({ press }) => (press.startsWith('Ctrl') ? [press] : press.split(' ')))
      .map(normal);
    const all = [...everywhere, ...here];
    expect(all.filter((press, at) => all.indexOf(press) !== at)).toEqual([]);
  });

  it('opens every page by Alt and one sign', () => {
    expect(pageKeys.map(({ key }) => key).every((key) => /^[0-9A-Z]$/.test(key))).toBe(true);
  });
});
