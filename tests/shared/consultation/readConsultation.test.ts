import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consultationIssueCodes,
  consultationPackReference,
  readConsultation,
  writeConsultation,
} from '../../../shared/consultation';
import { readPack } from '../../../shared/pack';
import { formatIssue } from '../../../shared/source';
import { library, lineOf, smallPack } from '../pack/smallPack';

const pack = readPack(smallPack, 'p.yaml', library).pack!;

const file = `{"format": "waymark.consultation/1",
 "consultation": {"id": "c", "memberState": "XAA", "title": "Title", "pack": "small@1.0.0",
  "startsOn": "2026-03-02",
  "endsOn": "2026-03-20", "roadMapStart": "2026-07-01"},
 "institutions": [
  {"id": "i1", "name": "Border", "kind": "border"},
  {"id": "i2", "name": "Justice", "kind": "justice"}],
 "interviews": [
  {"id": "v1", "institution": "i1"},
  {"id": "v2", "institution": "i2", "heldOn": "2026-03-03"}],
 "answers": [
  {"interview": "v1", "criterion": "R1-C1", "value": "yes", "basis": "documented"},
  {"interview": "v2", "criterion": "R1-C1", "value": "declined"},
  {"interview": "v1", "criterion": "R1-C2", "value": 40},
  {"interview": "v1", "criterion": "R1-C3", "value": "all"}],
 "evidence": [
  {"id": "e1", "interview": "v1", "title": "Border Act", "date": "2019-05-04", "seen": "copy", "supports": [{"criterion": "R1-C1", "at": "art. 5"}, {"criterion": "R1-C3"}]},
  {"id": "e2", "interview": "v2", "title": "A circular", "supports": []}],
 "determinations": [
  {"criterion": "R1-C2", "value": 95, "rationale": "Counted."}],
 "targets": [
  {"requirement": "R1", "level": 2, "lead": "i1"}],
 "interventions": [
  {"id": "t1", "title": "T", "provider": "UNODC", "status": "ongoing", "covers": ["R1", "R1-C2"], "from": "2025-01-01", "to": "2026-01-01"}],
 "safeguards": [
  {"safeguard": "OWN-1", "value": "no", "lift": {"official": "O", "reason": "R", "until": "2027-01-01"}},
  {"safeguard": "G-1", "value": "yes"}],
 "edits": [
  {"step": "step:R1-C1", "field": "lead", "value": "i2"},
  {"step": "step:R1-C1", "field": "starts", "value": "2026-08-01"},
  {"step": "step:R1-C1", "field": "ends", "value": "2026-09-01"},
  {"step": "remedy:OWN-1", "field": "omitted", "value": "Not needed."}]}
`;

