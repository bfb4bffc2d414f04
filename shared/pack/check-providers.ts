import { quoted } from '../source';
import type { PackCheck } from './check';

/** CTED facilitates technical assistance between those who ask and those who give it, and never gives it itself. */
const facilitator = /\bCTED\b|counter[\s\u2010-\u2015-]*terrorism\s+committee/i;

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
