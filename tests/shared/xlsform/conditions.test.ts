import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, form } from './converting';

/** What is asked about: a status, a choice with two choices that mean the same, and a number with a rule. */
const criteria = `
type | name | label | relevant | waymark::level | waymark::dimension | waymark::statement | waymark::metWhen | waymark::source
begin_group | g | Group | | | | | | X, 1 (decides)
select_one ynp | a | A? | | 1 | operational | A holds. | |
select_one kind | b | B? | | 1 | operational | B holds. | online: met; paper: unmet; none: unmet; part: partly |
integer | n | N? | | 1 | operational | N holds. | >= 90 |
text | note | Remark | | | | | |
`;
const lists = `
list_name | name | label
ynp | yes | Yes
ynp | half | Partly
ynp | no | No
kind | online | Online
kind | paper | On paper
kind | none | Not kept
kind | part | In part
`;
const settings = 'waymark::levels\nOne';

/** The condition that a last question gets, or what is said of it. */
const asked = (relevant: string, survey = criteria) => {
  const { pack, messageAt } = convert(
    form(
      `${survey.trimEnd()}\nselect_one ynp | last | Last? | ${relevant} | 1 | operational | Last holds. | |\nend_group | | | | | | | |\n`,
      {
        choices: lists,
        settings,
      },
    ),
  );
  const last = pack?.requirements[0]?.criteria.find(({ id }) => id === 'last');
  return { when: last?.when, said: messageAt('survey!D7') };
};

describe('conditions that a pack can say', () => {
  it.each([
    ["${a} = 'yes'", { a: ['yes'] }],
    ['"yes" = ${ a }', { a: ['yes'] }],
    ["${a}='yes' or ${a}='half'", { a: ['yes', 'partly'] }],
    ["selected(${a}, 'yes')", { a: ['yes'] }],
    ["not(selected(${a}, 'no'))", { a: ['yes', 'partly', 'na', 'unknown'] }],
    ["${a} != 'no' and ${a} != ''", { a: ['yes', 'partly', 'na'] }],
    ["${a} = ''", { a: ['unknown'] }],
    ['${a} = ‘yes’ and (${n} >= 90)', { a: ['yes'], n: ['yes'] }],
    ['${n} < 90', { n: ['no'] }],
    ['90 <= ${n}', { n: ['yes'] }],
    ['not(${n} >= 90)', { n: ['no', 'unknown'] }],
    ["${n} != ''", { n: ['yes', 'no'] }],
    ["${b} = 'online'", { b: ['yes'] }],
    ["${b} = 'paper' or ${b} = 'none'", { b: ['no'] }],
    ["(${a} = 'yes' and ${b} = 'online') or (${a} = 'yes' and ${b} = 'part')", { a: ['yes'], b: ['yes', 'partly'] }],
    ["${a} = 'yes' and true()", { a: ['yes'] }],
  ])('%s', (relevant, when) => {
    expect(asked(relevant)).toEqual({ when, said: '' });
  });

  it('asks always where a condition is always true', () => {
    expect(asked("${a} = 'yes' or ${a} != 'yes'")).toEqual({ when: undefined, said: '' });
  });

  it('takes “don’t know” and no answer for the same, as a pack does', () => {
    const { pack, issues } = convert(
      form(
        'type | name | label | relevant\nselect_one yn | a | A? |\nselect_one yn | b | B? | ${a} = "dk"\nselect_one yn | c | C? | ${a} != "dk"',
        { choices: "list_name | name | label\nyn | yes | Yes\nyn | no | No\nyn | dk | Don't know" },
      ),
    );
    expect(pack!.requirements[0]!.criteria.map(({ when }) => when)).toEqual([
      undefined,
      { a: ['unknown'] },
      { a: ['yes', 'partly', 'no', 'na'] },
    ]);
    expect(issues.map(({ code }) => code)).not.toContain('condition-not-taken');
  });
});

