import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFromXlsform } from '../../../shared/xlsform';
import type { Cell, Sheet } from '../../../shared/workbook';
import type { Issue } from '../../../shared/source';
import { convert } from './converting';

const heads = [
  ...[
    'type',
    'name',
    'label',
    'hint',
    'relevant',
    'constraint',
    'choice_filter',
    'calculation',
    'required',
    'disabled',
    'my notes',
  ],
  ...[
    'waymark::level',
    'waymark::metWhen',
    'waymark::dimension',
    'waymark::source',
    'waymark::statement',
    'waymark::repeat',
  ],
];

const types = [
  ...[
    'text',
    'integer',
    'decimal',
    'date',
    'note',
    'calculate',
    'select_one yn',
    'select_one kind',
    'select_multiple kind',
  ],
  ...[
    'select_one yn or_other',
    'image',
    'geopoint',
    'start',
    'time',
    'range',
    'select_one_from_file a.csv',
    'Select One yn',
  ],
];
const rare = [
  'selec_one yn',
  'begin_score',
  'score__row',
  'select_one nosuch',
  '',
  'rank kind',
  'begin loop over kind',
];

type Cells = Readonly<Record<string, Cell>>;
const sometimes = <T>(value: fc.Arbitrary<T>, nil: T, freq = 3): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(nil), weight: freq }, { arbitrary: value, weight: 1 });

const names = fc.constantFrom(...Array.from({ length: 12 }, (_, at) => `q${at}`));
const condition = fc.oneof(
  names.map((name) => `\${${name}} = 'yes'`),
  fc.tuple(names, names).map(([a, b]) => `\${${a}} != 'no' and selected(\${${b}}, 'online')`),
  fc.constantFrom('${nowhere} = 1', '1 = ', 'true()'),
);

const row = (type: fc.Arbitrary<string>): fc.Arbitrary<Cells> =>
  fc.record({
    type,
    hint: sometimes<Cell>(fc.constant('A hint'), null),
    relevant: sometimes<Cell>(condition, null),
    constraint: sometimes<Cell>(fc.constantFrom('. >= 0 and . < 10', '. != 3', "regex(., 'x')"), null, 8),
    choice_filter: sometimes<Cell>(fc.constant('x = 1'), null, 20),
    calculation: sometimes<Cell>(fc.constant('1 + 1'), null, 20),
    required: sometimes<Cell>(fc.constantFrom<Cell>('yes', true), null),
    disabled: sometimes<Cell>(fc.constantFrom<Cell>('yes', 'no'), null, 20),
    'my notes': sometimes<Cell>(fc.constant('remember'), null, 10),
    'waymark::level': sometimes<Cell>(fc.constantFrom<Cell>(1, 2, '3', 'x', 40), null, 6),
    'waymark::metWhen': sometimes<Cell>(fc.constantFrom('>= 3', 'online: met; paper: unmet', 'nonsense'), null, 10),
    'waymark::dimension': sometimes<Cell>(fc.constantFrom('safeguards', 'Legislative', 'legal'), null, 6),
    'waymark::source': sometimes<Cell>(
      fc.constantFrom('S/RES/1, para. 2 (decides)', 'Some (2017) thing', '(decides)'),
      null,
      12,
    ),
    'waymark::statement': sometimes<Cell>(fc.constant('It is so.'), null, 8),
    'waymark::repeat': sometimes<Cell>(fc.constantFrom('best', 'share 80 %', 'share 9'), null, 15),
  });

const anyType = fc.oneof(
  { arbitrary: fc.constantFrom(...types), weight: 25 },
  { arbitrary: fc.constantFrom(...rare), weight: 1 },
);
interface Block {
  readonly lines: readonly Cells[];
}
const blocks = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    row(anyType).map((one) => ({ lines: [one] })),
    fc
      .record({
        what: fc.constantFrom('group', 'group', 'repeat'),
        head: row(fc.constant('')),
        inside: fc.array(tie('block'), { maxLength: 4 }),
        closed: fc.oneof({ arbitrary: fc.constant(true), weight: 30 }, { arbitrary: fc.constant(false), weight: 1 }),
      })
      .map(({ what, head, inside, closed }) => ({
        lines: [
          { ...head, type: `begin_${what}`, 'waymark::level': null, 'waymark::metWhen': null },
          ...inside.flatMap(({ lines }) => lines),
          ...(closed ? [{ type: `end ${what}` }] : []),
        ],
      })),
  ),
})).block;

const choices: Sheet = {
  name: 'choices',
  rows: [
    ['list_name', 'name', 'label'],
    ...[
      ['yn', 'yes', 'Yes'],
      ['yn', 'no', 'No'],
      ['kind', 'online', 'Online'],
      ['kind', 'paper', 'Paper'],
    ],
  ],
};

