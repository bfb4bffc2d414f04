import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { formatIssue, packBounds, readYaml } from '../../../shared/source';
import type { Bounds, SourceDocument } from '../../../shared/source';

const read = (text: string, bounds: Bounds = packBounds) => readYaml(text, 'p.yaml', bounds);
const lines = (text: string, bounds?: Bounds): string[] => {
  const result = read(text, bounds);
  return result.ok ? [] : result.issues.map(formatIssue);
};
const codes = (text: string, bounds?: Bounds): string[] => {
  const result = read(text, bounds);
  return result.ok ? [] : result.issues.map((issue) => issue.code);
};
const accepted = (text: string): SourceDocument => {
  const result = read(text);
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
  return result;
};

describe('reading YAML', () => {
  it('reads YAML 1.2: yes and no stay texts, dates stay texts', () => {
    expect(accepted('a: yes\nb: no\nc: 2026-03-31\nd: 12\ne: true\nf:\ng: "1.0"\nh: >-\n  one\n  two').value).toEqual({
      a: 'yes',
      b: 'no',
      c: '2026-03-31',
      d: 12,
      e: true,
      f: null,
      g: '1.0',
      h: 'one two',
    });
  });

  it('keeps a key as it is written', () => {
    expect(accepted('{1.0: a, true: b, 0x1F: c}').value).toEqual({ '1.0': 'a', true: 'b', '0x1F': 'c' });
  });

  it('reads anchors and aliases, in values and in keys', () => {
    expect(accepted('a: &x [1, 2]\nb: *x\n&k c: d\n*k : e\n'.replace('*k : e', 'f: *k')).value).toEqual({
      a: [1, 2],
      b: [1, 2],
      c: 'd',
      f: 'c',
    });
  });

  it('leaves out a byte order mark and reads Windows line ends', () => {
    const document = accepted('\ufeffa: 1\r\nb: 2\r\n');
    expect(document.value).toEqual({ a: 1, b: 2 });
    expect(document.placeOf(['b'])).toBe(2);
  });

  it('knows the line of every value: the line of its key, or where a list entry begins', () => {
    const document = accepted(
      '# note\na:\n  - id: x\n    text: >-\n      long\n      text\n  - id: y\nb: {c: 1,\n  d: 2}\n',
    );
    expect(document.placeOf(['a'])).toBe(2);
    expect(document.placeOf(['a', 0])).toBe(3);
    expect(document.placeOf(['a', 0, 'text'])).toBe(4);
    expect(document.placeOf(['a', 1, 'id'])).toBe(7);
    expect(document.placeOf(['b', 'd'])).toBe(9);
    expect(document.placeOf(['a', 1, 'absent'])).toBe(7);
  });

  it.each([
    ['a: [1, 2', 'syntax', 1],
    ['a: "b', 'syntax', 1],
    ['a: 1\n b: 2', 'syntax', 1],
    ['a:\n\t- b', 'syntax', 2],
    ['a: b: c', 'syntax', 1],
    ['a: *none', 'syntax', 1],
    ['a: @b', 'syntax', 1],
    ['a: b\x07', 'syntax', 1],
    ['', 'syntax', 1],
    ['# only a comment\n', 'syntax', 1],
    ['a: 1\n---\nb: 2', 'unsupported-yaml', 2],
    ['%YAML 1.1\n---\na: yes', 'unsupported-yaml', 1],
    ['a: !ruby/object {}', 'unsupported-yaml', 1],
    ['a: !!binary aGk=', 'unsupported-yaml', 1],
    ['a: !!set {b}', 'unsupported-yaml', 1],
    ['a: !!timestamp 2026-01-01', 'unsupported-yaml', 1],
    ['? [a]\n: b', 'unsupported-yaml', 1],
    [': b', 'unsupported-yaml', 1],
    ['a: 1\n\nb: 2\na: 3', 'duplicate-key', 4],
    ['1: a\n"1": b', 'duplicate-key', 2],
    ['a:\n  __proto__: {polluted: true}', 'forbidden-key', 2],
    ['constructor: 1', 'forbidden-key', 1],
    ['a: .inf', 'number-too-large', 1],
    ['a: .nan', 'number-too-large', 1],
    ['a: 1e999', 'number-too-large', 1],
    ['a: "\\ud800"', 'encoding', 1],
  ])('refuses %j', (text, code, line) => {
    const result = read(text);
    if (result.ok) throw new Error('accepted');
    expect(result.issues[0]).toMatchObject({ code, line, file: 'p.yaml' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('says what to do about a colon inside a text', () => {
    expect(lines('a: one: two')[0]).toContain('put a text that holds ": " in quotes');
  });

  it('names both lines of a duplicate key', () => {
    expect(lines('a:\n  b: 1\n  b: 2')).toEqual([
      'p.yaml:3 a.b: The key `b` is there twice, first in line 2; keep one. [duplicate-key]',
    ]);
  });

  it('refuses what lies too deep, in every way of writing it', () => {
    for (const piece of ['- ', '[', '{a: ', '? ', 'a: ['])
      expect(codes(piece.repeat(200_000)), piece).toEqual(['too-deep']);
    expect(codes(Array.from({ length: 70 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'))).toEqual(['too-deep']);
    expect(codes(`${'['.repeat(64)}${']'.repeat(64)}`)).toEqual([]);
    expect(codes(`${'['.repeat(65)}${']'.repeat(65)}`)).toEqual(['too-deep']);
  });

  it('refuses aliases that stand for more than a file may hold, and ones that hold themselves', () => {
    const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 10; i += 1)
      laughs.push(
        `a${i}: &a${i} [${Array<string>(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(codes(laughs.join('\n'))).toEqual(['too-large']);
    expect(codes('a: &a [*a]')).toEqual(['too-deep']);
  });

  it.each(['- 1\n', '&a ', '*a ', '!', '"', 'a: b\n', '[],', '---\n', '>\n', '\n', "'x'\n"])(
    'ends soon on a long file of %j',
    (piece) => {
      const started = performance.now();
      read(piece.repeat((1024 * 1024) / piece.length));
      expect(performance.now() - started).toBeLessThan(20_000);
    },
  );

  it('refuses a file that is too large', () => {
    expect(codes('a: '.padEnd(50, 'x'), { ...packBounds, bytes: 20 })).toEqual(['too-large']);
  });

  it('reads back any JSON value that the library writes', () => {
    const safe = fc.string().filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any')),
        fc.dictionary(safe, tie('any'), { noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(safe, value, { minKeys: 1, noNullPrototype: true }), (map) => {
        expect(accepted(stringify(map, { aliasDuplicateObjects: false })).value).toEqual(map);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws and never changes Object.prototype, whatever the text', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '&x ',
      '*x',
      '!t ',
      '#',
      '%',
      '---',
      '...',
      '? ',
      '__proto__',
      '<<',
      '\t',
      '\\',
      '@',
      ',',
      '1',
      '~',
      '\ud800',
      '\r',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const result = read(text);
          if (!result.ok) for (const issue of result.issues) expect(issue.message).not.toContain('undefined');
        },
      ),
      { numRuns: 3_000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
