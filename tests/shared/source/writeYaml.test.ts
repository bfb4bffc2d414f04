import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBounds, readYaml, yamlBlock } from '../../../shared/source';
import type { YamlValue } from '../../../shared/source';

const read = (text: string): unknown => {
  const source = readYaml(text, 'w.yaml', packBounds);
  return source.ok ? source.value : source.issues;
};

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', ':', '#', '-', "'", '"', '[', ',', '\t', '\\', '0', 'é'),
    maxLength: 40,
  }),
  fc.constantFrom('null', 'true', '0x1F', '1e3', '007', '.5', '~', 'yes', 'from-answer', '---', '%', '? a', 'a: b', ''),
  fc
    .array(fc.constantFrom('word', 'länger', '# no', 'key:', '\u00a0;', 'x'.repeat(130)), { maxLength: 60 })
    .map((all) => all.join(' ')),
);
const key = text.filter((any) => !['__proto__', 'constructor', 'prototype'].includes(any) && any.length < 200);
const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(key, tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

describe('writing YAML', () => {
  it('gives back what was written, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { minKeys: 1, maxKeys: 6, noNullPrototype: true }),
        fc.boolean(),
        (file, block) => {
          const written = yamlBlock(file, 0, { block: () => block });
          expect(read(written), written).toEqual(file);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('is laid out for people: texts folded, short lists and maps on one line', () => {
    expect(
      yamlBlock(
        {
          id: 'X',
          levels: [{ level: 1, name: 'Initial' }],
          title: { en: 'Law', fr: 'Loi' },
          question: `${'Which law is in force, and since when? '.repeat(4)}Say.`,
          note: 'one\ntwo',
          ids: Array.from({ length: 30 }, (_, i) => `SG-${i}`),
          evidence: [{ en: 'a', fr: 'b' }],
          unit: '%',
        },
        0,
        { block: (map) => 'en' in map },
      ),
    ).toBe(`id: X
levels:
  - {level: 1, name: Initial}
title:
  en: Law
  fr: Loi
question: >-
  Which law is in force, and since when? Which law is in force, and since when? Which law is in force, and since when?
  Which law is in force, and since when? Say.
note: |-
  one
  two
ids:
  [SG-0, SG-1, SG-2, SG-3, SG-4, SG-5, SG-6, SG-7, SG-8, SG-9, SG-10, SG-11, SG-12, SG-13, SG-14, SG-15, SG-16, SG-17,
   SG-18, SG-19, SG-20, SG-21, SG-22, SG-23, SG-24, SG-25, SG-26, SG-27, SG-28, SG-29]
evidence:
  - en: a
    fr: b
unit: "%"`);
  });
});
