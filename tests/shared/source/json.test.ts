import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consultationBounds, formatIssue, readJson } from '../../../shared/source';
import type { Bounds, SourceDocument } from '../../../shared/source';

const read = (text: string, bounds: Bounds = consultationBounds) => readJson(text, 'c.json', bounds);
const codes = (text: string, bounds?: Bounds): string[] => {
  const result = read(text, bounds);
  return result.ok ? [] : result.issues.map((issue) => issue.code);
};
const firstIssue = (text: string) => {
  const result = read(text);
  if (result.ok) throw new Error('expected an issue');
  return result.issues[0]!;
};
const accepted = (text: string): SourceDocument => {
  const result = read(text);
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
  return result;
};

describe('reading JSON', () => {
  it.each([
    ['[]', []],
    ['{"a":{"b":[1,-0.5e-3,true,null,"x"]}}', { a: { b: [1, -0.0005, true, null, 'x'] } }],
    ['"\\u0000\\ud83d\\ude00\\/"', '\0😀/'],
    [' \r\n\t{} \n', {}],
    ['1E22', 1e22],
    ['123e-400', 0],
    ['{"":0}', { '': 0 }],
    ['"\u2028"', '\u2028'],
  ])('accepts %j', (text, value) => {
    expect(accepted(text).value).toEqual(value);
  });

  it('leaves out a byte order mark and keeps the lines', () => {
    const document = accepted('\ufeff{\n"a": 1}');
    expect(document.value).toEqual({ a: 1 });
    expect(document.placeOf(['a'])).toBe(2);
  });

  it.each([
    '',
    ' ',
    '{',
    '[',
    '[1',
    '[1,',
    '[1,]',
    '[,1]',
    '[1,,2]',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '{"a" 1}',
    '{"a":1 "b":2}',
    '[1 2]',
    '[1]]',
    '{}{}',
    '{} x',
    '// c\n{}',
    '{}/* c */',
    '{} #',
    '"a',
    '"a\nb"',
    '"a\tb"',
    '"\\x"',
    '"\\u12"',
    '"\\u12G4"',
    '01',
    '-',
    '+1',
    '1.',
    '.5',
    '1e',
    '0x1F',
    'NaN',
    'Infinity',
    '-Infinity',
    'nul',
    'True',
    'undefined',
    '\u00a0{}',
    '{}\u2060',
    '\0',
    '[1]\0',
    '["\0"]',
    '\\u007b}',
  ])('refuses %j with a place', (text) => {
    const issue = firstIssue(text);
    expect(issue.code).toBe('syntax');
    expect(issue.line).not.toBeNull();
    expect(issue.message).not.toContain('undefined');
  });

  it('says in which line the grammar is broken and what was expected', () => {
    expect(formatIssue(firstIssue('{\n  "a": 1\n  "b": 2\n}'))).toBe(
      'c.json:3: A comma was expected between two entries. [syntax]',
    );
    expect(firstIssue('{"a": 1,\n}').message).toContain('no comma before a closing brace');
    expect(firstIssue('{"a": [1, 2').message).toContain('cut off');
    expect(firstIssue('// hello\n{}').message).toContain('no comments');
  });

  it('names a duplicate key, its line and the line of the first', () => {
    expect(formatIssue(firstIssue('{"a": [{"x": 1,\n"x": 2}]}'))).toBe(
      'c.json:2 a[0].x: The key `x` is there twice, first in line 1; keep one. [duplicate-key]',
    );
  });

  it('finds a duplicate key that is written with an escape', () => {
    expect(codes('{"a":1,"\\u0061":2}')).toEqual(['duplicate-key']);
  });

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])('refuses the key %s', (key) => {
    expect(codes(`{"a": {"${key}": {"polluted": true}}}`)).toEqual(['forbidden-key']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('refuses numbers that cannot be kept', () => {
    expect(codes('[1e400, -1e999]')).toEqual(['number-too-large', 'number-too-large']);
  });

  it('refuses half characters in texts and keys', () => {
    expect(codes('["\\ud800", "\\udc00\\ud800"]')).toEqual(['encoding', 'encoding']);
    expect(codes('{"\\ud800": 1}')).toEqual(['encoding']);
    expect(codes('["\ud800"]')).toEqual(['encoding']);
  });

  it('reads 64 levels and refuses 65 before any parser sees them', () => {
    expect(codes(`${'['.repeat(64)}${']'.repeat(64)}`)).toEqual([]);
    expect(codes(`${'['.repeat(65)}${']'.repeat(65)}`)).toEqual(['too-deep']);
    expect(codes('['.repeat(1_000_000))).toEqual(['too-deep']);
    // A quote in a comment hides the brackets from the count, so that only the first fault may be looked at.
    expect(codes(`/* " */${'['.repeat(1_000_000)}`)).toEqual(['syntax']);
    expect(codes('{"a":'.repeat(100_000))).toEqual(['too-deep']);
    expect(codes('"[[[["')).toEqual([]);
  });

  it('refuses a file that is too large or holds too many values', () => {
    const small = { bytes: 20, depth: 64, values: 5 };
    expect(codes(`"${'a'.repeat(30)}"`, small)).toEqual(['too-large']);
    expect(codes('[1,2,3,4,5,6]', small)).toEqual(['too-large']);
    expect(codes('[1,2,3]', small)).toEqual([]);
  });

  it('knows the line of every value, and of what surrounds a missing one', () => {
    const document = accepted('{\n"a": [\n1,\n{"b":\n2}\n],\n"c": {}\n}');
    expect(document.placeOf([])).toBe(1);
    expect(document.placeOf(['a'])).toBe(2);
    expect(document.placeOf(['a', 0])).toBe(3);
    expect(document.placeOf(['a', 1, 'b'])).toBe(4);
    expect(document.placeOf(['a', 1, 'missing', 7])).toBe(4);
    expect(document.placeOf(['c'])).toBe(7);
    expect(document.placeOf(['a', 9])).toBe(2);
  });

  it('never throws and never changes Object.prototype, whatever the text', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('{', '[', '"', '\\', ',', ':', '__proto__', '\ud800', '\0', '/*', '1e999'),
      )
      .map(
        ([text, at, piece]) => `${text.slice(0, at % (text.length + 1))}${piece}${text.slice(at % (text.length + 1))}`,
      );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), broken), (text) => {
        const result = read(text);
        if (result.ok) expect(result.value).toEqual(JSON.parse(text.replace(/^\ufeff/, '')));
        else expect(result.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
