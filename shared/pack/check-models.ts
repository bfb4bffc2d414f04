import { didYouMean, quoted, suggester } from '../source';
import type { PackCheck } from './check';

/** What a step can start from is named as a source is: by a norm that the pack lists. */
export const checkModels = ({ view, report }: PackCheck): void => {
  const known = view.norms.map(({ id }) => id);
  const there = new Set(known);
  const suggest = suggester(known);
  const steps = view.requirements.flatMap(({ criteria }) => criteria.flatMap(({ step }) => step ?? []));
  for (const { id, path } of steps.flatMap(({ models }) => models))
    if (!there.has(id))
      report(
        'unknown-reference',
        path,
        `The model ${quoted(id)} is not known: it is not under \`norms\`.${didYouMean(suggest(id))}`,
      );
};
