import type { ChoiceState } from '../model';
import type { Dimension, StatusValue } from '../model';
import { orList, quoted } from '../source';
import { isStatusList, stateNames, stateOfWord } from './choices';
import type { ChoiceList } from './choices';
import type { Domain } from './condition';
import type { Comparison } from './expression';
import { dimensionOf, entriesOf, inherited, wholeNumber } from './marks';
import type { Note } from './places';
import type { Question } from './survey';

/** What becomes of a question of the form. */
export type Plan = { readonly question: Question; readonly list: ChoiceList | null } & (
  | { readonly as: 'context' }
  | ({
      readonly as: 'criterion';
      readonly draft: boolean;
      readonly level: number;
      readonly dimension: Dimension;
    } & Answering)
);

type Answering =
  | { readonly answer: 'status' }
  | { readonly answer: 'number'; readonly metWhen: string }
  | { readonly answer: 'choice'; readonly metWhen: ReadonlyMap<string, ChoiceState> };

export type CriterionPlan = Extract<Plan, { as: 'criterion' }>;

type Kind = 'status' | 'choice' | 'number' | 'other';

/** A list that the author gave rules of its own is a choice, though its words may be those of a status. */
const kindOf = ({ type, row }: Question, list: ChoiceList | null): Kind => {
  if (type.is === 'number') return 'number';
  if (type.is !== 'select' || type.many || list === null) return 'other';
  return isStatusList(list) && !type.other && row.text('waymark::metWhen') === '' ? 'status' : 'choice';
};

