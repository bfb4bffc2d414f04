import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import type { TakenOver as Source } from '../../../shared/model';

interface Props {
  readonly from: Source | null;
}

/** From which consultation an answer was taken over, and when it was said there. */
export const TakenOver = ({ from }: Props) => {
  const { t, i18n } = useTranslation('parts');
  if (from === null) return null;
  const { title, date } = from;
  return (
    <Text fz="xs" className="wm-quiet">
      {date === undefined
        ? t('takenOver', { title })
        : t('takenOverOn', { title, day: formatDate(date, i18n.language) })}
    </Text>
  );
};
