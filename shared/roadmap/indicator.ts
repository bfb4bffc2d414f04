import type { AnswerValue, CriterionFinding, Determination, Indicator, LocalText } from '../model';
import { inPlaceIn, statusWord } from './sentences';

/** The values that the state rests on: the determination's, else those of the answers that count. */
const values = (finding: CriterionFinding, determination: Determination | undefined): AnswerValue[] =>
  determination === undefined
    ? [...new Set(finding.answers.filter(({ counts }) => counts).map(({ value }) => value))]
    : [determination.value];

const span = (numbers: readonly number[]): number | string => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? least : `${least}–${most}`;
};

const printed = (found: readonly AnswerValue[]): number | LocalText => {
  const numbers = found.filter((value) => typeof value === 'number');
  if (numbers.length > 0) return span(numbers);
  const [only] = found;
  if (only === 'yes' || only === 'partly' || only === 'no') return statusWord(only);
  return found.join(' / ');
};

/** Of how many things of a roster a criterion that repeats is met; null where it does not repeat or applies to none. */
const ofThings = ({ items = [] }: CriterionFinding): LocalText | null => {
  const applying = items.filter(({ state }) => state !== 'na');
  if (applying.length === 0) return null;
  return inPlaceIn(applying.filter(({ state }) => state === 'met').length, applying.length);
};

const found = (finding: CriterionFinding, determination: Determination | undefined): number | LocalText => {
  const given = values(finding, determination);
  const whole = determination !== undefined || given.some((value) => typeof value === 'number');
  return (whole ? null : ofThings(finding)) ?? printed(given);
};

/**
 * The indicator of a step with `baseline: from-answer` replaced by what was found. Figures that differ between interviews are
 * printed as a range: uncertainty is shown, not hidden. Where the criterion repeats, so are figures that differ between things, and
 * anything else is how many of them have it in place.
 */
export const indicatorFor = (
  indicator: Indicator | undefined,
  finding: CriterionFinding,
  determination: Determination | undefined,
): Indicator | null => {
  if (indicator === undefined) return null;
  if (indicator.baseline !== 'from-answer') return indicator;
  return { ...indicator, baseline: found(finding, determination) };
};
