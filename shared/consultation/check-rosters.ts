import type { ContextAnswer, ContextQuestion } from '../model';
import { IsoDate } from '../model';
import { didYouMean, found, orList, quoted, suggester } from '../source';
import type { Path } from '../source';
import type { ConsultationCheck } from './check';

const notKnown = ['unknown', 'declined'];

/** Named things belong to a roster of the pack, and an answer names a thing of the roster over which its question repeats. */
export const checkThings = ({ entries, pack, report }: ConsultationCheck): void => {
  const rosters = (pack.pack.rosters ?? []).map(({ id }) => id);
  const suggestRoster = suggester(rosters);
  const rosterOf = new Map<string, string>();
  for (const { value, path } of entries.rosterItems) {
    rosterOf.set(value.id, value.roster);
    if (!rosters.includes(value.roster))
      report(
        'unknown-reference',
        [...path, 'roster'],
        `The roster ${quoted(value.roster)} is not known: the pack ${pack.reference} does not have it.${didYouMean(suggestRoster(value.roster))}`,
      );
  }
  const known = new Set(entries.knownThings);
  const suggestThing = suggester(entries.knownThings);
  const checkItem = (asked: string, over: string | null, item: string | undefined, path: Path): void => {
    if (item === undefined) return;
    const place = [...path, 'item'];
    const roster = rosterOf.get(item);
    if (over === null)
      report('item-does-not-fit', place, `${quoted(asked)} does not repeat over named things; take the item out.`);
    else if (!known.has(item))
      report(
        'unknown-reference',
        place,
        `The thing ${quoted(item)} is not known: it is not under \`rosterItems\`.${didYouMean(suggestThing(item))}`,
      );
    else if (roster !== undefined && roster !== over)
      report(
        'item-does-not-fit',
        place,
        `${quoted(item)} is of the roster ${quoted(roster)}, and ${quoted(asked)} repeats over ${quoted(over)}; name one of that.`,
      );
  };
  const questions = new Map((pack.pack.questions ?? []).map((question) => [question.id, question]));
  for (const { value, path } of entries.answers) {
    const placed = pack.criteria.get(value.criterion);
    if (placed) checkItem(value.criterion, placed.criterion.repeat?.over ?? null, value.item, path);
  }
  for (const { value, path } of entries.contextAnswers) {
    const question = questions.get(value.question);
    if (question) checkItem(value.question, question.repeat?.over ?? null, value.item, path);
  }
};

const numberWithin = ({ bounds }: Pick<ContextQuestion, 'bounds'>): string => {
  const { min, max } = bounds ?? {};
  if (min !== undefined && max !== undefined) return `a number from ${min} to ${max}`;
  if (min !== undefined) return `a number of at least ${min}`;
  return max === undefined ? 'a number' : `a number of at most ${max}`;
};

export const within = ({ bounds }: Pick<ContextQuestion, 'bounds'>, value: number): boolean =>
  value >= (bounds?.min ?? -Infinity) && value <= (bounds?.max ?? Infinity);

/** What a value of the context question may be, in words; null when `value` is one. */
const expectedOf = (question: ContextQuestion, value: ContextAnswer['value']): string | null => {
  const choices = Object.keys(question.choices ?? {});
  switch (question.answer) {
    case 'text':
      return typeof value === 'string' ? null : 'a text';
    case 'number':
      return typeof value === 'number' && within(question, value) ? null : numberWithin(question);
    case 'date':
      return IsoDate.safeParse(value).success ? null : 'a day written as YYYY-MM-DD';
    case 'choice':
      return typeof value === 'string' && choices.includes(value) ? null : orList(choices.map(quoted));
    case 'choices':
      return Array.isArray(value) &&
        value.every((choice) => choices.includes(choice)) &&
        new Set(value).size === value.length
        ? null
        : `a list, each once, of ${orList(choices.map(quoted))}`;
  }
};

/** Whether a context question, as a pack has it, can have been answered so. */
export const contextFits = (question: ContextQuestion, value: ContextAnswer['value']): boolean =>
  expectedOf(question, value) === null;

/** Context answers fit their question, and numbers lie within the bounds that the pack gives. */
export const checkContext = ({ entries, pack, report }: ConsultationCheck): void => {
  const questions = new Map((pack.pack.questions ?? []).map((question) => [question.id, question]));
  const suggestQuestion = suggester([...questions.keys()]);
  const interviews = new Set(entries.knownInterviews);
  const suggestInterview = suggester(entries.knownInterviews);
  for (const { value, path } of entries.contextAnswers) {
    if (!interviews.has(value.interview))
      report(
        'unknown-reference',
        [...path, 'interview'],
        `The interview ${quoted(value.interview)} is not known: it is not under \`interviews\`.${didYouMean(suggestInterview(value.interview))}`,
      );
    const question = questions.get(value.question);
    if (!question) {
      report(
        'unknown-reference',
        [...path, 'question'],
        `The context question ${quoted(value.question)} is not known: the pack ${pack.reference} does not have it.${didYouMean(suggestQuestion(value.question))}`,
      );
      continue;
    }
    const expected = expectedOf(question, value.value);
    if (expected !== null)
      report(
        'value-does-not-fit',
        [...path, 'value'],
        `For ${quoted(value.question)} ${expected} was expected, but found ${found(value.value)}.`,
      );
  }
  const checkNumber = (id: string, value: unknown, path: Path): void => {
    const criterion = pack.criteria.get(id)?.criterion;
    if (criterion?.answer !== 'number' || typeof value !== 'number' || within(criterion, value)) return;
    report(
      'value-does-not-fit',
      [...path, 'value'],
      `For ${quoted(id)} ${orList([numberWithin(criterion), ...notKnown.map(quoted)])} was expected, but found ${value}.`,
    );
  };
  for (const { value, path } of [...entries.answers, ...entries.determinations])
    checkNumber(value.criterion, value.value, path);
};