const numberRule = (question: Question, note: Note): string | null => {
  const { row } = question;
  const text = row.text('waymark::metWhen');
  const rule = text.replaceAll('≥', '>=').replaceAll('≤', '<=').replace(/\s*%$/u, '').replace(/^==/u, '=');
  const [, by, value] = /^\s*(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(rule) ?? [];
  if (by !== undefined && Number.isFinite(Number(value))) return `${by} ${value}`;
  const wrong = text === '' ? 'A number needs a rule' : `${quoted(text)} is no rule`;
  note(
    'met-when',
    row.at('waymark::metWhen'),
    `${wrong}: write under waymark::metWhen which answers meet it, such as ${quoted('>= 90')}.`,
  );
  return null;
};

const pairsOf = (question: Question, list: ChoiceList, note: Note): Map<string, ChoiceState> => {
  const { row } = question;
  const said = new Map<string, ChoiceState>();
  const names = new Map(list.choices.flatMap(({ name }) => [[name, name] as const]));
  for (const entry of entriesOf(row.text('waymark::metWhen')).flatMap((piece) => piece.split(','))) {
    const [, choice, word] = /^(.*\S)\s*[:=]\s*([^:=]+)$/su.exec(entry.trim()) ?? [];
    const [name, state] = [names.get(choice ?? ''), word === undefined ? null : stateOfWord(word)];
    if (name !== undefined && state !== null) said.set(name, state);
    else {
      const all = orList(list.choices.slice(0, 8).map((known) => quoted(known.name)));
      const expected = `write each choice (${all}) with ${stateNames}, such as ${quoted('paper: unmet; electronic: met')}`;
      note('met-when', row.at('waymark::metWhen'), `${quoted(entry.trim())} is not understood; ${expected}.`);
    }
  }
  return said;
};

/** What each choice means; those that say that there is no answer are left to the answers that every criterion takes. */
const choiceRule = (
  question: Question,
  list: ChoiceList,
  draft: boolean,
  note: Note,
): ReadonlyMap<string, ChoiceState> | null => {
  const said = pairsOf(question, list, note);
  const map = new Map<string, ChoiceState>();
  const missing: string[] = [];
  for (const { name, state, status } of list.choices) {
    const meaning = said.get(name) ?? state;
    if (meaning !== null) map.set(name, meaning);
    else if (status !== 'unknown' && status !== 'declined') {
      if (draft) map.set(name, 'na');
      missing.push(name);
    }
  }
  if (draft) return map.size > 0 ? map : null;
  const reserved = list.choices.find(({ name }) => (name === 'unknown' || name === 'declined') && map.has(name));
  if (reserved)
    note(
      'met-when',
      reserved.place,
      `${quoted(reserved.name)} is an answer that every criterion takes; give this choice another name.`,
    );
  if (missing.length === 0 && map.size > 0) return map;
  const what = orList(missing.slice(0, 8).map(quoted)) || 'a choice';
  note(
    'met-when',
    question.row.at('waymark::metWhen'),
    `It is not said what ${what} means; write ${stateNames} for each choice, under waymark::metWhen here or under waymark::state in the sheet choices.`,
  );
  return null;
};

const howToMark = 'to score it, fill in waymark::level, waymark::dimension and waymark::statement';

/** What may be drafted in a form that has no filled `waymark::level`. */
export type Drafting = 'nothing' | 'statuses' | 'choices';

/** Yes and no questions are drafted; where a form has none, its choices are, and none of them counts until the author says so. */
export const draftingOf = (questions: readonly { question: Question; list: ChoiceList | null }[]): Drafting => {
  if (questions.some(({ question }) => question.row.text('waymark::level') !== '')) return 'nothing';
  return questions.some(({ question, list }) => kindOf(question, list) === 'status') ? 'statuses' : 'choices';
};

/** Decides whether a question becomes a criterion, and says at its place why it does not. */
export const planOf = (question: Question, list: ChoiceList | null, drafting: Drafting, note: Note): Plan => {
  const { row, section } = question;
  const kind = kindOf(question, list);
  const context: Plan = { question, list, as: 'context' };
  const level = wholeNumber(row, 'waymark::level', 1, 20, note);
  if (row.text('waymark::level') !== '' && level === null) return context;
  const draft =
    drafting !== 'nothing' &&
    (kind === 'status' ||
      (kind !== 'other' && row.text('waymark::metWhen') !== '') ||
      (drafting === 'choices' && kind === 'choice'));
  if (level === null && !draft) {
    if (kind !== 'other')
      note(
        'context-question',
        row.at('waymark::level'),
        `${quoted(question.id)} is recorded and not scored; ${howToMark}.`,
      );
    return context;
  }
  const dimension = dimensionOf(question.id, row, section, draft, note);
  const answering = answeringOf(question, kind, list, draft, note);
  if (answering === null) return context;
  return {
    question,
    list,
    as: 'criterion',
    draft,
    level: level ?? 1,
    dimension,
    ...answering,
  };
};

const answeringOf = (
  question: Question,
  kind: Kind,
  list: ChoiceList | null,
  draft: boolean,
  note: Note,
): Answering | null => {
  if (kind === 'status') return { answer: 'status' };
  if (kind === 'number') {
    const metWhen = numberRule(question, note);
    return metWhen === null ? null : { answer: 'number', metWhen };
  }
  if (kind === 'choice' && list) {
    const metWhen = choiceRule(question, list, draft && question.row.text('waymark::metWhen') === '', note);
    return metWhen === null ? null : { answer: 'choice', metWhen };
  }
  // A list that is missing has been named already.
  if (question.type.is === 'select' && !question.type.many) return null;
  note(
    'criterion-type',
    question.row.at('type'),
    `${quoted(question.row.text('type'))} has answers that cannot be judged; ask ${quoted('select_one')} or a number, or clear waymark::level.`,
  );
  return null;
};

const statusOfState = { met: 'yes', partly: 'partly', unmet: 'no', na: 'na' } as const;

/** What conditions may ask of a criterion. */
export const domainOf = (plan: CriterionPlan): Domain => {
  const { id, row, section } = plan.question;
  // Where a share of several things counts, some of them in place make it partly in place, whatever the answers are.
  const shared = /^share/iu.test(inherited(row, section, 'waymark::repeat')?.text ?? '');
  if (plan.answer === 'number') {
    const [by, value] = plan.metWhen.split(' ') as [Comparison, string];
    return {
      id,
      choices: new Map(),
      possible: shared ? ['yes', 'partly', 'no', 'unknown'] : ['yes', 'no', 'unknown'],
      rule: { by, value: Number(value) },
    };
  }
  const choices = new Map<string, StatusValue>();
  for (const { name, status } of plan.list?.choices ?? []) {
    const meaning = plan.answer === 'choice' ? plan.metWhen.get(name) : undefined;
    const as = plan.answer === 'status' ? status : meaning === undefined ? 'unknown' : statusOfState[meaning];
    if (as !== null) choices.set(name, as);
  }
  const all: readonly StatusValue[] = ['yes', 'partly', 'no', 'na', 'unknown'];
  const taken = new Set(choices.values());
  return {
    id,
    choices,
    possible:
      plan.answer === 'status'
        ? all
        : all.filter((value) => value === 'unknown' || taken.has(value) || (shared && value === 'partly')),
    rule: null,
  };
};
