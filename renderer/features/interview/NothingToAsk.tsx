import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui';
import type { Page, PhaseProps } from '../phase';
import { RoomHeader } from './RoomHeader';
import type { Room } from './useRoom';

interface Props {
  readonly room: Room;
  readonly onContext: () => void;
  readonly home: Page;
  readonly go: PhaseProps['go'];
}

/** An interview with an institution of a kind that the pack asks nothing. */
export const NothingToAsk = ({ room, onContext, home, go }: Props) => {
  const { t } = useTranslation('interview');
  return (
    <>
      <RoomHeader room={room} />
      <EmptyState
        title={t('room.nothing.title')}
        text={t('room.nothing.text')}
        action={
          <Group>
            <Button onClick={() => room.setEverything(true)}>{t('room.nothing.act')}</Button>
            {room.context.length > 0 && (
              <Button variant="default" onClick={onContext}>
                {t('context.title')}
              </Button>
            )}
            <Button variant="default" onClick={() => go(home)}>
              {room.desk ? t('desk.all') : t('room.all')}
            </Button>
          </Group>
        }
      />
    </>
  );
};
