import type { Bounds, LocalText } from '../model';
import { quoted } from '../source';
import { boundsOf } from './bounds';
import type { ChoiceList } from './choices';
import type { ConditionReader } from './conditions';
import type { Note } from './places';
import type { Question } from './survey';

const parameter = (text: string, name: string): number | null => {
  const [, value] = new RegExp(`(?:^|[\\s,;])${name}\\s*=\\s*(-?\\d+(?:\\.\\d+)?)`, 'iu').exec(text) ?? [];
  return value === undefined ? null : Number(value);
};

/** XLSForm's range goes from 1 to 10 where it does not say otherwise. */
const ofType = ({ type, row }: Question): Bounds => {
  if (type.is !== 'number' || type.called === 'integer' || type.called === 'decimal') return {};
  if (type.called === 'percentage') return { min: 0, max: 100 };
  const [start, end] = ['start', 'end'].map((name) => parameter(row.text('parameters'), name));
  return { min: start ?? 1, max: end ?? 10 };
};

/** The numbers that can be an answer: from the constraint, and from the type of the question. */
export const numberBounds = (question: Question, reader: ConditionReader, note: Note): Bounds | null => {
  const { type, row } = question;
  const text = row.text('constraint');
  let bounds = ofType(question);
  if (text !== '' && !reader.reportUnknown(row, 'constraint')) {
    const found = boundsOf(text, type.is === 'number' && type.called !== 'decimal');
    if ('bounds' in found) bounds = { ...bounds, ...found.bounds };
    else
      note(
        'constraint-not-taken',
        row.at('constraint'),
        `The constraint ${quoted(text)} is left out, so it is not checked: it ${found.because}.`,
      );
  }
  return Object.keys(bounds).length === 0 ? null : bounds;
};

/** What is said of a question beside its answers and conditions, and has no place in a pack. */
export const reportAsked = (question: Question, list: ChoiceList | null, reader: ConditionReader, note: Note): void => {
  const { row, type } = question;
  if (type.is !== 'number' && row.text('constraint') !== '' && !reader.reportUnknown(row, 'constraint'))
    note(
      'constraint-not-taken',
      row.at('constraint'),
      `The constraint ${quoted(row.text('constraint'))} is left out: a pack bounds numbers only.`,
    );
  if (row.text('choice_filter') !== '' && !reader.reportUnknown(row, 'choice_filter'))
    note(
      'choices-not-filtered',
      row.at('choice_filter'),
      `The filter ${quoted(row.text('choice_filter'))} is left out: ${list ? `all ${list.choices.length} choices of the list are offered` : 'there are no choices to be filtered'}.`,
    );
  if (row.text('calculation') !== '')
    note(
      'cell-not-taken',
      row.at('calculation'),
      'A pack works nothing out from answers, so this calculation is left out.',
    );
  if (type.is === 'asText')
    note('asked-otherwise', row.at('type'), `${quoted(row.text('type'))} is asked as text: ${type.because}.`);
  if (type.is === 'select' && type.other)
    note(
      'asked-otherwise',
      row.at('type'),
      'For “or other” the choice `other` is offered; what it is goes into the note of the answer.',
    );
};

/** What each choice is called; the name itself where the form gives no label. */
export const namesOfChoices = (list: ChoiceList, other: boolean): ReadonlyMap<string, LocalText> => {
  const names = new Map<string, LocalText>(list.choices.map(({ name, label }) => [name, label ?? name]));
  if (other && !names.has('other')) names.set('other', 'Other');
  return names;
};
