import type { Context } from '../context';
import type { Cell, Column, Sheet, Table } from '../model';
import { quoted } from '../formula';
import { columnName } from '../../office';
import type { StepText } from '../steps';

/** The columns of the costing sheet, in order. Formulas refer to them by these names. */
const fixed = [
  'step',
  'reference',
  'requirement',
  'action',
  'lead',
  'starts',
  'ends',
  'what',
  'kind',
  'quantity',
  'unitCost',
  'months',
  'currency',
  'total',
] as const;
type Fixed = (typeof fixed)[number];

const letter = (column: Fixed): string => columnName(fixed.indexOf(column));

/** Currencies that are offered; any other may be typed. */
const currencies = ['USD', 'EUR', 'CHF', 'GBP'] as const;

const entry: Cell = { text: '', entry: 'text' };
const amount: Cell = { text: '', entry: 'number' };

/** The years in which a step runs, first to last. */
const yearsOf = (steps: readonly StepText[]): readonly number[] => {
  const all = steps.flatMap(({ step }) => [Number(step.starts.slice(0, 4)), Number(step.ends.slice(0, 4))]);
  if (all.length === 0) return [];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  // A date that a person mistyped must not make a thousand columns.
  return Array.from({ length: Math.min(last - first + 1, 20) }, (_, i) => first + i);
};

const widthOf: Readonly<Record<Fixed, number>> = {
  step: 6,
  reference: 16,
  requirement: 14,
  action: 50,
  lead: 24,
  starts: 13,
  ends: 13,
  what: 30,
  kind: 16,
  quantity: 11,
  unitCost: 14,
  months: 11,
  currency: 11,
  total: 16,
};

const headings = ({ voice: { say } }: Context): Readonly<Record<Fixed, string>> => {
  const toFill = (column: string): string => say('document:costing.toFill', { column });
  return {
    step: say('document:column.step'),
    reference: say('document:column.reference'),
    requirement: say('document:column.requirement'),
    action: say('document:column.action'),
    lead: say('document:column.lead'),
    starts: say('document:column.starts'),
    ends: say('document:column.ends'),
    what: toFill(say('document:costing.what')),
    kind: toFill(say('document:costing.kind')),
    quantity: toFill(say('document:costing.quantity')),
    unitCost: toFill(say('document:costing.unitCost')),
    months: toFill(say('document:costing.months')),
    currency: toFill(say('document:costing.currency')),
    total: say('document:costing.total'),
  };
};

/** What a row comes to: nothing until quantity, unit cost and kind are there, and the months where it recurs. */
const totalOf = (row: number, recurring: string): string => {
  const at = (column: Fixed): string => `${letter(column)}${row}`;
  const once = `${at('quantity')}*${at('unitCost')}`;
  return (
    `IF(OR(${at('quantity')}="",${at('unitCost')}="",${at('kind')}=""),"",` +
    `IF(${at('kind')}=${recurring},IF(${at('months')}="","",${once}*${at('months')}),${once}))`
  );
};

/** The part of a row's total that falls in a year: a one-off in the year in which its step begins, months as they run from then. */
const inYear = (row: number, year: number, recurring: string): string => {
  const at = (column: Fixed): string => `$${letter(column)}${row}`;
  const begins = `(YEAR(${at('starts')})*12+MONTH(${at('starts')})-1)`;
  const months = `MAX(0,MIN(${begins}+${at('months')},${year * 12 + 12})-MAX(${begins},${year * 12}))`;
  return (
    `IF(${at('total')}="","",IF(${at('kind')}=${recurring},${at('quantity')}*${at('unitCost')}*${months},` +
    `IF(YEAR(${at('starts')})=${year},${at('total')},0)))`
  );
};

const formula = (text: string): Cell => ({ text: '', formula: text });

