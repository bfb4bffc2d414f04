import { ChoiceState } from '../model';
import { quoted } from '../source';
import type { PackCheck } from './check';
import { isFields } from './view';

const reserved = ['unknown', 'declined'];

/** A choice should be able to be met, and choices must not look like "unknown" and "declined", which every answer allows. */
export const checkAnswers = ({ view, report }: PackCheck): void => {
  for (const { answer, metWhen, path, id } of view.requirements.flatMap((requirement) => requirement.criteria)) {
    const name = quoted(id ?? 'this criterion');
    const place = [...path, 'metWhen'];
    if (answer === 'choice' && isFields(metWhen)) {
      const states = Object.values(metWhen);
      if (states.every((state) => ChoiceState.safeParse(state).success) && !states.includes('met'))
        report(
          'never-met',
          place,
          `No choice of ${name} means \`met\`, so that it could never be met; name one that does.`,
        );
      for (const choice of reserved.filter((value) => Object.hasOwn(metWhen, value)))
        report(
          'met-when',
          [...place, choice],
          `The choice ${quoted(choice)} of ${name} is kept for answers not given; use another word.`,
        );
    }
    if (answer === 'status' && metWhen !== undefined)
      report('met-when-unused', place, `${name} is answered by a status, so that this rule is not used; take it out.`);
    if (answer === 'number' && typeof metWhen === 'string') {
      const limit = /-?\d+(\.\d+)?/.exec(metWhen)?.[0];
      if (limit !== undefined && !Number.isFinite(Number(limit)))
        report(
          'met-when',
          place,
          `The number in the rule of ${name} is too large to be compared with; write a smaller one.`,
        );
    }
  }
};
