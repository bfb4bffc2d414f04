import { Button, Group, Kbd, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/model';
import { usePackInUse } from '../../session';
import type { Page as PageName, PhaseProps } from '../phase';
import type { AgendaItem } from './agenda';
import { Answer } from './Answer';
import { placeKeys } from './answerKeys';
import { GoToNumber, type Jump } from './GoToNumber';
import { KeyButton } from './KeyButton';
import { KeyHints } from './KeyHints';
import { Others } from './Others';
import { PassedOver } from './PassedOver';
import { Question } from './Question';
import { RoomHeader } from './RoomHeader';
import { RoomSide } from './RoomSide';
import { Things } from './Things';
import type { Room } from './useRoom';

interface Props {
  readonly room: Room;
  readonly item: AgendaItem;
  readonly criterion: Criterion;
  readonly jump: Jump | null;
  readonly others: boolean;
  readonly onOthers: (shown: boolean) => void;
  readonly onContext: () => void;
  readonly single: boolean;
  readonly onSingle: (single: boolean) => void;
  /** Goes into the room; null for a desk review, which has none. */
  readonly onLarge: (() => void) | null;
  readonly home: PageName;
  readonly go: PhaseProps['go'];
}

const Page = ({
  room,
  item,
  criterion,
  jump,
  others,
  onOthers,
  onContext,
  single,
  onSingle,
  onLarge,
  home,
  go,
}: Props) => {
  const { t } = useTranslation('interview');
  const levels = usePackInUse()?.levels;
  const [guidance, setGuidance] = useLocalStorage({
    key: 'waymark-interview-guidance',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const { ways, findings, interview, place, heading, things, elsewhere, passed } = room;
  const said = elsewhere.statements.length;
  const showOthers = useMemo(
    () => (
      <KeyButton press={placeKeys.others} pressed={others} onPress={() => onOthers(!others)}>
        {said > 0 ? t('others.openCount', { count: said }) : t('others.open')}
      </KeyButton>
    ),
    [others, onOthers, said, t],
  );
  const passedOver = useMemo(
    () => (passed.length === 0 ? null : <PassedOver items={passed} findings={findings} />),
    [passed, findings],
  );
  return (
    <div className="wm-interview" data-others={others || undefined}>
      <div className="wm-interview-middle">
        <RoomHeader room={room} />
        <Stack gap="sm" key={criterion.id} ref={place} className="wm-asked">
          <Question
            item={item}
            total={room.whole.length}
            levels={levels ?? []}
            hiddenBy={room.hiddenBy}
            passed={passedOver}
            beside={room.beside.shown}
            guidance={guidance}
            onGuidance={setGuidance}
            heading={heading}
            arrived={room.arrival.criterion === criterion.id && room.arrival.evidence === undefined}
            onPrevious={ways.previous === null ? null : room.previous}
            onNext={ways.next === null ? null : room.next}
            others={showOthers}
          />
          {things && <Things things={things} criterion={criterion} go={go} />}
          <Answer
            key={things?.current.item ?? ''}
            interview={interview}
            criterion={criterion}
            item={things?.current.item}
            about={things?.current.name ?? null}
            offers={room.offers}
            answering={room.answering}
            onPark={room.park}
            wanted={room.arrival.evidence}
          />
          <Group>
            <Button
              size="md"
              disabled={ways.next === null}
              rightSection={<Kbd aria-hidden="true">Ctrl ↵</Kbd>}
              aria-keyshortcuts="Control+Enter"
              onClick={room.next}
            >
              {t('room.next')}
            </Button>
            {ways.next === null && ways.open !== null && (
              <KeyButton press={placeKeys.jump} onPress={room.open}>
                {t('room.open')}
              </KeyButton>
            )}
          </Group>
        </Stack>
        <div className="wm-foot">
          {jump ? (
            <GoToNumber {...jump} whole={room.whole} />
          ) : (
            <KeyHints criterion={criterion} desk={room.desk} single={single} />
          )}
        </div>
      </div>
      <RoomSide
        room={room}
        criterion={criterion}
        onContext={onContext}
        onChoose={room.choose}
        single={single}
        onSingle={onSingle}
        onLarge={onLarge}
        home={home}
        go={go}
      />
      {others && <Others criterion={criterion} {...elsewhere} onClose={() => onOthers(false)} />}
    </div>
  );
};

/** The interview with all that is known: the questions, the one that is being asked, its answer, and what others said. */
export const RoomPage = memo(Page);