/** The same rows as a careful author fills them: nothing misspelt, marks only where they belong, no repeat in a repeat. */
const carefully = (lines: readonly Cells[], marked: boolean): Cells[] => {
  let [repeats, depth] = [0, 0];
  const kept = lines.map((cells): Cells => {
    const type = String(cells.type ?? '');
    const plain = Object.fromEntries(Object.entries(cells).filter(([head]) => !head.startsWith('waymark::')));
    const relevant = String(cells.relevant ?? '').includes('nowhere') ? null : (cells.relevant ?? null);
    if (type.startsWith('begin_')) {
      const nested = repeats > 0 && type === 'begin_repeat';
      depth += 1;
      if (type === 'begin_repeat' && !nested) repeats = depth;
      const source = marked ? 'S/RES/1, para. 2 (decides)' : null;
      return { ...plain, relevant, disabled: null, type: nested ? 'begin_group' : type, 'waymark::source': source };
    }
    if (type.startsWith('end ')) {
      const what = repeats === depth ? 'repeat' : 'group';
      if (repeats === depth) repeats = 0;
      depth -= 1;
      return { type: `end ${what}` };
    }
    const level = marked && /^(select_one yn|integer)$/.test(type) && cells.disabled !== 'yes' ? 2 : null;
    const metWhen = level !== null && type === 'integer' ? '>= 3' : null;
    const known = types.includes(type) ? type : 'text';
    return { ...plain, relevant, type: known, 'waymark::level': level, 'waymark::metWhen': metWhen };
  });
  const all: Cells[] = [...kept, { type: 'select_one yn', 'waymark::level': marked ? 1 : null }];
  const isAsked = (name: string): boolean => !/^end|^$/.test(String(all[Number(name.slice(1))]?.type ?? ''));
  return all.map((cells) => {
    const asks = String(cells.relevant ?? '').match(/q\d+/g) ?? [];
    return asks.every(isAsked) ? cells : { ...cells, relevant: null };
  });
};

/** Labels and names tell the row, so that it can be found again. */
const sheetsOf = (lines: readonly Cells[]): Sheet[] => {
  const rows = lines.map((cells, at) =>
    heads.map((head): Cell => {
      const type = String(cells.type ?? '');
      if (head === 'name') return type.startsWith('end') ? null : `q${at}`;
      if (head === 'label') return type.startsWith('end') ? null : `Label of row ${at + 2}.`;
      return cells[head] ?? null;
    }),
  );
  return [{ name: 'survey', rows: [heads, ...rows] }, choices];
};

const unclosed = (lines: readonly Cells[], begin: number): boolean => {
  let depth = 0;
  for (const { type } of lines.slice(begin)) {
    if (String(type).startsWith('begin_')) depth += 1;
    if (String(type).startsWith('end ') && (depth -= 1) === 0) return false;
  }
  return true;
};

/** Every row that is no end of something is in the pack by its label, or has an issue at one of its cells. */
const expectEveryRow = ([survey]: readonly Sheet[], text: string, issues: readonly Issue[]): void => {
  const named = new Set(issues.flatMap(({ path }) => /^survey![A-Z]+(\d+)$/.exec(path)?.[1] ?? []));
  for (const [at, cells] of survey!.rows.entries()) {
    if (at === 0 || String(cells[0]).startsWith('end')) continue;
    const there = text.includes(`Label of row ${at + 1}.`) || named.has(String(at + 1));
    expect(there, `row ${at + 1} of\n${JSON.stringify(survey!.rows)}`).toBe(true);
  }
};

const forms = fc.array(blocks, { minLength: 1, maxLength: 12 }).map((all) => all.flatMap(({ lines }) => lines));

describe('any form', () => {
  it('is converted or refused at cells that are named; every row is in the pack or named', () => {
    fc.assert(
      fc.property(forms, (lines) => {
        const sheets = sheetsOf(lines);
        const { pack, text, issues } = convert(sheets);
        const errors = issues.filter(({ severity }) => severity === 'error');
        expect(
          errors.every(({ path }) => /^survey(![A-Z]+\d+)?$/.test(path)),
          JSON.stringify(errors),
        ).toBe(true);
        if (pack) expectEveryRow(sheets, text, issues);
      }),
      { numRuns: 200 },
    );
  });

  it.each([false, true])(
    'that is filled in with care is converted, and every row is in the pack or named (marked: %s)',
    (marked) => {
      const careful = forms.filter(
        (lines) => !lines.some(({ type }, at) => String(type).startsWith('begin_') && unclosed(lines, at)),
      );
      fc.assert(
        fc.property(careful, (lines) => {
          const sheets = sheetsOf(carefully(lines, marked));
          const { pack, text, issues } = convert(sheets);
          expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(pack!.requirements.length).toBeGreaterThan(0);
          expectEveryRow(sheets, text, issues);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('does not fail on any cells at all', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        'type',
        'name',
        'label',
        'label::fr',
        'yes',
        'select_one yn',
        'begin group',
        'end group',
        'list_name',
        'survey',
        'note',
        '__proto__',
        'constructor',
      ),
      fc.double(),
      fc.boolean(),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
    const sheet = fc.record({
      name: fc.constantFrom('survey', 'Choices', 'settings', ' SURVEY ', 'other', 'survay'),
      rows,
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 4 }), (sheets) => {
        const { text, issues } = packFromXlsform(sheets, 'form.xlsx', []);
        expect(text === null).toBe(issues.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 1_000 },
    );
  });
});
