import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import type { Interview } from '../../../shared/model';
import type { Progress } from './agenda';

interface Props {
  readonly interview: Interview;
  readonly progress: Progress;
}

/** What is left to ask in this interview, when it was held, and how far its words may travel. */
export const RoomTask = ({ interview, progress }: Props) => {
  const { t, i18n } = useTranslation(['interview', 'domain']);
  return (
    <>
      {t('room.left', { count: progress.toAsk - progress.asked })}
      {' · '}
      {interview.heldOn === undefined ? t('noDate') : formatDate(interview.heldOn, i18n.language)}
      {' · '}
      {t(`domain:attribution.${interview.attribution ?? 'institution'}`)}
    </>
  );
};
