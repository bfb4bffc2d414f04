import { Button, Kbd, Switch, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/model';
import type { Page, PhaseProps } from '../phase';
import { placeKeys } from './answerKeys';
import { BesideChoice } from './Beside';
import type { ContextItem } from './contextAgenda';
import { FindQuestion } from './FindQuestion';
import { KeysHere } from './KeysHere';
import { Navigator } from './Navigator';
import { SetAside } from './SetAside';
import type { Room } from './useRoom';

interface Props {
  readonly room: Room;
  /** The question that is being asked; null while the context questions are shown. */
  readonly criterion: Criterion | null;
  /** Shows the context questions. */
  readonly onContext: () => void;
  /** Shows a question. */
  readonly onChoose: (criterion: string) => void;
  readonly single: boolean;
  readonly onSingle: (single: boolean) => void;
  /** Goes into the room; null for a desk review, which has none. */
  readonly onLarge: (() => void) | null;
  readonly home: Page;
  readonly go: PhaseProps['go'];
}

const contextProgress = (items: readonly ContextItem[]) => ({
  asked: items.reduce((sum, { asked }) => sum + asked, 0),
  count: items.reduce((sum, { things }) => sum + things.length, 0),
});

type TopProps = Pick<Props, 'onLarge' | 'home' | 'go'> & { readonly desk: boolean };

/** The ways out: to the list, and into the room. */
const Top = memo(({ desk, onLarge, home, go }: TopProps) => {
  const { t } = useTranslation('interview');
  return (
    <div className="wm-nav-top">
      <Button variant="default" size="compact-md" fz="xs" px="xs" onClick={() => go(home)}>
        {desk ? t('desk.all') : t('room.all')}
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
  );
});
Top.displayName = 'Top';

interface EverythingProps {
  readonly everything: boolean;
  readonly onChange: (everything: boolean) => void;
}

const Everything = memo(({ everything, onChange }: EverythingProps) => {
  const { t } = useTranslation('interview');
  return (
    <Switch
      label={t('room.everything')}
      checked={everything}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
});
Everything.displayName = 'Everything';

const Side = ({ room, criterion, onContext, onChoose, single, onSingle, onLarge, home, go }: Props) => {
  const { t } = useTranslation('interview');
  return (
    <nav className="wm-interview-nav wm-noprint" aria-label={t('navigator.label')}>
      <Top desk={room.desk} onLarge={onLarge} home={home} go={go} />
      <FindQuestion agenda={room.whole} onChoose={onChoose} />
      <Everything everything={room.everything} onChange={room.setEverything} />
      <BesideChoice beside={room.beside} />
      <Text fz="xs" className="wm-quiet">
        {room.desk ? t('desk.progress', { ...room.progress }) : t('progress', { ...room.progress })}
      </Text>
      {room.context.length > 0 && (
        <button
          type="button"
          className="wm-nav-criterion wm-nav-context"
          aria-current={criterion === null ? 'step' : undefined}
          aria-keyshortcuts={placeKeys.context}
          onClick={onContext}
        >
          <span className="wm-nav-question">{t('context.open', contextProgress(room.context))}</span>
          <Kbd aria-hidden="true">{placeKeys.context}</Kbd>
        </button>
      )}
      <SetAside room={room} onChoose={onChoose} />
      <Navigator agenda={room.agenda} marks={room.marks} current={criterion?.id ?? ''} onChoose={onChoose} />
      <KeysHere single={single} onSingle={onSingle} />
    </nav>
  );
};

/** Every question of the interview, how far it has come, and the ways to one of them. */
export const RoomSide = memo(Side);
