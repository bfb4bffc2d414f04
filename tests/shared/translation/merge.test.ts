import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, isCollection, isScalar, parse, visit } from 'yaml';
import type { Pack } from '../../../shared/model';
import { formatIssue } from '../../../shared/source';
import { mergeTranslations, textExactlyIn, textsOf, translationState } from '../../../shared/translation';
import type { TranslationRow } from '../../../shared/translation';
import { smallPack } from '../pack/smallPack';

const packOf = (text: string) => parse(text) as Pack;

/** A row for each text of a pack, as a translator would fill it in. */
const rowsOf = (text: string, translate: (source: string) => string | null, language = 'en'): TranslationRow[] =>
  textsOf(packOf(text)).flatMap(({ key, text: one }, index) => {
    const source = textExactlyIn(one, language, language)!;
    const translation = translate(source);
    return translation === null ? [] : [{ key, source, translation, line: index + 2, path: `Texts!G${index + 2}` }];
  });

const merge = (text: string, rows: readonly TranslationRow[], language = 'fr') =>
  mergeTranslations(text, 'p.yaml', language, rows, 't.xlsx');

const merged = (text: string, rows: readonly TranslationRow[], language = 'fr'): string => {
  const { text: after, issues } = merge(text, rows, language);
  expect(issues.map(formatIssue)).toEqual([]);
  return after!;
};

const french = (source: string): string => `${source} (fr)`;

