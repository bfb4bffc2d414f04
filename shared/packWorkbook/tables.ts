import { Binding, contextAnswers, dimensions, SafeguardEffect } from '../model';

/** How a cell is written: texts by language have a column for each; lists have one entry a line; `json` is for odd values. */
export type FieldKind = 'text' | 'local' | 'number' | 'numberOrLocal' | 'list' | 'json';

export interface Field {
  /** The column's head; texts by language add the language: `title (fr)`. */
  readonly head: string;
  /** Where the value lies in the entry. */
  readonly path: readonly string[];
  readonly kind: FieldKind;
  readonly note: string;
  readonly width: number;
  /** Words to choose from, or the sheet whose first column has them. */
  readonly choices?: readonly string[] | { readonly sheet: string };
}

export interface Table {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Columns that stay in view. */
  readonly frozen?: number;
}

type More = Partial<Pick<Field, 'path' | 'width' | 'choices'>>;
const field =
  (kind: FieldKind, usual: number) =>
  (head: string, note: string, more: More = {}): Field => ({ head, kind, note, width: usual, path: [head], ...more });

const text = field('text', 18);
const local = field('local', 45);
const number = field('number', 9);
const numberOrLocal = field('numberOrLocal', 22);
const list = field('list', 22);
const json = field('json', 20);

const oneLine = 'One a line (Alt+Enter for a new line).';
const criterion = { choices: { sheet: 'Criteria' } } as const;

/** What the rows of Choices and Conditions belong to: criteria and questions share their ids, safeguards have their own. */
export const owners = ['criterion', 'question', 'safeguard'] as const;

