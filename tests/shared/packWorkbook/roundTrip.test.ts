import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { needTool } from '../../../scripts/chromium.mjs';
import { Pack } from '../../../shared/model';
import { readSafeguards } from '../../../shared/pack';
import { packFromWorkbook, packInWorkbook, packYaml, writePackWorkbook } from '../../../shared/packWorkbook';
import { formatIssue } from '../../../shared/source';
import { readWorkbook } from '../../../shared/workbook';
import type { Cell, Sheet } from '../../../shared/workbook';
import { library, smallPack } from '../pack/smallPack';

const sheetsOf = (bytes: Uint8Array): readonly Sheet[] => {
  const { sheets, issues } = readWorkbook(bytes, 'p.xlsx');
  expect(issues.map(formatIssue)).toEqual([]);
  return sheets!;
};

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '+4',
    '@x',
    ' blank ',
    'a\nb',
    'a\r\nb',
    '007',
    '1e3',
    'TRUE',
    '_x0041_',
    '"',
    'from-answer',
    '\u0001',
    'é\u0301 العربية',
  ),
);
const local = fc.oneof(
  text,
  fc.dictionary(fc.constantFrom('en', 'fr', 'ar', 'zh-Hans'), text, { minKeys: 1, noNullPrototype: true }),
);
const entry = fc.oneof(
  fc.constantFrom('justice', 'police', 'a, b', ' x ', 'two\nlines', '"quoted"', '[]'),
  fc.stringMatching(/^[a-z]{1,8}$/),
);
const list = fc.array(entry, { maxLength: 4 });
const filled = fc.array(entry, { minLength: 1, maxLength: 4 });
const ids = (prefix: string, max: number) =>
  fc.nat(max).map((n) => Array.from({ length: n }, (_, i) => `${prefix}${i}`));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const months = fc.integer({ min: 1, max: 120 });
const when = maybe(
  fc.dictionary(fc.constantFrom('A', 'R0-C0'), fc.subarray(['yes', 'partly', 'no'], { minLength: 1 }), {
    minKeys: 1,
    noNullPrototype: true,
  }),
);
const names = fc.dictionary(fc.constantFrom('a', '1', 'b c', '=x'), local, { minKeys: 1, noNullPrototype: true });
const bounds = maybe(
  fc.record({ min: fc.double({ noNaN: true, noDefaultInfinity: true }), max: fc.integer() }, { requiredKeys: ['min'] }),
);
const step = fc.record(
  {
    ...{ action: local, recommendation: local, assistance: fc.constant('drafting'), partners: filled, months },
    ...{ dependsOn: fc.constant(['R0-C0']), safeguards: fc.constant(['G-1', 'OWN']) },
    models: fc.array(fc.record({ norm: text, at: maybe(text) }), { minLength: 1, maxLength: 2 }),
    indicator: fc.record(
      {
        name: local,
        unit: local,
        baseline: fc.oneof(local, fc.integer()),
        target: fc.oneof(local, fc.integer()),
        verification: local,
      },
      { requiredKeys: ['name'] },
    ),
  },
  { requiredKeys: ['action', 'recommendation'] },
);
const criterion = fc
  .record({
    level: fc.integer({ min: 1, max: 3 }),
    dimension: fc.constantFrom('legislative', 'safeguards'),
    ...{
      question: local,
      statement: local,
      guidance: maybe(local),
      ask: list,
      evidence: maybe(fc.array(local, { minLength: 1, maxLength: 3 })),
    },
    ...{ when, step: maybe(step) },
    repeat: maybe(fc.constantFrom({ over: 'posts', rule: 'worst' }, { over: 'posts', rule: 'share', share: 0.75 })),
    sameAs: maybe(
      fc.array(fc.record({ pack: fc.constant('x'), criterion: fc.constant('Y'), reason: local }), {
        minLength: 1,
        maxLength: 2,
      }),
    ),
    kind: fc.oneof(
      fc.record({ answer: fc.constant('status'), metWhen: maybe(fc.jsonValue({ maxDepth: 1 })) }),
      fc.record({ answer: fc.constant('number'), metWhen: fc.constantFrom('>= 90', '= 1.5'), bounds }),
      fc.record({
        answer: fc.constant('choice'),
        metWhen: fc.dictionary(fc.constantFrom('a', '1', 'b c', '=x'), fc.constantFrom('met', 'na'), {
          minKeys: 1,
          noNullPrototype: true,
        }),
        choices: maybe(names),
      }),
    ),
  })
  .map(({ kind, ...rest }) => ({ ...rest, ...kind }));