describe('conditions on what repeats', () => {
  it('know that a share of several things can be partly in place', () => {
    const { pack } = convert(
      form(
        'type | name | label | relevant | waymark::level | waymark::metWhen | waymark::repeat\n' +
          'begin_repeat | r | Posts | | | | share 0.8\ninteger | n | N? | | 1 | >= 90 |\nend_repeat | | | | | |\n' +
          "select_one yn | a | A? | ${n} != '' | 1 | |\nselect_one yn | b | B? | ${n} >= 90 | 1 | |",
      ),
    );
    const criteria = pack!.requirements.flatMap((requirement) => requirement.criteria);
    expect(criteria.map(({ id, when }) => [id, when])).toEqual([
      ['n', undefined],
      ['a', { n: ['yes', 'partly', 'no'] }],
      ['b', { n: ['yes'] }],
    ]);
  });
});

describe('conditions that a pack cannot say', () => {
  it.each([
    ["${a} = 'yes' or ${b} = 'online'", 'joins the answers to different questions by `or`'],
    ["${b} = 'paper'", 'tells apart answers of `b` that are all `no` to a pack'],
    ['${n} > 10', 'another limit than its metWhen, which is `>= 90`'],
    ["${note} != ''", 'asks about `note`, which is recorded and not scored'],
    ["${last} = 'yes'", 'asks about `last`, which is asked further down'],
    ["${a} = 'maybe'", 'asks whether `a` is `maybe`, which is none of its choices'],
    ['count-selected(${a}) > 1', 'uses the function `count-selected()`'],
    ['${n} + 1 > 3', 'works something out'],
    ['${a} = ${b}', 'compares two answers with each other'],
    ["${a} = 'yes' and", 'ends too early'],
    ["${a} = 'yes", 'cannot be read from'],
    ["../a = 'yes'", 'uses a path'],
    ['${a}', 'without saying which'],
    ["${a} = 'yes' and ${a} = 'no'", 'can never be true'],
    ['. > 3', 'asks about the question itself'],
    [`${'('.repeat(200)}\${a} = 'yes'${')'.repeat(200)}`, 'brackets more than'],
  ])('%s: it %s', (relevant, because) => {
    const { when, said } = asked(relevant);
    expect(when).toBeUndefined();
    expect(said).toContain(because);
  });

  it('is an error where the survey has no such question, with the name that was meant', () => {
    const { pack, places, messageAt } = convert(
      form('type | name | label | relevant\nselect_one yn | has_law | Law? |\ntext | t | T | ${has_lwa} = "yes"'),
    );
    expect(pack).toBeNull();
    expect(places).toContain('survey!D3 unknown-name');
    expect(messageAt('survey!D3')).toBe('`${has_lwa}` is not in the survey. Did you mean `has_law`?');
  });
});

type Expression =
  | { is: 'compare'; name: 'a' | 'b'; by: '=' | '!='; value: string }
  | { is: 'limit'; by: '>=' | '<' }
  | { is: 'and' | 'or'; left: Expression; right: Expression }
  | { is: 'not'; part: Expression };

const values = { a: ['yes', 'half', 'no', ''], b: ['online', 'paper', 'none', 'part', ''] } as const;
const comparison = fc.oneof(
  ...(['a', 'b'] as const).map((name) =>
    fc.record({
      is: fc.constant('compare' as const),
      name: fc.constant(name),
      by: fc.constantFrom('=' as const, '!=' as const),
      value: fc.constantFrom(...values[name]),
    }),
  ),
  fc.record({ is: fc.constant('limit' as const), by: fc.constantFrom('>=' as const, '<' as const) }),
);
const expressions: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.record({ is: fc.constantFrom('and' as const, 'or' as const), left: tie('node'), right: tie('node') }),
    fc.record({ is: fc.constant('not' as const), part: tie('node') }),
  ),
})).node;

const written = (node: Expression): string => {
  if (node.is === 'compare') return `\${${node.name}} ${node.by} '${node.value}'`;
  if (node.is === 'limit') return `\${n} ${node.by} 90`;
  if (node.is === 'not') return `not(${written(node.part)})`;
  return `(${written(node.left)}) ${node.is} (${written(node.right)})`;
};

interface Answers {
  a: string;
  b: string;
  n: number | null;
}
const holds = (node: Expression, answers: Answers): boolean => {
  if (node.is === 'compare') return (answers[node.name] === node.value) === (node.by === '=');
  if (node.is === 'limit') return answers.n !== null && answers.n >= 90 === (node.by === '>=');
  if (node.is === 'not') return !holds(node.part, answers);
  const [left, right] = [holds(node.left, answers), holds(node.right, answers)];
  return node.is === 'and' ? left && right : left || right;
};
const statuses: Readonly<Record<string, string>> = {
  ...{ yes: 'yes', half: 'partly', no: 'no', '': 'unknown' },
  ...{ online: 'yes', paper: 'no', none: 'no', part: 'partly' },
};

