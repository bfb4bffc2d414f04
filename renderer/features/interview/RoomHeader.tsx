import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../shared/model';
import { PageHeader } from '../../ui';
import type { Progress } from './agenda';
import { RoomTask } from './RoomTask';
import type { Room } from './useRoom';

interface PartsProps {
  readonly desk: boolean;
  /** The name of the institution; undefined where it is not known. */
  readonly name: string | undefined;
  readonly interview: Interview;
  readonly progress: Progress;
}

const Parts = memo(({ desk, name, interview, progress }: PartsProps) => {
  const { t } = useTranslation('interview');
  const institution = name ?? t('noInstitution');
  return (
    <PageHeader
      title={desk ? t('desk.title', { institution }) : t('room.title', { institution })}
      task={<RoomTask interview={interview} desk={desk} progress={progress} />}
    />
  );
});
Parts.displayName = 'Parts';

interface Props {
  readonly room: Room;
}

/** With whom, when, what is left to ask, and how far the words may travel. */
export const RoomHeader = ({ room: { desk, institution, interview, progress } }: Props) => (
  <Parts desk={desk} name={institution?.name} interview={interview} progress={progress} />
);