const requirement = fc.record({
  ...{
    title: local,
    summary: local,
    weight: maybe(fc.double({ min: 0, max: 1000, noNaN: true })),
    target: maybe(fc.integer({ min: 0, max: 20 })),
  },
  sources: fc.array(
    fc.record({
      norm: text,
      at: maybe(text),
      binding: fc.constantFrom('decides', 'urges'),
      seen: maybe(fc.constantFrom('original', 'no')),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  criteria: fc.array(criterion, { minLength: 1, maxLength: 3 }),
});
const withIds = (prefix: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .array(fc.record(more), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((one, i) => ({ id: `${prefix}${i}`, ...one })));
const pack = fc
  .record({
    ...{ title: local, publisher: maybe(text), publishedOn: maybe(fc.constant('2026-03-31')) },
    levels: fc.array(fc.record({ level: fc.integer({ min: 1, max: 20 }), name: local }), {
      minLength: 1,
      maxLength: 3,
    }),
    norms: fc.array(fc.record({ id: text, title: local }), { maxLength: 3 }),
    institutions: ids('kind', 3),
    rosters: maybe(withIds('posts', { title: local })),
    requirements: fc.array(requirement, { minLength: 1, maxLength: 3 }),
    safeguards: maybe(
      withIds('A', {
        question: local,
        when,
        onNo: fc.constantFrom('block', 'note'),
        remedy: maybe(fc.record({ action: local, months })),
        source: local,
      }),
    ),
    questions: maybe(
      withIds('Q', {
        ...{
          question: local,
          answer: fc.constantFrom('text', 'choice'),
          choices: maybe(names),
          bounds,
          guidance: maybe(local),
        },
        ...{ ask: maybe(filled), when, repeat: maybe(fc.constant({ over: 'posts0' })) },
      }),
    ),
    assistance: maybe(
      withIds('T', { title: local, offeredBy: list, triggers: list.map((all) => all.map((_, i) => `S${i}`)) }),
    ),
    translations: maybe(
      fc.dictionary(
        fc.constantFrom('fr', 'ar'),
        fc.record({ from: fc.constant('en'), pairs: fc.constantFrom('', '00112233', '00112233 aabbccdd') }),
        {
          minKeys: 1,
          noNullPrototype: true,
        },
      ),
    ),
  })
  .map((one) =>
    Pack.parse({
      ...{ format: 'waymark.pack/1', id: 'p', version: '1.0' },
      ...one,
      requirements: one.requirements.map((each, r) => ({
        id: `R${r}`,
        ...each,
        criteria: each.criteria.map((all, c) => ({ id: `R${r}-C${c}`, ...all })),
      })),
    }),
  );

const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a pack as a workbook', () => {
  it('comes back without loss, whatever the schema lets it hold', () => {
    fc.assert(
      fc.property(pack, (one) => {
        const { value, issues } = packInWorkbook(sheetsOf(writePackWorkbook(one)), 'p.xlsx');
        expect(issues.map(formatIssue)).toEqual([]);
        expect(bare(Pack.parse(value))).toEqual(bare(one));
        expect(bare(parse(packYaml(value)))).toEqual(bare(value));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('has notes on every head, lists to choose from, and texts that are never formulas', () => {
    const parts = unzipSync(writePackWorkbook(parse(smallPack) as Pack));
    const criteria = strFromU8(parts['xl/worksheets/sheet8.xml']!);
    expect(criteria).toContain('<formula1>&quot;legislative,institutional,operational,safeguards&quot;</formula1>');
    expect(criteria).toContain('<formula1>&#39;Requirements&#39;!$A$2:$A$2000</formula1>');
    expect(criteria).toContain('ySplit="1"');
    expect(criteria).not.toContain('<f>');
    expect(strFromU8(parts['xl/comments8.xml']!)).toContain('The open question that is asked.');
  });

  it.each(['travel', 'arms', 'targets', 'fusion'])(
    'comes back with the same values for the pack %s, and then byte for byte',
    async (name) => {
      const general = readSafeguards(await readFile('assets/safeguards.yaml', 'utf8'), 's').safeguards!;
      const before = Pack.parse(parse(await readFile(`assets/packs/${name}.yaml`, 'utf8')));
      const { text: once, issues } = packFromWorkbook(sheetsOf(writePackWorkbook(before)), 'p.xlsx', general);
      expect(issues.map(formatIssue)).toEqual([]);
      expect(Pack.parse(parse(once!))).toEqual(before);
      expect(packFromWorkbook(sheetsOf(writePackWorkbook(Pack.parse(parse(once!)))), 'p.xlsx', general).text).toBe(
        once,
      );
    },
    120_000,
  );

  it('comes back from LibreOffice, which saved it again', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'waymark-pack-'));
    try {
      const before = Pack.parse(parse(await readFile('assets/packs/fusion.yaml', 'utf8')));
      await writeFile(path.join(folder, 'p.xlsx'), writePackWorkbook(before));
      const out = path.join(folder, 'out');
      await promisify(execFile)(needTool('soffice'), [
        ...['--headless', `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`],
        ...['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, path.join(folder, 'p.xlsx')],
      ]);
      const saved = await readFile(path.join(out, 'p.xlsx'));
      expect(Pack.parse(packInWorkbook(sheetsOf(saved), 'p.xlsx').value)).toEqual(before);
      const parts = unzipSync(saved);
      expect(Object.keys(parts).filter((part) => part.startsWith('xl/comments')).length).toBeGreaterThan(10);
      expect(Object.values(parts).some((part) => strFromU8(part).includes('<dataValidation '))).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);
});

describe('a workbook that is no pack yet', () => {
  const changed = (change: (sheets: Record<string, Cell[][]>) => void) => {
    const sheets = Object.fromEntries(
      sheetsOf(writePackWorkbook(parse(smallPack) as Pack)).map(({ name, rows }) => [
        name,
        rows.map((row) => [...row]),
      ]),
    );
    change(sheets);
    const { text: yaml, issues } = packFromWorkbook(
      Object.entries(sheets).map(([name, rows]) => ({ name, rows })),
      'p.xlsx',
      library,
    );
    expect(yaml).toBeNull();
    return issues.map(({ path: at, code }) => `${at} ${code}`);
  };

  it('is refused with every error at once, each at its cell', () => {
    expect(
      changed(({ Criteria, Steps, Sources, Requirements, Conditions }) => {
        Criteria![1]![2] = 'two';
        Criteria![2]![3] = 'legal';
        Steps![1]![0] = 'R1-C9';
        Sources![1]![1] = 'S/RES/1';
        Requirements![0]!.push('colour');
        Conditions![1]![2] = 'R9';
      }),
    ).toEqual(
      expect.arrayContaining([
        'Criteria!C2 wrong-type',
        'Criteria!D3 wrong-value',
        'Steps!A2 owner-unknown',
        'Sources!B2 unknown-reference',
        'Requirements!G1 column-unknown',
        'Conditions!D2 unknown-reference',
      ]),
    );
  });

  it('is refused when a sheet is missing or is none of a pack', () => {
    expect(
      changed((sheets) => {
        sheets.Criterias = sheets.Criteria!;
        delete sheets.Criteria;
      }),
    ).toEqual(expect.arrayContaining(['Criteria!A1 sheet-missing', 'Criterias!A1 sheet-unknown']));
  });
});