const costingTable = (context: Context, steps: readonly StepText[], years: readonly number[]): Table => {
  const { voice } = context;
  const { say } = voice;
  const recurring = quoted(say('document:costing.recurring'));
  const head = headings(context);
  const column = (heading: string, characters: number): Column => ({ heading, share: 0, characters });
  const [firstYear, lastYear] = [columnName(fixed.length), columnName(fixed.length + years.length - 1)];
  return {
    id: 'costing',
    caption: say('document:costing.caption'),
    columns: [
      ...fixed.map((name) => column(head[name], widthOf[name])),
      ...years.map((year) => column(String(year), 14)),
      column(say('document:costing.later'), 14),
      column(say('document:costing.toFill', { column: say('document:costing.basis') }), 40),
    ],
    rows: steps.map((text, i) => {
      const row = i + 2;
      const cells: Readonly<Record<Fixed, Cell>> = {
        step: { text: String(text.number), number: text.number },
        reference: { text: text.reference },
        requirement: { text: text.step.requirement ?? say('document:costing.safeguards') },
        action: { text: text.action },
        lead: { text: text.lead },
        starts: { text: voice.date(text.step.starts), day: text.step.starts },
        ends: { text: voice.date(text.step.ends), day: text.step.ends },
        what: entry,
        kind: entry,
        quantity: amount,
        unitCost: amount,
        months: amount,
        currency: entry,
        total: formula(totalOf(row, recurring)),
      };
      const total = `$${letter('total')}${row}`;
      return [
        ...fixed.map((name) => cells[name]),
        ...years.map((year) => formula(inYear(row, year, recurring))),
        formula(`IF(${total}="","",${total}-SUM(${firstYear}${row}:${lastYear}${row}))`),
        entry,
      ];
    }),
  };
};

/** A whole column of the costing sheet, by the name under which the workbook knows it. */
const named = (column: string): string => `costing_${column}`;

const totalsTable = (context: Context, years: readonly number[], requirements: readonly string[]): Table => {
  const { voice, pack } = context;
  const { say } = voice;
  const sums = [...years.map(String), 'later', 'total'];
  const chosen = '$B$2';
  const sumIn = (column: string, row: number): Cell =>
    formula(`SUMIFS(${named(column)},${named('requirement')},$A${row},${named('currency')},${chosen})`);
  const first = 3;
  const last = first + requirements.length - 1;
  const titleOf = (id: string): string => {
    const requirement = pack.requirements.get(id);
    return requirement === undefined ? '' : voice.packLine(requirement.title);
  };
  const blank: Cell = { text: '' };
  return {
    id: 'costing-totals',
    caption: say('document:costing.totalsCaption'),
    columns: [
      { heading: say('document:column.requirement'), share: 0, characters: 30 },
      { heading: say('document:costing.totalsCaption'), share: 0, characters: 50 },
      ...years.map((year) => ({ heading: String(year), share: 0, characters: 14 })),
      { heading: say('document:costing.later'), share: 0, characters: 14 },
      { heading: say('document:costing.total'), share: 0, characters: 16 },
    ],
    rows: [
      [{ text: say('document:costing.chosen'), strong: true }, entry, ...sums.map(() => blank)],
      ...requirements.map((id, i) => [
        { text: id },
        { text: titleOf(id) },
        ...sums.map((column) => sumIn(column, first + i)),
      ]),
      [
        { text: say('document:costing.all'), strong: true },
        blank,
        ...sums.map((_, i) => formula(`SUM(${columnName(i + 2)}${first}:${columnName(i + 2)}${last})`)),
      ],
      [
        { text: say('document:costing.without'), strong: true },
        formula(`SUMPRODUCT((${named('total')}<>"")*(${named('currency')}=""))`),
        ...sums.map(() => blank),
      ],
    ],
  };
};

/**
 * Two sheets in which the steps are costed: one row each with places for what nobody but the State and its partners knows, and
 * the totals by requirement and year that follow. No figure is invented. None where there is no step.
 */
export const costingSheets = (context: Context, steps: readonly StepText[]): readonly Sheet[] => {
  if (steps.length === 0) return [];
  const { say } = context.voice;
  const years = yearsOf(steps);
  const used = new Set(steps.map(({ step }) => step.requirement));
  const requirements = [
    ...(used.has(null) ? [say('document:costing.safeguards')] : []),
    ...context.pack.pack.requirements.flatMap(({ id }) => (used.has(id) ? [id] : [])),
  ];
  const column = (name: Fixed): number => fixed.indexOf(name);
  const offered = { list: currencies, others: true };
  return [
    {
      name: say('document:sheet.costing'),
      table: costingTable(context, steps, years),
      lists: [
        {
          column: column('kind'),
          list: [say('document:costing.oneOff'), say('document:costing.recurring')],
          others: false,
        },
        { column: column('currency'), ...offered },
      ],
      names: [
        ...(['requirement', 'currency', 'total'] as const).map((name) => ({ name: named(name), column: column(name) })),
        ...[...years.map(String), 'later'].map((name, i) => ({ name: named(name), column: fixed.length + i })),
      ],
      frozen: 4,
    },
    {
      name: say('document:sheet.totals'),
      table: totalsTable(context, years, requirements),
      lists: [{ column: 1, row: 0, ...offered }],
      unfiltered: true,
    },
  ];
};
