import { firstSteps } from '../../roadmap';
import type { Context } from '../context';
import type { Cell, Column, Sheet, Table } from '../model';
import type { StepText } from '../steps';

const text = (value: string | null): Cell => ({ text: value ?? '' });

interface Field {
  readonly column: Column;
  readonly cell: (step: StepText) => Cell;
}

const tableOf = (id: string, caption: string, fields: readonly Field[], steps: readonly StepText[]): Table => ({
  id,
  caption,
  columns: fields.map(({ column }) => column),
  rows: steps.map((step) => fields.map(({ cell }) => cell(step))),
});

/** Every step in order, one row each. On paper the columns that fit; in the spreadsheet everything that the step sections say. */
export const matrixTable = ({ voice }: Context, steps: readonly StepText[]): Table => {
  const field = (heading: string, share: number, characters: number, cell: Field['cell']): Field => ({
    column: { heading, share, characters },
    cell,
  });
  const { say } = voice;
  return tableOf(
    'matrix',
    say('document:matrix.caption'),
    [
      field(say('document:column.step'), 5, 6, ({ number }) => ({ text: String(number), number })),
      field(say('document:column.reference'), 10, 16, ({ reference }) => text(reference)),
      field(say('document:column.kind'), 0, 16, ({ kind }) => text(kind)),
      field(say('document:column.action'), 27, 50, ({ action }) => text(action)),
      field(say('document:column.recommendation'), 0, 80, ({ recommendation }) => text(recommendation)),
      field(say('document:column.lead'), 15, 24, ({ lead }) => text(lead)),
      field(say('document:column.partners'), 0, 20, ({ partners }) => text(partners)),
      field(say('document:column.assistance'), 16, 36, ({ assistance }) => text(assistance)),
      field(say('document:column.starts'), 10, 18, ({ step }) => ({ text: voice.date(step.starts), day: step.starts })),
      field(say('document:column.ends'), 10, 18, ({ step }) => ({ text: voice.date(step.ends), day: step.ends })),
      field(say('document:column.priority'), 7, 10, ({ band }) => text(band)),
      field(say('document:column.points'), 0, 8, ({ step }) => ({
        text: voice.number(Math.round(step.priority)),
        number: Math.round(step.priority),
      })),
      field(say('document:column.parts'), 0, 40, ({ parts }) => text(parts)),
      field(say('document:column.dependsOn'), 0, 18, ({ dependsOn }) => text(dependsOn)),
      field(say('document:column.dueDiligence'), 0, 22, ({ dueDiligence }) => text(dueDiligence)),
      field(say('document:column.conditions'), 0, 80, ({ conditions }) => text(conditions.join('\n'))),
      field(say('document:column.sources'), 0, 36, ({ sources }) => text(sources)),
    ],
    steps,
  );
};

/** How often an indicator may be measured. */
const frequencies = ['monthly', 'quarterly', 'halfYearly', 'yearly', 'once'] as const;

const indicatorTable = ({ voice }: Context, steps: readonly StepText[]): Table => {
  const { say } = voice;
  const column = (heading: string, characters: number): Column => ({ heading, share: 0, characters });
  return {
    id: 'indicators',
    caption: say('document:indicator.caption'),
    columns: [
      column(say('document:column.step'), 6),
      column(say('document:column.reference'), 16),
      column(say('document:column.result'), 50),
      column(say('document:column.indicator'), 40),
      column(say('document:column.unit'), 10),
      column(say('document:column.baseline'), 20),
      column(say('document:column.target'), 20),
      column(say('document:column.verification'), 36),
      column(say('document:costing.toFill', { column: say('document:frequency.heading') }), 16),
      column(say('document:column.owner'), 24),
      column(say('document:column.due'), 18),
      column(say('document:column.assumptions'), 50),
    ],
    rows: steps.flatMap(({ indicator, ...step }) =>
      indicator === null
        ? []
        : [
            [
              { text: String(step.number), number: step.number },
              text(step.reference),
              text(step.action),
              text(indicator.name),
              text(indicator.unit),
              text(indicator.baseline),
              text(indicator.target),
              text(indicator.verification),
              { text: '', entry: 'text' } as const,
              text(step.lead),
              { text: voice.date(step.step.ends), day: step.step.ends },
              text(step.conditions.join('\n')),
            ],
          ],
    ),
  };
};

/** The steps with an indicator as rows of a log-frame; how often each is measured is left to be agreed. */
export const indicatorSheet = (context: Context, steps: readonly StepText[]): Sheet => {
  const { say } = context.voice;
  const table = indicatorTable(context, steps);
  return {
    name: say('document:sheet.indicators'),
    table,
    lists: [
      {
        column: table.columns.findIndex((_, i) => table.rows[0]?.[i]?.entry !== undefined),
        list: frequencies.map((frequency) => say(`document:frequency.${frequency}`)),
        others: true,
      },
    ].filter(({ column }) => column >= 0),
    frozen: 3,
  };
};

/** How a step's progress is measured, in one cell. */
const progress = ({ voice }: Context, { indicator }: StepText): string => {
  if (indicator === null) return '';
  const { name, target, verification } = indicator;
  return verification === '' ? name : [name, voice.say('document:indicator.target', { target })].join('\n');
};

/** The steps to begin with, on one page set across: who does what, by when, with whose help, and how progress shows. */
export const firstStepsTable = (context: Context, steps: readonly StepText[]): Table => {
  const { voice } = context;
  const { say } = voice;
  return {
    id: 'first-steps',
    dense: true,
    caption: say('document:first.caption'),
    columns: [
      { heading: say('document:column.step'), share: 5, characters: 6 },
      { heading: say('document:column.action'), share: 28, characters: 50 },
      { heading: say('document:column.lead'), share: 13, characters: 24 },
      { heading: say('document:column.assistance'), share: 27, characters: 36 },
      { heading: say('document:column.period'), share: 12, characters: 24 },
      { heading: say('document:column.progress'), share: 15, characters: 40 },
    ],
    rows: firstSteps(steps).map((step) => [
      { text: String(step.number), number: step.number },
      { text: step.action, strong: true },
      text(step.lead),
      text(step.assistance),
      text(say('document:step.days', { starts: voice.date(step.step.starts), ends: voice.date(step.step.ends) })),
      text(progress(context, step)),
    ]),
  };
};