describe('any condition', () => {
  it('is either said exactly, or named', () => {
    const answered = fc.record({
      a: fc.constantFrom(...values.a),
      b: fc.constantFrom(...values.b),
      n: fc.constantFrom(null, 0, 89, 90, 100),
    });
    fc.assert(
      fc.property(expressions, fc.array(answered, { minLength: 20, maxLength: 20 }), (expression, several) => {
        const { when, said } = asked(written(expression));
        if (said !== '') {
          expect(when).toBeUndefined();
          return;
        }
        for (const answers of several) {
          const states: Readonly<Record<string, string>> = {
            a: statuses[answers.a]!,
            b: statuses[answers.b]!,
            n: answers.n === null ? 'unknown' : answers.n >= 90 ? 'yes' : 'no',
          };
          const shown = Object.entries(when ?? {}).every(([id, list]) => (list as string[]).includes(states[id]!));
          expect(shown, `${written(expression)} for ${JSON.stringify(answers)}`).toBe(holds(expression, answers));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never stops the reading, whatever is typed', () => {
    const pieces = fc.constantFrom(
      ...[
        "'",
        '"',
        '${a}',
        '${',
        '}',
        '(',
        ')',
        ' and ',
        ' or ',
        'not(',
        'selected(',
        ',',
        '=',
        '!=',
        '.',
        '-',
        '1.5',
        '/',
        '[',
        ']',
        '\u0000',
        'é',
        '‘',
        'div ',
      ],
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const cell = text.replaceAll('|', '!').replaceAll('\n', ' ');
        const { pack, issues } = convert(
          form(
            `type | name | label | relevant | constraint\nselect_one yn | a | A? | |\ninteger | n | N? | ${cell} | ${cell}`,
          ),
        );
        if (pack) return;
        expect(issues.some(({ severity, path }) => severity === 'error' && path !== '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('constraints', () => {
  const bounded = (constraint: string, type = 'integer') => {
    const { pack, messageAt } = convert(
      form(
        `type | name | label | constraint | parameters\nselect_one yn | a | A? | |\n${type} | n | N? | ${constraint} |`,
      ),
    );
    return { bounds: pack?.questions?.[0]?.bounds, said: messageAt('survey!D3') };
  };

  it.each([
    ['. >= 0 and . <= 100', { min: 0, max: 100 }],
    ['.>=0 and 100>=.', { min: 0, max: 100 }],
    ['. > 0', { min: 1 }],
    ['. < 10.5 and . <= 20 and . >= -5', { min: -5, max: 10 }],
    ['not(. < 3)', { min: 3 }],
    ['. = 7', { min: 7, max: 7 }],
  ])('%s are bounds', (constraint, bounds) => {
    expect(bounded(constraint)).toEqual({ bounds, said: '' });
  });

  it.each([
    ['. > 0', 'decimal', 'leaves out a number itself'],
    ['. != 5', 'integer', 'leaves out a number itself'],
    ['. >= ${a}', 'integer', 'compares with something else than a fixed number'],
    ['. > 10 and . < 5', 'integer', 'lets no number through'],
    ['. >= 1 or . <= -1', 'integer', 'says something else than a smallest and a largest number'],
    ["regex(., '^[0-9]+$')", 'text', 'a pack bounds numbers only'],
  ])('%s of type %s cannot be said: it %s', (constraint, type, because) => {
    const { bounds, said } = bounded(constraint, type);
    expect(bounds).toBeUndefined();
    expect(said).toContain(because);
  });

  it('come from the type too', () => {
    expect(bounded('', 'percentage').bounds).toEqual({ min: 0, max: 100 });
    expect(bounded('', 'range').bounds).toEqual({ min: 1, max: 10 });
    const { pack } = convert(
      form('type | name | label | parameters\nselect_one yn | a | A? |\nrange | n | N? | start=0 end=5 step=0.5'),
    );
    expect(pack!.questions![0]!.bounds).toEqual({ min: 0, max: 5 });
  });
});
