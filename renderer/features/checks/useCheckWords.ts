import { useTranslation } from 'react-i18next';
import type { Check } from '../../../shared/checks';

/** What a check found, beyond its kind and place; null where those say it all. */
export const useCheckWords = (): ((check: Check) => string | null) => {
  const { t } = useTranslation('checks');
  return ({ code, values }) => {
    const { count = 0, level = 0, target = 0, word = '', instead = '', field } = values;
    switch (code) {
      case 'metOnStatement':
      case 'accountsDiffer':
      case 'safeguardUnanswered':
      case 'datesAgainstOrder':
        return t(`found.${code}`, { count });
      case 'targetBelowLevel':
        return t('found.targetBelowLevel', { level, target });
      case 'targetNotAgreed':
        return t('found.targetNotAgreed', { target });
      case 'blamingWording':
        return field === undefined ? null : t('found.blamingWording', { word, instead, field: t(`field.${field}`) });
      case 'facilitatorProvides':
      case 'protectedName':
      case 'otherState':
        return field === undefined ? null : t('found.word', { word, field: t(`field.${field}`) });
      default:
        return null;
    }
  };
};
