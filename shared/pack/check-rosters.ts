import { didYouMean, quoted, suggester } from '../source';
import type { Path } from '../source';
import type { PackCheck } from './check';
import { entriesOf, isFields } from './view';
import type { Item } from './view';

const textIn = ({ fields }: Item, key: string): string | null => {
  const value = fields[key];
  return typeof value === 'string' && value !== '' ? value : null;
};

const nameOf = (item: Item, otherwise: string): string => quoted(textIn(item, 'id') ?? otherwise);

/** What repeats: the criteria and context questions, each with the roster that it names. */
const checkRepeats = (
  { report, lineOf }: PackCheck,
  rosters: readonly Item[],
  asked: readonly { readonly item: Item; readonly called: string }[],
): void => {
  const first = new Map<string, Path>();
  for (const roster of rosters) {
    const id = textIn(roster, 'id');
    const before = id === null ? undefined : first.get(id);
    if (id === null) continue;
    if (before === undefined) first.set(id, roster.path);
    else
      report(
        'duplicate-id',
        [...roster.path, 'id'],
        `The roster ${quoted(id)} is there twice, first in line ${lineOf(before)}; give each an id of its own.`,
      );
  }
  const suggest = suggester([...first.keys()]);
  const used = new Set<string>();
  for (const { item } of asked) {
    const { repeat } = item.fields;
    const over = isFields(repeat) && typeof repeat.over === 'string' ? repeat.over : null;
    if (over === null) continue;
    used.add(over);
    if (!first.has(over))
      report(
        'unknown-reference',
        [...item.path, 'repeat', 'over'],
        `The roster ${quoted(over)} is not known: it is not under \`rosters\`.${didYouMean(suggest(over))}`,
      );
  }
  for (const [id, path] of first)
    if (!used.has(id))
      report(
        'unused-roster',
        path,
        `No criterion or question repeats over the roster ${quoted(id)}; name it in a \`repeat\`, or take it out.`,
      );
};

const ofChoices = new Set(['choice', 'choices']);

/** Choices where the answer is chosen, and nowhere else; those of a criterion name values that its rule knows. */
const checkChoices = ({ report }: PackCheck, item: Item, called: string, isQuestion: boolean): void => {
  const { choices, answer, metWhen } = item.fields;
  const name = nameOf(item, called);
  const chosen = typeof answer === 'string' && ofChoices.has(answer);
  if (isQuestion && chosen && (choices === undefined || (isFields(choices) && Object.keys(choices).length === 0)))
    report(
      'choices-do-not-fit',
      item.path,
      `${name} is answered by a choice, and \`choices\` names none; write each value with its name, such as \`{land: Land}\`.`,
    );
  if (isQuestion && !chosen && typeof answer === 'string' && choices !== undefined)
    report(
      'choices-do-not-fit',
      [...item.path, 'choices'],
      `${name} is answered by ${quoted(answer)}, so that these choices are never offered; take them out, or let it be answered by \`choice\`.`,
    );
  if (isQuestion || answer !== 'choice' || !isFields(choices) || !isFields(metWhen)) return;
  const suggest = suggester(Object.keys(metWhen));
  for (const value of Object.keys(choices))
    if (!Object.hasOwn(metWhen, value))
      report(
        'choices-do-not-fit',
        [...item.path, 'choices', value],
        `${name} has no choice ${quoted(value)} under \`metWhen\`, so that this name is never shown.${didYouMean(suggest(value))}`,
      );
};

const checkBounds = ({ report }: PackCheck, item: Item, called: string, isQuestion: boolean): void => {
  const { bounds, answer } = item.fields;
  if (!isFields(bounds)) return;
  const { min, max } = bounds;
  const place = [...item.path, 'bounds'];
  const name = nameOf(item, called);
  // Bounds beside another answer of a criterion are a key that its schema does not know.
  if (isQuestion && typeof answer === 'string' && answer !== 'number')
    report(
      'bounds-do-not-fit',
      place,
      `${name} is answered by ${quoted(answer)}, and only a number has bounds; take them out.`,
    );
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    report('bounds-do-not-fit', place, `The bounds of ${name} run from ${min} to ${max}; write the smaller one first.`);
};

/** Whom to ask and when a context question is asked: kinds of institutions and criteria of this pack. */
const checkAsked = ({ view, report }: PackCheck, questions: readonly Item[]): void => {
  const kinds = new Set(view.institutions.map(({ id }) => id));
  const criteria = new Set(view.requirements.flatMap((one) => one.criteria.flatMap(({ id }) => id ?? [])));
  const suggestKind = suggester([...kinds]);
  const suggestCriterion = suggester([...criteria]);
  for (const { fields, path } of questions) {
    if (Array.isArray(fields.ask))
      for (const [index, kind] of fields.ask.entries())
        if (typeof kind === 'string' && !kinds.has(kind))
          report(
            'unlisted-institution',
            [...path, 'ask', index],
            `The institution kind ${quoted(kind)} is not known: it is not under \`institutions\`.${didYouMean(suggestKind(kind))}`,
          );
    for (const id of isFields(fields.when) ? Object.keys(fields.when) : [])
      if (!criteria.has(id))
        report(
          'unknown-reference',
          [...path, 'when', id],
          `The criterion ${quoted(id)} is not known: \`when\` names criteria only, and no requirement of this pack has it.${didYouMean(suggestCriterion(id))}`,
        );
  }
};

/** Rosters, what repeats over them, and context questions with their choices and bounds. */
export const checkRosters = (check: PackCheck, value: unknown): void => {
  const questions = entriesOf(value, 'questions').map((item) => ({ item, called: 'This question' }));
  const criteria = entriesOf(value, 'requirements')
    .flatMap(({ fields, path }) => entriesOf(fields, 'criteria', path))
    .map((item) => ({ item, called: 'This criterion' }));
  checkRepeats(check, entriesOf(value, 'rosters'), [...criteria, ...questions]);
  for (const [asked, isQuestion] of [
    [criteria, false],
    [questions, true],
  ] as const)
    for (const { item, called } of asked) {
      checkChoices(check, item, called, isQuestion);
      checkBounds(check, item, called, isQuestion);
    }
  checkAsked(
    check,
    questions.map(({ item }) => item),
  );
};
