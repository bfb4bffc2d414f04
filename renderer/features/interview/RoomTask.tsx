import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { type Interview, attributionOf } from '../../../shared/model';
import type { Progress } from './agenda';

interface Props {
  readonly interview: Interview;
  readonly desk: boolean;
  readonly progress: Progress;
}

/** What is left to ask or to look for, when it was held, and how far its words may travel. */
export const RoomTask = ({ interview, desk, progress }: Props) => {
  const { t, i18n } = useTranslation(['interview', 'domain']);
  const left = { count: progress.toAsk - progress.asked };
  return (
    <>
      {desk ? t('desk.left', { ...left, read: progress.asked }) : t('room.left', left)}
      {' · '}
      {interview.heldOn === undefined ? t('noDate') : formatDate(interview.heldOn, i18n.language)}
      {' · '}
      {t(`domain:attribution.${attributionOf(interview)}`)}
    </>
  );
};
