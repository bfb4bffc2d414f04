import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../shared/messages';
import type { StepChange } from '../../../../shared/roadmap';
import { useConsultation } from '../../../session';

/** Says what changed in a step: short values as they were and are, the others by name. */
export const useChangeWords = (): ((change: StepChange) => readonly string[]) => {
  const { t, i18n } = useTranslation('roadmap');
  const { record } = useConsultation();
  const leadOf = (lead: string | null): string =>
    lead === null ? t('noLead') : (record.institutions.find(({ id }) => id === lead)?.name ?? lead);
  return ({ step, before, fields }) =>
    fields.map((field) => {
      switch (field) {
        case 'starts':
        case 'ends':
          return t(`changes.moved.${field}`, {
            before: formatDate(before[field], i18n.language),
            after: formatDate(step[field], i18n.language),
          });
        case 'lead':
          return t('changes.moved.lead', { before: leadOf(before.lead), after: leadOf(step.lead) });
        case 'priority':
          return t('changes.moved.priority', { before: Math.round(before.priority), after: Math.round(step.priority) });
        default:
          return t(`changes.field.${field}`);
      }
    });
};
