import { Button, Kbd, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/model';
import type { Page, PhaseProps } from '../phase';
import { placeKeys } from './answerKeys';
import { BesideChoice } from './Beside';
import { FindQuestion } from './FindQuestion';
import { KeysHere } from './KeysHere';
import { Navigator } from './Navigator';
import { SetAside } from './SetAside';
import type { Room } from './useRoom';

interface Props {
  readonly room: Room;
  readonly criterion: Criterion;
  readonly single: boolean;
  readonly onSingle: (single: boolean) => void;
  /** Goes into the room; null for a desk review, which has none. */
  readonly onLarge: (() => void) | null;
  readonly home: Page;
  readonly go: PhaseProps['go'];
}

/** Every question of the interview, how far it has come, and the ways to one of them. */
export const RoomSide = ({ room, criterion, single, onSingle, onLarge, home, go }: Props) => {
  const { t } = useTranslation('interview');
  return (
    <nav className="wm-interview-nav wm-noprint" aria-label={t('navigator.label')}>
      <div className="wm-nav-top">
        <Button variant="default" size="compact-md" fz="xs" px="xs" onClick={() => go(home)}>
          {room.desk ? t('desk.all') : t('room.all')}
        </Button>
        {onLarge && (
          <Button
            variant="default"
            size="compact-md"
            fz="xs"
            px="xs"
            aria-keyshortcuts={placeKeys.room}
            rightSection={<Kbd aria-hidden="true">{placeKeys.room}</Kbd>}
            onClick={onLarge}
          >
            {t('inRoom.enter')}
          </Button>
        )}
      </div>
      <FindQuestion agenda={room.whole} onChoose={room.choose} />
      <Switch
        label={t('room.everything')}
        checked={room.everything}
        onChange={({ currentTarget }) => room.setEverything(currentTarget.checked)}
      />
      <BesideChoice beside={room.beside} />
      <Text fz="xs" className="wm-quiet">
        {room.desk ? t('desk.progress', { ...room.progress }) : t('progress', { ...room.progress })}
      </Text>
      <SetAside room={room} />
      <Navigator agenda={room.agenda} marks={room.marks} current={criterion.id} onChoose={room.choose} />
      <KeysHere single={single} onSingle={onSingle} />
    </nav>
  );
};