/** One sheet for each kind of thing. Ids stand in the first column where others choose from them. */
export const tables = {
  pack: {
    name: 'Pack',
    fields: [
      text('id', 'Short name of the pack, without spaces: travel. Consultations name it.'),
      text('format', 'Always waymark.pack/1.', { choices: ['waymark.pack/1'] }),
      text('version', 'A version such as 1.0.0; give a new one whenever the pack changes.'),
      local('title', 'Title of the pack.'),
      text('publisher', 'Who answers for the pack.'),
      text('publishedOn', 'Day of publication: 2026-03-31.'),
    ],
  },
  levels: {
    name: 'Levels',
    fields: [number('level', 'Number of the level, from 1.'), local('name', 'Name of the level.')],
  },
  norms: {
    name: 'Norms',
    fields: [text('id', 'Symbol or short name of the instrument: S/RES/2396.'), local('title', 'Title in own words.')],
  },
  institutions: {
    name: 'Institutions',
    fields: [text('id', 'A kind of institution that can be asked: justice, police.', { width: 30 })],
  },
  rosters: {
    name: 'Rosters',
    fields: [
      text('id', 'Short name of what is listed by name: posts.'),
      local('title', 'What is listed: border posts.'),
    ],
  },
  requirements: {
    name: 'Requirements',
    frozen: 1,
    fields: [
      text('id', 'Id of the requirement, without spaces.'),
      local('title', 'Short title.'),
      local('summary', 'What international instruments ask of States, in own words.'),
      number('weight', 'Weight in averages; empty: 1.'),
      number('target', 'Level proposed as a target; empty: the highest.'),
    ],
  },
  sources: {
    name: 'Sources',
    frozen: 1,
    fields: [
      text('requirement', 'Id of the requirement.', { choices: { sheet: 'Requirements' } }),
      text('norm', 'The instrument: an id of the sheet Norms.', { choices: { sheet: 'Norms' } }),
      text('at', 'Place in the instrument: para. 11. Leave empty while it is not established.'),
      text('binding', 'How strongly it binds.', { choices: Binding.options }),
      text('seen', 'Whether the original text was read; empty: original.', {
        choices: ['original', 'secondary', 'no'],
      }),
    ],
  },
  criteria: {
    name: 'Criteria',
    frozen: 1,
    fields: [
      text('id', 'Id of the criterion, without spaces.'),
      text('requirement', 'Id of the requirement that it belongs to.', { choices: { sheet: 'Requirements' } }),
      number('level', 'The level that it is part of.', { choices: { sheet: 'Levels' } }),
      text('dimension', 'The dimension that it is part of.', { choices: dimensions }),
      local('question', 'The open question that is asked.'),
      local('statement', 'The statement that is judged.'),
      local('guidance', 'Advice to the consultant; never printed.'),
      list('ask', `Kinds of institutions to ask, ids of the sheet Institutions. ${oneLine}`, {
        choices: { sheet: 'Institutions' },
      }),
      text('answer', 'How it is answered.', { choices: ['status', 'number', 'choice'] }),
      text('metWhen', 'For numbers: when it is met, such as >= 90. For choices see the sheet Choices.'),
      json('rule', 'A rule beside a status answer, which is not used; kept as JSON.', { path: ['rule'] }),
      number('min', 'Smallest number that can be an answer.', { path: ['bounds', 'min'] }),
      number('max', 'Largest number that can be an answer.', { path: ['bounds', 'max'] }),
      text('over', 'Asked for each named thing of this roster.', {
        path: ['repeat', 'over'],
        choices: { sheet: 'Rosters' },
      }),
      text('stateRule', 'The one state of all of them: the worst, the best, or a share.', {
        path: ['repeat', 'rule'],
        choices: ['worst', 'best', 'share'],
      }),
      number('share', 'For the rule share: over 0, at most 1.', { path: ['repeat', 'share'] }),
    ],
  },
  evidence: {
    name: 'Evidence',
    fields: [text('criterion', 'Id of the criterion.', criterion), local('text', 'A document to ask for.')],
  },
  steps: {
    name: 'Steps',
    frozen: 1,
    fields: [
      text('criterion', 'Id of the criterion whose gap the step closes.', criterion),
      local('action', 'What is done, in the infinitive.'),
      local('recommendation', 'What the State may wish to do.'),
      text('assistance', 'An id of the sheet Assistance.', { choices: { sheet: 'Assistance' } }),
      list('partners', `Who can help. ${oneLine}`),
      number('months', 'How long it takes; empty: 3.'),
      list('dependsOn', `Criteria whose steps come first. ${oneLine}`, criterion),
      list('safeguards', `Safeguards that guard it, of the pack or the general checklist. ${oneLine}`),
      local('indicator', 'What progress is measured by.', { path: ['indicator', 'name'] }),
      local('unit', 'Unit of the indicator.', { path: ['indicator', 'unit'], width: 15 }),
      numberOrLocal('baseline', 'A number, a text, or from-answer.', { path: ['indicator', 'baseline'] }),
      numberOrLocal('target', 'A number or a text.', { path: ['indicator', 'target'] }),
      local('verification', 'Where the figure comes from.', { path: ['indicator', 'verification'], width: 30 }),
    ],
  },
  models: {
    name: 'Models',
    fields: [
      text('criterion', 'Id of the criterion whose step can start from the model.', criterion),
      text('norm', 'A model law or good practice: an id of the sheet Norms.', { choices: { sheet: 'Norms' } }),
      text('at', 'Place in it: art. 4. Leave empty for the whole.'),
    ],
  },
  sameAs: {
    name: 'Same facts',
    fields: [
      text('of', 'Id of the criterion of this pack.', criterion),
      text('pack', 'Id of the other pack.'),
      text('criterion', 'Id of the criterion there.'),
      local('reason', 'Why both establish the same fact.'),
    ],
  },
  safeguards: {
    name: 'Safeguards',
    frozen: 1,
    fields: [
      text('id', 'Id of the safeguard.'),
      local('question', 'The question; yes is the safe answer.'),
      text('onNo', 'What a no does to the assistance.', { choices: SafeguardEffect.options }),
      local('remedy', 'What lifts it.', { path: ['remedy', 'action'] }),
      number('months', 'How long the remedy takes.', { path: ['remedy', 'months'] }),
      local('source', 'Where it comes from.'),
    ],
  },
  questions: {
    name: 'Questions',
    frozen: 1,
    fields: [
      text('id', 'Id of the context question.'),
      local('question', 'The question; its answer is reported and never scored.'),
      text('answer', 'How it is answered.', { choices: contextAnswers }),
      local('guidance', 'Advice to the consultant.'),
      list('ask', `Kinds of institutions to ask. ${oneLine}`, { choices: { sheet: 'Institutions' } }),
      number('min', 'Smallest number that can be an answer.', { path: ['bounds', 'min'] }),
      number('max', 'Largest number that can be an answer.', { path: ['bounds', 'max'] }),
      text('over', 'Asked for each named thing of this roster.', {
        path: ['repeat', 'over'],
        choices: { sheet: 'Rosters' },
      }),
    ],
  },
  choices: {
    name: 'Choices',
    fields: [
      text('of', 'What the choice belongs to.', { choices: ['criterion', 'question'] }),
      text('id', 'Id of the criterion or question.'),
      text('value', 'The value that is stored.'),
      text('state', 'For criteria: what the choice amounts to.', { choices: ['met', 'partly', 'unmet', 'na'] }),
      local('name', 'What it is called on the button; empty: the value.'),
    ],
  },
  conditions: {
    name: 'Conditions',
    fields: [
      text('of', 'What is asked only under a condition.', { choices: owners }),
      text('id', 'Its id.'),
      text('on', 'Id of the criterion (for safeguards: of the safeguard) that the condition looks at.'),
      list('values', `States of it under which this is asked: yes, partly, no, na, unknown. ${oneLine}`),
    ],
  },
  assistance: {
    name: 'Assistance',
    frozen: 1,
    fields: [
      text('id', 'Id of the area of assistance.'),
      local('title', 'What it is called.'),
      list('offeredBy', `Who provides it. ${oneLine}`),
      list('triggers', `Safeguards that it triggers. ${oneLine}`),
    ],
  },
  translations: {
    name: 'Translations',
    fields: [
      text('to', 'Language.'),
      text('from', 'The language that it was translated from.'),
      text(
        'pairs',
        'Marks of texts and translations that belong together; Waymark keeps them, leave them as they are.',
        { width: 60 },
      ),
    ],
  },
} as const satisfies Readonly<Record<string, Table>>;

export type TableKey = keyof typeof tables;
