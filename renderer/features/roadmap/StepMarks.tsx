import { useTranslation } from 'react-i18next';
import { type Step, textIn } from '../../../shared/model';
import { useConsultation } from '../../session';

/** What goes with a step: assistance, what holds it back, and conditions. */
export const StepMarks = ({ step }: { readonly step: Step }) => {
  const { t, i18n } = useTranslation('roadmap');
  const { pack } = useConsultation();
  const area = step.assistance === null ? null : pack.assistance.get(step.assistance);
  const conditions = step.conditions.filter(
    ({ effect, standing }) => standing === 'lifted' || (standing === 'no' && effect === 'condition'),
  ).length;
  const assistance = (): string | null => {
    if (step.dueDiligence === 'withheld') return t('mark.withheld');
    if (step.coverage === 'existing') return t('mark.existing');
    return area ? t('mark.assistance', { area: textIn(area.title, i18n.language) }) : null;
  };
  const words = assistance();
  return (
    <ul className="wm-marks">
      {words !== null && <li data-holds={step.dueDiligence === 'withheld' ? true : undefined}>{words}</li>}
      {step.dueDiligence === 'pending' && <li data-look>{t('mark.pending')}</li>}
      {conditions > 0 && <li>{t('mark.conditions', { count: conditions })}</li>}
    </ul>
  );
};
