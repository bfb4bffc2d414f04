import { useTranslation } from 'react-i18next';
import type { ConsultationRecord, Criterion } from '../../../shared/model';

/** What an answer is about where its criterion repeats: the name of the thing, or all of them; null where it does not repeat. */
export const useThingName = (record: Pick<ConsultationRecord, 'rosterItems'>) => {
  const { t } = useTranslation('parts');
  return ({ repeat }: Pick<Criterion, 'repeat'>, item: string | undefined): string | null => {
    if (repeat === undefined) return null;
    if (item === undefined) return t('things.all');
    return record.rosterItems.find(({ id }) => id === item)?.name ?? t('things.gone');
  };
};
