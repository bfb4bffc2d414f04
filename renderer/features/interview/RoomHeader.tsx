import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui';
import { RoomTask } from './RoomTask';
import type { Room } from './useRoom';

interface Props {
  readonly room: Room;
}

/** With whom, when, what is left to ask, and how far the words may travel. */
export const RoomHeader = ({ room }: Props) => {
  const { t } = useTranslation('interview');
  const institution = room.institution?.name ?? t('noInstitution');
  return (
    <PageHeader
      title={room.desk ? t('desk.title', { institution }) : t('room.title', { institution })}
      task={<RoomTask interview={room.interview} desk={room.desk} progress={room.progress} />}
    />
  );
};
