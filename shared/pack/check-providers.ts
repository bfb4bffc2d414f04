import { quoted } from '../source';
import { facilitator } from '../wording';
import type { PackCheck } from './check';

export const checkProviders = ({ view, report }: PackCheck): void => {
  const steps = view.requirements.flatMap((requirement) => requirement.criteria).flatMap(({ step }) => step ?? []);
  for (const { id, path } of [
    ...steps.flatMap(({ partners }) => partners),
    ...view.assistance.flatMap(({ offeredBy }) => offeredBy),
  ])
    if (facilitator.test(id))
      report(
        'facilitator-as-provider',
        path,
        `${quoted(id)} facilitates technical assistance and does not provide it; name the entity that provides it.`,
      );
};
