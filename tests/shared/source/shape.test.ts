import { describe, expect, it } from 'vitest';
import { ConsultationFile, Criterion, IsoDate, LocalText, Pack } from '../../../shared/model';
import { checkShape, consultationBounds, formatIssue, readJson, unreadableFormat } from '../../../shared/source';
import { z } from 'zod';

const read = (value: unknown) => {
  const result = readJson(typeof value === 'string' ? value : JSON.stringify(value), 'f', consultationBounds);
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
  return result;
};
const sentences = (schema: z.ZodType, value: unknown): string[] =>
  checkShape(schema, read(value), 'f').issues.map((issue) => `${issue.code} ${issue.path}: ${issue.message}`);

const criterion = {
  id: 'C1',
  level: 1,
  dimension: 'legislative',
  question: 'Which?',
  statement: 'There is.',
  ask: ['border'],
  answer: 'status',
};

describe('what a schema refuses, in words', () => {
  it('names an unknown key and the one that was probably meant', () => {
    expect(sentences(Criterion, { ...criterion, guidence: 'x' })).toEqual([
      'unknown-key guidence: The key `guidence` is not known here. Did you mean `guidance`?',
    ]);
  });

  it('lists the known keys when none is near', () => {
    expect(sentences(Pack.shape.norms, [{ id: 'N', title: 'T', colour: 'blue' }])).toEqual([
      'unknown-key [0].colour: The key `colour` is not known here. Known are id, title.',
    ]);
  });

  it('does not suggest a key that is there already', () => {
    expect(sentences(Pack.shape.norms, [{ id: 'N', title: 'T', titel: 'U' }])[0]).not.toContain('Did you mean');
  });

  it('says what a missing key must be', () => {
    expect(sentences(Criterion, { ...criterion, question: undefined })).toEqual([
      'missing-key question: The key `question` is missing; it must be a text or one text by language.',
    ]);
  });

  it('says what was expected and what is there instead', () => {
    expect(sentences(Criterion, { ...criterion, level: 'one' })).toEqual([
      'wrong-type level: Expected a number, but found the text `one`.',
    ]);
    expect(sentences(Criterion, { ...criterion, level: 1.5 })).toEqual([
      'wrong-type level: Expected a whole number, but found the number 1.5.',
    ]);
    expect(sentences(Criterion, { ...criterion, level: 21 })).toEqual([
      'wrong-value level: Expected at most 20, but found the number 21.',
    ]);
    expect(sentences(Criterion, { ...criterion, ask: null })).toEqual([
      'wrong-type ask: Expected a list, but found nothing.',
    ]);
    expect(sentences(Criterion, { ...criterion, statement: '' })).toEqual([
      'wrong-value statement: This text is empty; write something, or take the key out.',
    ]);
    expect(sentences(Criterion, { ...criterion, id: 'a b' })).toEqual([
      'wrong-value id: Expected an id without spaces and without : # |, but found the text `a b`.',
    ]);
    expect(sentences(z.array(IsoDate), ['2026-02-30'])).toEqual([
      'wrong-value [0]: Expected a calendar day such as 2026-03-31, but found the text `2026-02-30`.',
    ]);
  });

  it('advises quotes where YAML made a number of a text', () => {
    expect(sentences(z.strictObject({ version: z.string() }), { version: 1.1 })).toEqual([
      'wrong-type version: Expected a text, but found the number 1.1; put it in quotes.',
    ]);
  });

  it('suggests the value of a list that was probably meant', () => {
    expect(sentences(Criterion, { ...criterion, dimension: 'legislativ' })).toEqual([
      'wrong-value dimension: Expected `legislative`, `institutional`, `operational` or `safeguards`, but found the text `legislativ`. Did you mean `legislative`?',
    ]);
  });

  it('looks into the texts by language when a map was meant', () => {
    expect(sentences(LocalText, { en: 'x', fr: 3 })).toEqual([
      'wrong-type fr: Expected a text, but found the number 3; put it in quotes.',
    ]);
    expect(sentences(LocalText, { English: 'x' })).toEqual([
      'wrong-value English: The key `English` cannot stand here; expected a language tag such as en or fr.',
    ]);
    expect(sentences(LocalText, {})).toEqual([
      'wrong-value : Expected at least one language, but found a map of keys and values.',
    ]);
    expect(sentences(LocalText, 5)).toEqual([
      'wrong-type : Expected a text or one text by language, but found the number 5; put it in quotes.',
    ]);
  });

  it('hides no other error behind a wrong or missing kind', () => {
    const broken = { ...criterion, id: undefined, answer: 'statsu', levl: 1, metWhen: '>= 1' };
    expect(sentences(Criterion, broken)).toEqual([
      'wrong-value answer: Expected `status`, `number` or `choice`, but found the text `statsu`. Did you mean `status`?',
      'missing-key id: The key `id` is missing; it must be a text.',
      'unknown-key levl: The key `levl` is not known here. Known are id, level, dimension, question, statement, guidance, ask, evidence, when, repeat, sameAs, step, answer, metWhen, bounds, choices.',
    ]);
    expect(sentences(Criterion, { ...criterion, answer: undefined, level: 0 })).toEqual([
      'missing-key answer: The key `answer` is missing; it must be `status`, `number` or `choice`.',
      'wrong-value level: Expected at least 1, but found the number 0.',
    ]);
  });

  it('gives the line and the path of every fault', () => {
    const text =
      '{"format": "waymark.consultation/1",\n"consultation": {},\n"answers": [\n{"interview": "v", "criterion": "c"}]}';
    const { issues } = checkShape(ConsultationFile, read(text), 'f');
    expect(issues.find((issue) => issue.path === 'answers[0].value')).toMatchObject({ line: 4, code: 'missing-key' });
    expect(issues.filter((issue) => issue.path.startsWith('consultation.')).map((issue) => issue.line)).toEqual(
      issues.filter((issue) => issue.path.startsWith('consultation.')).map(() => 2),
    );
  });

  it('shows control and bidirectional characters instead of obeying them', () => {
    const [issue] = checkShape(Criterion, read({ ...criterion, dimension: '\u001b[31m\u202eevil' }), 'f').issues;
    expect(formatIssue(issue!)).toContain('\\u001b[31m\\u202eevil');
  });
});

describe('the format of a file', () => {
  const format = { name: 'waymark.pack', version: 1, called: 'an instrument pack' };
  const message = (value: unknown) => unreadableFormat(read(value), 'f', format)?.message ?? null;

  it('says that a newer file needs a newer Waymark', () => {
    expect(message({ format: 'waymark.pack/2' })).toContain('please update Waymark');
  });
  it('names a file of another kind', () => {
    expect(message({ format: 'waymark.consultation/1' })).toContain(
      'an instrument pack (`waymark.pack/1`) was expected',
    );
  });
  it('names a version that never was, a format of no kind, and a file that is no map', () => {
    expect(message({ format: 'waymark.pack/0' })).toContain('There is no');
    expect(message({ format: 'pack' })).toContain('is this an instrument pack?');
    expect(message({ format: 1 })).toContain('found the number 1');
    expect(message([])).toContain('found a list');
  });
  it('lets the schema speak of a missing format', () => {
    expect(message({ format: 'waymark.pack/1' })).toBeNull();
    expect(message({})).toBeNull();
  });
});
