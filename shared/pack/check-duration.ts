import type { PackCheck } from './check';

/** What a step takes when the pack does not say (design 6). */
const usualMonths = 3;
/** Five thousand years: days stay in the four-digit years that files can write, whatever the road map begins with. */
const mostMonths = 60_000;

/** One lead may have to take all steps one after the other; even then every step must end on a day that can be written. */
export const checkDuration = ({ view, report }: PackCheck): void => {
  const steps = view.requirements
    .flatMap(({ criteria }) => criteria)
    .reduce((sum, { step }) => sum + (step?.months ?? usualMonths), 0);
  const remedies = view.safeguards.reduce((sum, { remedyMonths }) => sum + (remedyMonths ?? 0), 0);
  if (steps + remedies > mostMonths)
    report(
      'schedule-too-long',
      ['requirements'],
      `One after the other, the steps of this pack take ${steps + remedies} months; at most ${mostMonths} can be scheduled; shorten them.`,
    );
};
