import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/messages';
import { type AnswerValue, type Criterion, StatusValue } from '../../shared/model';

/** Says a value as people do: "Partly" for a status, a number as the language writes it, a choice by its own name. */
export const useAnswerWords = (): ((criterion: Criterion, value: AnswerValue) => string) => {
  const { t, i18n } = useTranslation('domain');
  return (criterion, value) => {
    if (typeof value === 'number') return formatNumber(value, i18n.language);
    const status = StatusValue.safeParse(value);
    const own = criterion.answer === 'choice' && Object.hasOwn(criterion.metWhen, value);
    return status.success && !own ? t(`answer.${status.data}`) : value;
  };
};
