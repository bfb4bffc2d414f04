import { describe, expect, it } from 'vitest';
import { readConsultation, writeConsultation } from '../../../shared/consultation';
import { readPack } from '../../../shared/pack';
import { formatIssue } from '../../../shared/source';
import { library, lineOf, withChanges as changedPack } from '../pack/smallPack';

const pack = readPack(
  changedPack(
    [
      '        metWhen: ">= 90"\n',
      '        metWhen: ">= 90"\n        bounds: {min: 0, max: 100}\n        repeat: {over: posts, rule: worst}\n',
    ],
    [
      'questions:\n  - {id: Q1, question: Anything else?, answer: text}\n',
      `rosters: [{id: posts, title: Posts}, {id: agencies, title: Agencies}]
questions:
  - {id: Q1, question: Anything else?, answer: text}
  - {id: Q2, question: How many?, answer: number, bounds: {min: 0, max: 500}, repeat: {over: posts}}
  - {id: Q3, question: Since when?, answer: date}
  - {id: Q4, question: Which kind?, answer: choice, choices: {land: Land, sea: Sea}}
  - {id: Q5, question: Which kinds?, answer: choices, choices: {land: Land, sea: Sea}, repeat: {over: agencies}}
`,
    ],
  ),
  'p.yaml',
  library,
).pack!;

const file = `{"format": "waymark.consultation/1",
 "consultation": {"id": "c", "memberState": "XAA", "title": "Title", "pack": "small@1.0.0", "roadMapStart": "2026-07-01"},
 "institutions": [{"id": "i1", "name": "Border", "kind": "border"}],
 "interviews": [{"id": "v1", "institution": "i1"}],
 "rosterItems": [
  {"id": "p1", "roster": "posts", "name": "North Post"},
  {"id": "p2", "roster": "posts", "name": "South Post"},
  {"id": "a1", "roster": "agencies", "name": "The Agency"}],
 "answers": [
  {"interview": "v1", "criterion": "R1-C2", "value": "unknown"},
  {"interview": "v1", "criterion": "R1-C2", "item": "p1", "value": 40},
  {"interview": "v1", "criterion": "R1-C2", "item": "p2", "value": 95}],
 "contextAnswers": [
  {"interview": "v1", "question": "Q1", "value": "A new terminal opens next year.", "attribution": "unattributed"},
  {"interview": "v1", "question": "Q2", "item": "p2", "value": 12, "privateNote": "An estimate."},
  {"interview": "v1", "question": "Q3", "value": "2019-05-04"},
  {"interview": "v1", "question": "Q4", "value": "land"},
  {"interview": "v1", "question": "Q5", "item": "a1", "value": ["land", "sea"]}]}
`;

const withChange = (from: string, to: string): string => {
  if (!file.includes(from)) throw new Error(`no ${from} in the file`);
  return file.replace(from, () => to);
};
const read = (text: string) => readConsultation(text, 'c.json', pack);

describe('Named things and context answers of a consultation file', () => {
  it('are read, and written again without loss', () => {
    const { record, issues } = read(file);
    expect(issues.map(formatIssue)).toEqual([]);
    expect(record?.rosterItems.map(({ name }) => name)).toEqual(['North Post', 'South Post', 'The Agency']);
    const written = writeConsultation(record!);
    expect(JSON.parse(written)).toEqual({ ...JSON.parse(file), ...JSON.parse(written) });
    expect(read(written).record).toEqual(record);
  });

  it.each([
    [
      'a roster that the pack does not have',
      '"p1", "roster": "posts"',
      '"p1", "roster": "post"',
      '"post"',
      'unknown-reference',
      ['`post`', '`posts`'],
    ],
    ['a thing that is there twice', '{"id": "p2"', '{"id": "p1"', 'South Post', 'duplicate-entry', ['`p1`', 'twice']],
    [
      'a thing that nobody named',
      '"item": "p1"',
      '"item": "p7"',
      '"p7"',
      'unknown-reference',
      ['`p7`', '`rosterItems`'],
    ],
    [
      'a thing of another roster',
      '"item": "p1"',
      '"item": "a1"',
      '"a1", "value": 40',
      'item-does-not-fit',
      ['`agencies`', '`posts`'],
    ],
    [
      'a thing where the question does not repeat',
      '"question": "Q4"',
      '"question": "Q4", "item": "p1"',
      '"Q4"',
      'item-does-not-fit',
      ['`Q4`', 'does not repeat'],
    ],
    [
      'two answers of one interview about one thing',
      '"item": "p2", "value": 95',
      '"item": "p1", "value": 95',
      '"value": 95',
      'duplicate-entry',
      ['`p1`', '`R1-C2`'],
    ],
    [
      'two context answers of one interview',
      '"question": "Q3", "value": "2019-05-04"',
      '"question": "Q1", "value": "x"',
      '"x"',
      'duplicate-entry',
      ['`Q1`'],
    ],
    [
      'a question that the pack does not have',
      '"question": "Q3"',
      '"question": "Q9"',
      '"Q9"',
      'unknown-reference',
      ['`Q9`'],
    ],
    [
      'an interview that is not there',
      '"v1", "question": "Q3"',
      '"v9", "question": "Q3"',
      '"v9"',
      'unknown-reference',
      ['`v9`', '`interviews`'],
    ],
    [
      'a number outside its bounds',
      '"value": 12,',
      '"value": 501,',
      '501',
      'value-does-not-fit',
      ['`Q2`', 'from 0 to 500', '501'],
    ],
    [
      'a criterion’s number outside its bounds',
      '"value": 95',
      '"value": 101',
      '101',
      'value-does-not-fit',
      ['`R1-C2`', 'from 0 to 100', '101'],
    ],
    ['a day that is none', '"2019-05-04"', '"in May"', 'in May', 'value-does-not-fit', ['`Q3`', 'YYYY-MM-DD']],
    ['a choice that is none', '"value": "land"', '"value": "air"', '"air"', 'value-does-not-fit', ['`Q4`', '`sea`']],
    [
      'one choice twice',
      '["land", "sea"]',
      '["land", "land"]',
      '"land", "land"',
      'value-does-not-fit',
      ['`Q5`', 'each once'],
    ],
    ['words for a number', '"value": 12,', '"value": "twelve",', 'twelve', 'value-does-not-fit', ['`Q2`', 'a number']],
  ])('are refused with %s', (_what, from, to, at, code, names) => {
    const text = withChange(from, to);
    const { record, issues } = read(text);
    expect(record).toBeNull();
    const found = issues.find((issue) => issue.code === code);
    expect(found, issues.map(formatIssue).join('\n')).toMatchObject({ severity: 'error', line: lineOf(text, at) });
    for (const name of names) expect(found?.message).toContain(name);
  });
});
