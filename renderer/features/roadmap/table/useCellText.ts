import { useTranslation } from 'react-i18next';
import { formatDate, formatList } from '../../../../shared/messages';
import { type Step, textIn } from '../../../../shared/model';
import { useConsultation } from '../../../session';
import type { CellField } from './columns';

/** What a cell shows; empty where nothing stands there. */
export const useCellText = (): ((step: Step, field: CellField) => string) => {
  const { i18n } = useTranslation();
  const { record } = useConsultation();
  const { language } = i18n;
  return (step, field) => {
    switch (field) {
      case 'action':
        return textIn(step.action, language);
      case 'recommendation':
        return step.recommendation === null ? '' : textIn(step.recommendation, language);
      case 'indicator':
        if (step.indicator === null) return '';
        return typeof step.indicator === 'string' ? step.indicator : textIn(step.indicator.name, language);
      case 'lead':
        return record.institutions.find(({ id }) => id === step.lead)?.name ?? step.lead ?? '';
      case 'partners':
        return formatList(step.partners, language);
      case 'starts':
      case 'ends':
        return formatDate(step[field], language);
    }
  };
};
