import { limits } from '../model';
import type { Bounds, LocalText, Repeat, When } from '../model';
import { quoted } from '../source';
import { namesOfChoices, numberBounds, reportAsked } from './asked';
import type { ConditionReader } from './conditions';
import type { Instruments } from './instruments';
import { askOf, entriesOf, repeatRuleOf, wholeNumber } from './marks';
import type { CriterionPlan, Plan } from './plan';
import type { Note } from './places';
import { sectionsAround } from './survey';
import type { Question, Section } from './survey';
import type { Row } from './table';
import { inSource, localText } from './texts';
import type { Languages } from './texts';

/** What all builders of the parts of a pack share. */
export interface Building {
  readonly languages: Languages;
  readonly note: Note;
  readonly reader: ConditionReader;
  readonly instruments: Instruments;
  /** Whether the form has an error already. */
  readonly refused: () => boolean;
}

/** A part of a pack as it is written to YAML: maps keep the order of their keys. */
export type Written = Readonly<Record<string, unknown>>;

export const repeatAround = (section: Section | null): Section | null =>
  sectionsAround(section).find(({ what }) => what === 'repeat') ?? null;

const shortened = (text: LocalText | null, row: Row, note: Note): LocalText | null => {
  const longest =
    text === null
      ? 0
      : Math.max(...(typeof text === 'string' ? [text] : Object.values(text)).map(({ length }) => length));
  if (longest <= limits.longText) return text;
  note(
    'text-too-long',
    row.at('hint'),
    `Hints and notes of this question have ${longest} characters together; at most ${limits.longText} are read.`,
  );
  return null;
};

/** Left out where there is nothing: a pack has no empty fields. */
const given = (fields: Written): Written =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** The evidence to ask for, one entry for each piece of the cell, in as many languages as have as many pieces. */
const evidenceOf = (row: Row, { languages, note }: Building): LocalText[] | null => {
  const cell = localText(row, 'waymark::evidence', languages, note);
  if (cell === null) return null;
  const source = entriesOf(inSource(cell, languages.source)).slice(0, 50);
  if (typeof cell === 'string') return source;
  const others = Object.entries(cell).filter(([language]) => language !== languages.source);
  const lists = others.map(([language, text]) => [language, entriesOf(text)] as const);
  if (lists.some(([, entries]) => entries.length !== source.length)) {
    note(
      'waymark-value',
      row.at('waymark::evidence'),
      'Each language needs as many entries, separated by semicolons, as the language of the form.',
    );
    return null;
  }
  return source.map((text, index) => ({
    [languages.source]: text,
    ...Object.fromEntries(lists.map(([language, entries]) => [language, entries[index]!])),
  }));
};

const stepKeys = ['action', 'recommendation', 'months', 'indicator', 'verification'].map((key) => `waymark::${key}`);

const stepOf = (row: Row, { languages, note }: Building): Written | null => {
  if (stepKeys.every((key) => row.text(key) === '')) return null;
  const [action, recommendation, indicator, verification] = [
    'action',
    'recommendation',
    'indicator',
    'verification',
  ].map((key) => localText(row, `waymark::${key}`, languages, note));
  const months = wholeNumber(row, 'waymark::months', 1, 120, note);
  if (!action || !recommendation) {
    const missing = action ? 'waymark::recommendation' : 'waymark::action';
    note(
      'waymark-value',
      row.at(missing),
      'A step needs both waymark::action and waymark::recommendation; write both, or clear what is there.',
    );
    return null;
  }
  if (verification && !indicator)
    note(
      'waymark-value',
      row.at('waymark::verification'),
      'This says how an indicator is verified; name it under waymark::indicator.',
    );
  return given({
    action,
    recommendation,
    months,
    indicator: indicator ? given({ name: indicator, verification }) : null,
  });
};

const repeatOf = (plan: CriterionPlan, { note }: Building): Repeat | null => {
  const { row, section, id } = plan.question;
  const repeat = repeatAround(section);
  if (!repeat) {
    if (row.text('waymark::repeat') !== '')
      note(
        'waymark-value',
        row.at('waymark::repeat'),
        'This question lies in no repeat, so a rule for several things has no use here.',
      );
    return null;
  }
  const rule = repeatRuleOf(row, section, repeat.id, note);
  if (rule === null)
    note(
      'value-assumed',
      row.at('waymark::repeat'),
      `${quoted(id)} repeats over ${quoted(repeat.id)}, and counts as the worst of them; write ${quoted('best')} or ${quoted('share 0.8')} under waymark::repeat for another rule.`,
    );
  return rule ?? { over: repeat.id, rule: 'worst' };
};

const statementOf = (plan: CriterionPlan, { languages, note }: Building): LocalText => {
  const { row, label, id } = plan.question;
  const statement = localText(row, 'waymark::statement', languages, note);
  if (statement === null && !plan.draft)
    note(
      'value-assumed',
      row.at('waymark::statement'),
      `What must be true for “yes” is not said for ${quoted(id)}, so its question stands there; write it under waymark::statement.`,
    );
  return statement ?? label;
};

const reportDraft = ({ question, answer }: CriterionPlan, note: Note): void => {
  const counts = answer === 'choice' ? ', and none of its choices counts yet' : '';
  note(
    'draft-criterion',
    question.row.at('waymark::level'),
    `${quoted(question.id)} is a draft: level 1, its statement taken from the question${counts}.`,
  );
};

/** The criterion that a question becomes. */
export const criterionOf = (plan: CriterionPlan, building: Building): Written => {
  const { question, list } = plan;
  const { row, section, label, id } = question;
  const { note, reader } = building;
  if (plan.draft) reportDraft(plan, note);
  const bounds: Bounds | null = plan.answer === 'number' ? numberBounds(question, reader, note) : null;
  reportAsked(question, list, reader, note);
  const when: When | null = reader.whenOf(question);
  const other = question.type.is === 'select' && question.type.other;
  const names = plan.answer === 'choice' && list ? namesOfChoices(list, other) : null;
  return given({
    id,
    level: plan.level,
    dimension: plan.dimension,
    question: label,
    statement: statementOf(plan, building),
    guidance: shortened(question.guidance, row, note),
    ask: askOf(row, section, note),
    evidence: evidenceOf(row, building),
    answer: plan.answer,
    metWhen: plan.answer === 'status' ? null : plan.metWhen,
    choices: plan.answer === 'choice' && names ? new Map([...names].filter(([name]) => plan.metWhen.has(name))) : null,
    bounds,
    when,
    repeat: repeatOf(plan, building),
    step: stepOf(row, building),
  });
};

const contextAnswer = ({ type }: Question): 'text' | 'number' | 'date' | 'choice' | 'choices' => {
  if (type.is === 'select') return type.many ? 'choices' : 'choice';
  return type.is === 'number' || type.is === 'date' ? type.is : 'text';
};

/** The context question that a question stays. */
export const contextQuestionOf = ({ question, list }: Plan, { note, reader }: Building): Written => {
  const { row, section, label, id, type } = question;
  const bounds = type.is === 'number' ? numberBounds(question, reader, note) : null;
  reportAsked(question, list, reader, note);
  const repeat = repeatAround(section);
  const ask = askOf(row, section, note);
  return given({
    id,
    question: label,
    answer: contextAnswer(question),
    choices: list && type.is === 'select' ? namesOfChoices(list, type.other) : null,
    bounds,
    guidance: shortened(question.guidance, row, note),
    ask: ask.length > 0 ? ask : null,
    when: reader.whenOf(question),
    repeat: repeat ? { over: repeat.id } : null,
  });
};
