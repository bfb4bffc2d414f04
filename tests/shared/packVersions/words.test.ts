import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../shared/packVersions';

const marked = (before: string, after: string) =>
  changedWords(before, after).map((pieces) =>
    pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''),
  );

describe('the words that changed between two versions of a text', () => {
  it('are marked on both sides, and nothing else is', () => {
    expect(marked('A law obliges every carrier.', 'A law in force obliges every air carrier.')).toEqual([
      'A law obliges every carrier.',
      'A law [in force ]obliges every [air ]carrier.',
    ]);
    expect(marked('at least 95 %', 'at least 90 %')).toEqual(['at least [95] %', 'at least [90] %']);
  });

  it('are found sign by sign where a script has no spaces', () => {
    expect(marked('法律已生效', '法律未生效')).toEqual(['法律[已]生效', '法律[未]生效']);
  });

  it('give both texts again, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, after) => {
        const whole = changedWords(before, after).map((pieces) => pieces.map(({ text }) => text).join(''));
        expect(whole).toEqual([before, after].map((text) => text.match(/[\s\S]/gu)?.join('') ?? ''));
      }),
    );
  });
});
