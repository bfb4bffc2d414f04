import { useMemo } from 'react';
import type { Step } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { useConsultation } from '../../session';

/** The step as the rules would write it, without what people changed in it. */
export const useGenerated = (step: Step): Step => {
  const { pack, record } = useConsultation();
  const untouched = step.edited.length === 0;
  return useMemo(() => {
    if (untouched) return step;
    const edits = record.edits.filter((edit) => edit.step !== step.id);
    return evaluate(pack, { ...record, edits }).roadMap.steps.find(({ id }) => id === step.id) ?? step;
  }, [pack, record, step, untouched]);
};