const withChanges = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no ${from} in the file`);
    return text.replace(from, () => to);
  }, file);

const read = (text: string) => readConsultation(text, 'c.json', pack);

const broken: [what: string, code: string, text: string, at: string, names: string[]][] = [
  ['a cut file', 'syntax', file.slice(0, file.indexOf('R1-C3')), '"R1-C3"', []],
  ['a newer format', 'format-unknown', withChanges(['consultation/1', 'consultation/2']), 'format', ['update']],
  [
    'a pack in its place',
    'format-unknown',
    withChanges(['waymark.consultation/1', 'waymark.pack/1']),
    'format',
    ['a consultation file'],
  ],
  [
    'a key that is there twice',
    'duplicate-key',
    withChanges(['"id": "c"', '"id": "c", "id": "d"']),
    'memberState',
    ['id'],
  ],
  [
    'a key of JavaScript itself',
    'forbidden-key',
    withChanges(['"title": "Title"', '"__proto__": {}']),
    'memberState',
    ['__proto__'],
  ],
  ['a half character', 'encoding', withChanges(['"Title"', '"\\ud800"']), 'memberState', []],
  ['a number without end', 'number-too-large', withChanges(['"value": 40', '"value": 4e999']), '4e999', []],
  ['a misspelt key', 'unknown-key', withChanges(['"heldOn"', '"heldon"']), 'heldon', ['heldOn']],
  [
    'a missing key',
    'missing-key',
    withChanges([', "roadMapStart": "2026-07-01"', '']),
    '"consultation":',
    ['roadMapStart'],
  ],
  ['a list in place of a text', 'wrong-type', withChanges(['"name": "Border"', '"name": []']), '"name": []', ['text']],
  [
    'a day that does not exist',
    'wrong-value',
    withChanges(['2026-03-03', '2026-02-30']),
    '2026-02-30',
    ['calendar day'],
  ],
  ['a determination without a rationale', 'wrong-value', withChanges(['"Counted."', '""']), '"rationale": ""', []],
  [
    'another version of the pack',
    'wrong-pack',
    withChanges(['small@1.0.0', 'small@1.1.0']),
    'memberState',
    ['small@1.1.0', 'small@1.0.0'],
  ],
  [
    'two institutions with one id',
    'duplicate-entry',
    withChanges(['"id": "i2"', '"id": "i1"']),
    '"Justice"',
    ['i1', 'line 6'],
  ],
  [
    'two interviews with one id',
    'duplicate-entry',
    withChanges(['"id": "v2"', '"id": "v1"']),
    '"institution": "i2"',
    ['v1'],
  ],
  [
    'two answers of one interview to one criterion',
    'duplicate-entry',
    withChanges(['"v2", "criterion"', '"v1", "criterion"']),
    '"declined"',
    ['v1', 'R1-C1', 'line 12'],
  ],
  [
    'two pieces of evidence with one id',
    'duplicate-entry',
    withChanges(['"id": "e2"', '"id": "e1"']),
    'A circular',
    ['e1'],
  ],
  [
    'a criterion named twice by one piece of evidence',
    'duplicate-entry',
    withChanges(['{"criterion": "R1-C3"}', '{"criterion": "R1-C1"}']),
    'Border Act',
    ['e1', 'R1-C1'],
  ],
  [
    'evidence of an interview that is not there',
    'unknown-reference',
    withChanges(['"e2", "interview": "v2"', '"e2", "interview": "v3"']),
    'A circular',
    ['v3'],
  ],
  [
    'evidence for a criterion that the pack does not have',
    'unknown-reference',
    withChanges(['{"criterion": "R1-C3"}', '{"criterion": "R1-C9"}']),
    'Border Act',
    ['R1-C9'],
  ],
  [
    'two determinations of one criterion',
    'duplicate-entry',
    withChanges(['"determinations": [', '"determinations": [\n {"criterion": "R1-C2", "value": 1, "rationale": "x"},']),
    '95',
    ['R1-C2'],
  ],
  [
    'two targets of one requirement',
    'duplicate-entry',
    withChanges(['"targets": [', '"targets": [{"requirement": "R1"},']),
    '"lead": "i1"',
    ['R1'],
  ],
  [
    'two interventions with one id',
    'duplicate-entry',
    withChanges([
      '"interventions": [',
      '"interventions": [{"id": "t1", "title": "U", "provider": "X", "status": "planned", "covers": []},',
    ]),
    '"title": "T"',
    ['t1'],
  ],
  [
    'two answers to one safeguard',
    'duplicate-entry',
    withChanges(['"safeguard": "G-1"', '"safeguard": "OWN-1"']),
    '"value": "yes"}],',
    ['OWN-1'],
  ],
  [
    'two edits of one field',
    'duplicate-entry',
    withChanges(['"field": "ends"', '"field": "starts"']),
    '2026-09-01',
    ['starts', 'step:R1-C1'],
  ],
  [
    'an unknown institution of an interview',
    'unknown-reference',
    withChanges(['"institution": "i1"', '"institution": "i7"']),
    '"i7"',
    ['i7', 'institutions'],
  ],
  ['an unknown interview', 'unknown-reference', withChanges(['"interview": "v2"', '"interview": "v9"']), 'v9', ['v9']],
  [
    'an unknown criterion of an answer',
    'unknown-reference',
    withChanges(['"R1-C3", "value"', '"R1-C33", "value"']),
    'R1-C33',
    ['R1-C33', 'R1-C3', 'small@1.0.0'],
  ],
  [
    'an unknown criterion of a determination',
    'unknown-reference',
    withChanges(['"R1-C2", "value": 95', '"R1-X", "value": 95']),
    'R1-X',
    ['R1-X'],
  ],
  [
    'an unknown requirement',
    'unknown-reference',
    withChanges(['"requirement": "R1"', '"requirement": "R9"']),
    'R9',
    ['R9'],
  ],
  ['an unknown lead', 'unknown-reference', withChanges(['"lead": "i1"', '"lead": "i9"']), 'i9', ['i9']],
  [
    'an intervention that covers something unknown',
    'unknown-reference',
    withChanges(['"R1-C2"]', '"R1-C7"]']),
    'R1-C7',
    ['R1-C7'],
  ],
  [
    'an unknown safeguard',
    'unknown-reference',
    withChanges(['"safeguard": "G-1"', '"safeguard": "G-2"']),
    'G-2',
    ['G-2'],
  ],
  [
    'an edit of a step of an unknown criterion',
    'unknown-reference',
    withChanges(['"step": "step:R1-C1", "field": "lead"', '"step": "establish:R1-C8", "field": "lead"']),
    'R1-C8',
    ['R1-C8'],
  ],
  [
    'an edit of a remedy of an unknown safeguard',
    'unknown-reference',
    withChanges(['remedy:OWN-1', 'remedy:OWN-2']),
    'OWN-2',
    ['OWN-2', 'safeguard'],
  ],
  [
    'an edit to an unknown lead',
    'unknown-reference',
    withChanges(['"lead", "value": "i2"', '"lead", "value": "i8"']),
    'i8',
    ['i8'],
  ],
  [
    'a status that is none',
    'value-does-not-fit',
    withChanges(['"value": "yes", "basis"', '"value": "maybe", "basis"']),
    'maybe',
    ['R1-C1', 'maybe', 'partly'],
  ],
  [
    'a number for a status',
    'value-does-not-fit',
    withChanges(['"value": "yes", "basis"', '"value": 1, "basis"']),
    '"value": 1,',
    ['R1-C1', '1'],
  ],
  [
    'a status for a number',
    'value-does-not-fit',
    withChanges(['"value": 40', '"value": "yes"']),
    '"R1-C2", "value": "yes"',
    ['R1-C2', 'a number'],
  ],
  [
    'an answer about a thing where nothing repeats',
    'item-does-not-fit',
    withChanges(['"value": "yes", "basis"', '"item": "post-1", "value": "yes", "basis"']),
    '"item"',
    ['R1-C1', 'does not repeat'],
  ],
  [
    'a choice that is none',
    'value-does-not-fit',
    withChanges(['"value": "all"', '"value": "al"']),
    '"al"',
    ['R1-C3', 'none'],
  ],
  [
    'a choice by a name of JavaScript itself',
    'value-does-not-fit',
    withChanges(['"value": "all"', '"value": "toString"']),
    'toString',
    ['R1-C3'],
  ],
  [
    'a determination in other terms',
    'value-does-not-fit',
    withChanges(['"value": 95', '"value": "met"']),
    '"met"',
    ['R1-C2'],
  ],
  [
    'a consultation that ends before it begins',
    'period-reversed',
    withChanges(['"endsOn": "2026-03-20"', '"endsOn": "2026-03-01"']),
    'endsOn',
    ['2026-03-01', '2026-03-02'],
  ],
  [
    'an intervention that ends before it begins',
    'period-reversed',
    withChanges(['"to": "2026-01-01"', '"to": "2024-01-01"']),
    '2024-01-01',
    ['t1'],
  ],
  [
    'a step that is edited to end before it begins',
    'period-reversed',
    withChanges(['2026-09-01', '2026-07-01"}, {"step": "step:R1-C3", "field": "ends", "value": "2026-07-01']),
    '"ends"',
    ['step:R1-C1'],
  ],
  [
    'a lift of what is no block',
    'lift-refused',
    withChanges([
      '{"safeguard": "G-1", "value": "yes"',
      '{"safeguard": "G-1", "value": "no", "lift": {"official": "O", "reason": "R", "until": "2027-01-01"}',
    ]),
    'G-1',
    ['G-1', 'note'],
  ],
  [
    'a road map that begins in the year 1',
    'day-out-of-range',
    withChanges(['2026-07-01"}', '0001-01-01"}']),
    '0001-01-01',
    ['0001-01-01', '2000-01-01'],
  ],
];

describe('reading a consultation file', () => {
  it('accepts a file that is in order, with every list present', () => {
    const { record, issues } = read(file);
    expect(issues.map(formatIssue)).toEqual([]);
    expect(record?.answers).toHaveLength(4);
    const least =
      '{"format":"waymark.consultation/1","consultation":{"id":"c","memberState":"XAA","title":"T","pack":"small@1.0.0","roadMapStart":"2026-07-01"}}';
    expect(read(least).record).toMatchObject({ answers: [], edits: [], safeguards: [] });
  });

  it.each(broken)('refuses %s: %s', (_what, code, text, at, names) => {
    const { record, issues } = read(text);
    expect(record).toBeNull();
    const found = issues.find((issue) => issue.code === code);
    expect(found, issues.map(formatIssue).join('\n')).toMatchObject({ severity: 'error', line: lineOf(text, at) });
    for (const name of names) expect(found?.message).toContain(name);
  });

  it('refuses the lift of a prohibition, which nobody can lift', () => {
    const strict = readPack(smallPack.replace('onNo: block', 'onNo: prohibit'), 'p.yaml', library).pack!;
    expect(readConsultation(file, 'c.json', strict).issues).toMatchObject([
      { code: 'lift-refused', path: 'safeguards[0].lift' },
    ]);
  });

  it('refuses a lift without an official, a reason or an end date', () => {
    for (const missing of ['"official": "O", ', '"reason": "R", ', ', "until": "2027-01-01"'])
      expect(read(withChanges([missing, ''])).issues).toMatchObject([{ code: 'missing-key', line: 26 }]);
  });

  it('says only that the pack is another one, not that each id is unknown', () => {
    expect(read(withChanges(['small@1.0.0', 'other@1.0.0'])).issues.map(({ code }) => code)).toEqual(['wrong-pack']);
  });

  it('takes an institution that is not well written as known', () => {
    const { issues } = read(withChanges(['"name": "Border"', '"nam": "Border"']));
    expect(issues.map(({ code }) => code).sort()).toEqual(['missing-key', 'unknown-key']);
  });

  it('gives every error at once, in the order of the lines, whatever their kind', () => {
    const { issues } = read(
      withChanges(
        ['"memberState": "XAA"', '"memberState": "Xaa"'],
        ['"endsOn": "2026-03-20"', '"endsOn": "2026-03-01"'],
        ['"id": "i2"', '"id": "i1"'],
        ['"interview": "v2"', '"interview": "v3"'],
        ['"value": 40', '"valeu": 40'],
        ['"value": "all"', '"value": "most"'],
        ['"field": "ends"', '"field": "end"'],
      ),
    );
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set([
        ...['wrong-value', 'period-reversed', 'duplicate-entry', 'unknown-reference', 'missing-key', 'unknown-key'],
        'value-does-not-fit',
      ]),
    );
    expect(issues.map(({ line }) => line)).toEqual(issues.map(({ line }) => line!).sort((a, b) => a - b));
  });

  it('has a test for every code', () => {
    const elsewhere = ['too-large', 'too-deep', 'more-issues', 'unsupported-yaml'];
    expect([...new Set(broken.map(([, code]) => code)), ...elsewhere].sort()).toEqual(
      Object.keys(consultationIssueCodes).sort(),
    );
  });

  it('lists the first thousand of many errors and counts the rest', () => {
    const answers = Array.from(
      { length: 3_000 },
      (_, index) => `{"interview": "v1", "criterion": "X${index}", "value": 1}`,
    );
    const { issues } = read(withChanges(['"answers": [', `"answers": [${answers.join(',')},`]));
    expect(issues).toHaveLength(1_001);
    expect(issues.at(-1)).toMatchObject({ code: 'more-issues', severity: 'error' });
  });

  it('is never thrown off by a file in which any value was exchanged', () => {
    const original: unknown = JSON.parse(file);
    const paths: (string | number)[][] = [];
    const collect = (value: unknown, path: (string | number)[]): void => {
      paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value))
          collect(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    collect(original, []);
    const put = (root: unknown, path: (string | number)[], value: unknown): unknown => {
      if (path.length === 0) return value;
      const [first, ...rest] = path as [string | number, ...(string | number)[]];
      if (typeof root !== 'object' || root === null) return root;
      const copy = (Array.isArray(root) ? [...(root as unknown[])] : { ...root }) as Record<string | number, unknown>;
      copy[first] = put(copy[first], rest, value);
      return copy;
    };
    const edits = fc.array(fc.tuple(fc.constantFrom(...paths), fc.jsonValue()), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(edits, (changes) => {
        const changed = changes.reduce<unknown>((root, [path, value]) => put(root, path, value), original);
        const { record, issues } = read(JSON.stringify(changed));
        expect(record === null).toBe(issues.length > 0);
        for (const { message, code } of issues) {
          expect(message).not.toMatch(/undefined|\[object|#\d+$/);
          expect(Object.hasOwn(consultationIssueCodes, code)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('which pack a consultation file needs', () => {
  it('is said before the pack is there', () => {
    expect(consultationPackReference(file, 'c.json')).toEqual({ reference: 'small@1.0.0', line: 2, issues: [] });
    expect(consultationPackReference(withChanges(['"answers"', '"answer"']), 'c.json').reference).toBe('small@1.0.0');
  });
  it.each([
    ['not JSON', '{', 'syntax'],
    ['another kind of file', '{"format": "waymark.pack/1"}', 'format-unknown'],
    ['no consultation', '{"format": "waymark.consultation/1"}', 'missing-key'],
    ['no version', withChanges(['small@1.0.0', 'small']), 'wrong-value'],
  ])('is refused with a reason: %s', (_what, text, code) => {
    const { reference, issues } = consultationPackReference(text, 'c.json');
    expect(reference).toBeNull();
    expect(issues[0]?.code).toBe(code);
  });
});

describe('writing a consultation file', () => {
  it('gives the same bytes for the same record, whatever the order of its keys', () => {
    const { record } = read(file);
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, turned(inner)]),
            )
          : value;
    const text = writeConsultation(record!);
    expect(writeConsultation(turned(record) as typeof record & object)).toBe(text);
    expect(
      text.startsWith(
        '{\n  "format": "waymark.consultation/1",\n  "consultation": {\n    "id": "c",\n    "memberState"',
      ),
    ).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is read back as the same record', () => {
    const { record } = read(file);
    expect(read(writeConsultation(record!))).toEqual({ record, issues: [] });
  });

  it('replaces half a character, which no file could hold', () => {
    const { record } = read(file);
    const text = writeConsultation({
      ...record!,
      consultation: { ...record!.consultation, title: 'a\ud800b \\ud800' },
    });
    expect(read(text).record?.consultation.title).toBe('a\ufffdb \\ud800');
  });
});
