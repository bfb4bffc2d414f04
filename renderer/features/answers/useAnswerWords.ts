import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { type AnswerValue, StatusValue } from '../../../shared/model';

/** A given value in words: a status, a number, or one of the pack's choices as the pack writes it. */
export const useAnswerWords = (): ((value: AnswerValue) => string) => {
  const { t, i18n } = useTranslation('domain');
  return (value) => {
    if (typeof value === 'number') return formatNumber(value, i18n.language);
    const status = StatusValue.safeParse(value);
    return status.success ? t(`answer.${status.data}`) : value;
  };
};
