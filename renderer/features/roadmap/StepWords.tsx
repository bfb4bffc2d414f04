import { type Step, textIn } from '../../../shared/model';
import { PackText } from '../../ui';

interface Props {
  readonly step: Step;
  readonly field: 'action' | 'recommendation';
  readonly dense?: boolean;
}

/** What a step says: the pack's words, marked where they are in another language, or what a person wrote in their place. */
export const StepWords = ({ step, field, dense = false }: Props) => {
  const words = step[field];
  if (words === null) return null;
  return step.edited.includes(field) ? textIn(words, '') : <PackText text={words} dense={dense} />;
};