describe('taking translations into a pack', () => {
  it('brings every text into the language, and nothing else', () => {
    const after = merged(smallPack, rowsOf(smallPack, french));
    expect(translationState(packOf(after), 'fr')).toMatchObject({ missing: 0, outdated: 0 });
    expect(translationState(packOf(after), 'en')).toMatchObject({ missing: 0 });
    for (const { text } of textsOf(packOf(after)))
      expect(textExactlyIn(text, 'fr', 'en')).toBe(`${textExactlyIn(text, 'en', 'en')} (fr)`);
  });

  it('leaves comments, order and layout as the author wrote them', () => {
    const pack = `# Top
title: {en: A pack} # title
levels: # all of them
  - {level: 1, name: Initial}
requirements:
  - id: R1
    title:   'Law'   # the law
    summary: >-  # folded
      What is asked, on
      two lines.

    # about criteria
    criteria:
      - id: C1
        evidence: [the law, "a, b"]
        ask: [ a,b ]
        question: # why
          Which law?
        statement:
          en: There is a law.   # sure
          es: Hay una ley.

        guidance: |
          One.
          Two.
safeguards:
  - # first
    id: S
    question: "Is it?" # end`;
    expect(merged(pack, rowsOf(pack, french)).replace(/pairs: [0-9a-f ]*\n$/, 'pairs: …\n')).toBe(`# Top
title: # title
  en: A pack
  fr: A pack (fr)
levels: # all of them
  - level: 1
    name:
      en: Initial
      fr: Initial (fr)
requirements:
  - id: R1
    title: # the law
      en: Law
      fr: Law (fr)
    summary: # folded
      en: What is asked, on two lines.
      fr: What is asked, on two lines. (fr)

    # about criteria
    criteria:
      - id: C1
        evidence:
          - en: the law
            fr: the law (fr)
          - en: a, b
            fr: a, b (fr)
        ask: [ a,b ]
        question: # why
          en: Which law?
          fr: Which law? (fr)
        statement:
          en: There is a law.   # sure
          es: Hay una ley.
          fr: There is a law. (fr)

        guidance:
          en: "One.\\nTwo.\\n"
          fr: |-
            One.
            Two.
             (fr)
safeguards:
  - # first
    id: S
    question: # end
      en: Is it?
      fr: Is it? (fr)

translations:
  fr:
    from: en
    pairs: …
`);
  });

  it('changes nothing when the same rows come again, and tells how many were there', () => {
    const rows = rowsOf(smallPack, french);
    const once = merge(smallPack, rows);
    expect(once).toMatchObject({ taken: rows.length, same: 0 });
    expect(merge(once.text!, rows)).toMatchObject({ text: once.text, taken: 0, same: rows.length });
  });

  it('keeps other languages, and takes a third one beside them', () => {
    const two = merged(smallPack, rowsOf(smallPack, french));
    const three = merged(
      two,
      rowsOf(two, () => 'قانون'),
      'ar',
    );
    expect(packOf(three).requirements[0]!.title).toEqual({ en: 'First', fr: 'First (fr)', ar: 'قانون' });
    for (const language of ['fr', 'ar'])
      expect(translationState(packOf(three), language)).toMatchObject({ missing: 0, outdated: 0 });
  });

  it('works on a pack that was not written in English', () => {
    const pack = 'title: {fr: Un dossier}\nlevels: [{level: 1, name: Début}]\n';
    const after = packOf(
      merged(
        pack,
        rowsOf(pack, () => 'English', 'fr'),
        'en',
      ),
    );
    expect(after).toMatchObject({
      title: { fr: 'Un dossier', en: 'English' },
      levels: [{ name: { fr: 'Début', en: 'English' } }],
      translations: { en: { from: 'fr' } },
    });
    expect(merge(pack, rowsOf(pack, french, 'fr'), 'fr').issues).toMatchObject([{ code: 'translation-into-source' }]);
  });

  it('follows a text that moved, and leaves out one that changed since, by row and cell', () => {
    const rows = rowsOf(smallPack, french);
    const moved = smallPack
      .replace('id: R1-C3', 'id: R1-C9')
      .replace('question: Which law?', 'question: Which laws?')
      .replace('summary: What is asked.', 'summary: Else.');
    const { text, issues } = merge(moved, rows);
    expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['translation-not-taken', 'warning', rows.find(({ source }) => source === 'What is asked.')!.path],
      ['translation-not-taken', 'warning', rows.find(({ source }) => source === 'Which law?')!.path],
    ]);
    expect(issues[1]!.message).toContain('is no longer `Which law?`');
    const criteria = packOf(text!).requirements[0]!.criteria;
    expect(criteria[2]!.statement).toEqual({ en: 'The best of these.', fr: 'The best of these. (fr)' });
    expect(criteria[0]!.question).toBe('Which laws?');
  });

  it('counts what changed after it was translated, until somebody looks at it again', () => {
    const done = merged(smallPack, rowsOf(smallPack, french));
    const changed = done.replace('en: Which law?', 'en: Which laws?');
    expect(translationState(packOf(changed), 'fr')).toMatchObject({ missing: 0, outdated: 1 });
    // Other translations do not make it current; the same words, given again for the new text, do.
    const other = merged(
      changed,
      rowsOf(changed, (source) => (source === 'Initial' ? 'Premier' : null)),
    );
    expect(translationState(packOf(other), 'fr')).toMatchObject({ outdated: 1 });
    const same = merged(
      other,
      rowsOf(other, (source) => (source === 'Which laws?' ? 'Which law? (fr)' : null)),
    );
    expect(translationState(packOf(same), 'fr')).toMatchObject({ outdated: 0 });
  });

  it('refuses two translations of one text', () => {
    const [row] = rowsOf(smallPack, french);
    const { text, issues } = merge(smallPack, [row!, { ...row!, translation: 'Autre', path: 'Texts!G9' }]);
    expect(text).toBeNull();
    expect(issues).toMatchObject([{ severity: 'error', code: 'translation-twice', path: 'Texts!G9' }]);
  });

  it('refuses a file whose texts share one anchor, and leaves line ends of Windows', () => {
    expect(merge('title: &t T\nlevels: [{level: 1, name: *t}]\n', rowsOf('title: T', french)).issues).toMatchObject([
      { code: 'translation-not-written' },
    ]);
    const windows = 'title: T\r\n# end\r\n';
    expect(merged(windows, rowsOf(windows, french))).toMatch(
      /^title:\r\n {2}en: T\r\n {2}fr: T \(fr\)\r\n# end\r\n\r\ntranslations:\r\n[^\n]*\r\n/,
    );
  });

  it('leaves nothing behind of a text that ends in lines of blanks', () => {
    for (const style of ['|+', '|', '>', '|-']) {
      const before = smallPack.replace(
        'statement: There is a law.',
        `statement: ${style}\n          law\n${' '.repeat(10)}\n${' '.repeat(13)}`,
      );
      const after = merged(
        before,
        rowsOf(before, () => 'ligne\nloi'),
      );
      const [english, french] = [before, after].map((text) =>
        textsOf(packOf(text)).find(({ key }) => key === 'requirements[R1].criteria[R1-C1].statement'),
      );
      expect(textExactlyIn(french!.text, 'fr', 'en')).toBe('ligne\nloi');
      expect(textExactlyIn(french!.text, 'en', 'en')).toBe(textExactlyIn(english!.text, 'en', 'en'));
    }
  });

  it('takes lines of blanks away with the text in a language that they end', () => {
    const pack = smallPack.replace(/^title:.*$/m, 'title:\n  en: |+\n    \n     ');
    const after = merged(
      pack,
      rowsOf(pack, () => 'Titre\nen deux lignes'),
    );
    expect(textExactlyIn(packOf(after).title, 'fr', 'en')).toBe('Titre\nen deux lignes');
  });

  it('gives the right values and keeps every comment, however the file is laid out', () => {
    const style = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL');
    const words = fc
      .array(fc.constantFrom('law', 'ä:', '# x', '- y', 'long '.repeat(30), "it's", '\n', 'line\nline'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(style, fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 7, maxLength: 7 }),
        words,
        words,
        fc.constantFrom(40, 0, 120),
        fc.boolean(),
        (looks, source, translation, lineWidth, indentSeq) => {
          const file = new Document(parse(smallPack) as object, { version: '1.2', schema: 'core' });
          let at = 0;
          let inFlow = 0;
          const comments: string[] = [];
          visit(file, (_key, node) => {
            const [type, flow, comment, text] = looks[at++ % looks.length]!;
            if (isScalar(node) && typeof node.value === 'string' && node.value.length > 5 && node.value.includes(' ')) {
              if (text) node.value = source;
              node.type = type;
              if (comment) {
                node.comment = ` note ${at}`;
                comments.push(node.comment);
              }
            }
            // Only small parts: a long flow style is none that a person writes.
            if (isCollection(node) && node.items.length < 4 && at % 3 === 0 && flow) {
              node.flow = true;
              inFlow += 1;
            }
          });
          const before = file.toString({ lineWidth, indentSeq });
          const expected = packOf(before);
          if (inFlow > 0 && comments.length > 0) fc.pre(!/[[{][^\n]*#/.test(before));
          const after = merged(
            before,
            rowsOf(before, () => translation),
          );
          for (const { text } of textsOf(packOf(after))) expect(textExactlyIn(text, 'fr', 'en')).toBe(translation);
          const english = textsOf(packOf(after)).map(({ text }) => textExactlyIn(text, 'en', 'en'));
          expect(english).toEqual(textsOf(expected).map(({ text }) => textExactlyIn(text, 'en', 'en')));
          expect({ ...packOf(after), translations: undefined }).toEqual(
            expect.objectContaining({ institutions: expected.institutions, id: expected.id, format: expected.format }),
          );
          for (const comment of comments) expect(after).toContain(`#${comment}`);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(['packs/travel', 'packs/arms', 'packs/targets', 'packs/fusion', 'safeguards'])(
    'keeps every comment of %s',
    async (name) => {
      const pack = await readFile(`assets/${name}.yaml`, 'utf8');
      const after = merged(
        pack,
        rowsOf(pack, () => 'محتوى'),
        'ar',
      );
      const comments = (text: string) => text.match(/(?:^|\s)#\s[^\n]*/g)?.map((one) => one.trim());
      expect(comments(after)).toEqual(comments(pack));
      expect(translationState(packOf(after), 'ar')).toMatchObject({ missing: 0, outdated: 0 });
    },
  );
});
