import type { AnswerValue, CriterionFinding, Determination, Indicator, LocalText } from '../model';
import { statusWord } from './sentences';

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

/**
 * The indicator of a step with `baseline: from-answer` replaced by what was found. Figures that differ between interviews are
 * printed as a range: uncertainty is shown, not hidden.
 */
export const indicatorFor = (
  indicator: Indicator | undefined,
  finding: CriterionFinding,
  determination: Determination | undefined,
): Indicator | null => {
  if (indicator === undefined) return null;
  if (indicator.baseline !== 'from-answer') return indicator;
  return { ...indicator, baseline: printed(values(finding, determination)) };
};
