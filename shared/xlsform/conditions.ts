import type { When } from '../model';
import { didYouMean, quoted, suggester } from '../source';
import { allOf, conditionOf } from './condition';
import type { Condition } from './condition';
import { answersNamed } from './expression';
import { domainOf } from './plan';
import type { Plan } from './plan';
import type { Note } from './places';
import type { Question, Survey } from './survey';
import { sectionsAround } from './survey';
import type { Row } from './table';

/** Turns the `relevant` of questions and of the groups around them into `when`, and says at its place what a pack cannot say. */
export const conditionReader = (plans: readonly Plan[], survey: Survey, note: Note) => {
  const planned = new Map(plans.map((plan) => [plan.question, plan]));
  const suggest = suggester([...survey.named.keys()]);
  const before = new Map<Row, Condition | null>();

  const lookup = (asking: Row) => (name: string) => {
    const question = survey.named.get(name);
    if (question === undefined) return { because: `asks about ${quoted(name)}, which is not in the survey` };
    if (question === null)
      return { because: `asks about ${quoted(name)}, which a pack does not ask, or which is there twice` };
    const plan = planned.get(question);
    if (plan?.as === 'context' && question.row.text('waymark::level') !== '')
      return { because: `asks about ${quoted(name)}, of which the level cannot be used yet` };
    if (plan?.as !== 'criterion')
      return {
        because: `asks about ${quoted(name)}, which is recorded and not scored; a pack can only ask about criteria`,
      };
    if (question.row.index >= asking.index)
      return { because: `asks about ${quoted(name)}, which is asked further down` };
    return domainOf(plan);
  };

  const reportUnknown = (row: Row, key: string): boolean => {
    const unknown = answersNamed(row.text(key)).filter((name) => !survey.named.has(name) && !isSection(name));
    for (const name of unknown)
      note('unknown-name', row.at(key), `${quoted(`\${${name}}`)} is not in the survey.${didYouMean(suggest(name))}`);
    return unknown.length > 0;
  };
  const sectionNames = new Set(survey.sections.map(({ row }) => row.text('name')));
  const isSection = (name: string): boolean => sectionNames.has(name) || name.startsWith('last-saved#');

  const own = (row: Row): Condition | null => {
    const known = before.get(row);
    if (known !== undefined) return known;
    const text = row.text('relevant');
    let found: Condition | null = null;
    if (text !== '' && !reportUnknown(row, 'relevant')) {
      const result = conditionOf(text, lookup(row));
      if ('when' in result) found = result.when;
      else
        note(
          'condition-not-taken',
          row.at('relevant'),
          `The condition ${quoted(text)} is left out, so this is asked always: it ${result.because}.`,
        );
    }
    before.set(row, found);
    return found;
  };

  const whenOf = ({ row, section }: Question): When | null => {
    const rows = [
      ...sectionsAround(section)
        .map((around) => around.row)
        .reverse(),
      row,
    ];
    const conditions = rows.flatMap((each) => own(each) ?? []);
    const all = allOf(conditions);
    if (all === null) {
      note(
        'condition-not-taken',
        row.at('relevant'),
        'The conditions of this question and of its groups exclude each other, so they are left out.',
      );
      return null;
    }
    return all.size === 0 ? null : Object.fromEntries([...all].map(([id, values]) => [id, [...values]]));
  };

  return { whenOf, reportUnknown };
};

export type ConditionReader = ReturnType<typeof conditionReader>;
