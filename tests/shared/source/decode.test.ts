import { describe, expect, it } from 'vitest';
import { consultationBounds, decodeText } from '../../../shared/source';

const utf8 = new TextEncoder();
const decode = (bytes: Uint8Array) => decodeText(bytes, 'f', consultationBounds);

describe('decoding a file', () => {
  it('reads UTF-8 and leaves out a byte order mark', () => {
    expect(decode(utf8.encode('Ж é 中'))).toEqual({ text: 'Ж é 中', issues: [] });
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])).text).toBe('a');
  });

  it('names the line of bytes that are not UTF-8', () => {
    const bytes = new Uint8Array([...utf8.encode('one\ntwo é\nthr'), 0xe9, ...utf8.encode('e\n')]);
    expect(decode(bytes).issues).toMatchObject([{ code: 'encoding', line: 3 }]);
  });

  it.each([
    ['a half character', [0xed, 0xa0, 0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a cut character', [0x61, 0xe2, 0x82]],
  ])('refuses %s', (_name, bytes) => {
    expect(decode(new Uint8Array(bytes)).issues).toMatchObject([{ code: 'encoding', line: 1 }]);
  });

  it('names UTF-16, which some editors write', () => {
    expect(decode(new Uint8Array([0xff, 0xfe, 0x7b, 0])).issues[0]?.message).toContain('UTF-16');
    expect(decode(new Uint8Array([0xfe, 0xff, 0, 0x7b])).issues[0]?.message).toContain('UTF-16');
  });

  it('refuses a file that is too large before reading it', () => {
    expect(decodeText(new Uint8Array(11), 'f', { bytes: 10, depth: 1, values: 1 }).issues).toMatchObject([
      { code: 'too-large' },
    ]);
  });
});
