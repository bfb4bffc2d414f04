import { Button, Group, Kbd, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/model';
import { useConsultation } from '../../session';
import type { Page, PhaseProps } from '../phase';
import { conditionsOf, statementsOf } from '../statements';
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
  readonly home: Page;
  readonly go: PhaseProps['go'];
}

/** The interview with all that is known: the questions, the one that is being asked, its answer, and what others said. */
export const RoomPage = ({
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
  const { pack, record } = useConsultation();
  const [guidance, setGuidance] = useLocalStorage({
    key: 'waymark-interview-guidance',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const { ways, findings, interview, place, heading } = room;
  const finding = findings.get(criterion.id);
  const statements = finding ? statementsOf(record, finding).filter((one) => one.interview.id !== interview.id) : [];
  return (
    <div className="wm-interview" data-others={others || undefined}>
      <div className="wm-interview-middle">
        <RoomHeader room={room} />
        <Stack gap="sm" key={criterion.id} ref={place} className="wm-asked">
          <Question
            item={item}
            total={room.whole.length}
            levels={pack.pack.levels}
            hiddenBy={finding?.hidden === true ? conditionsOf(pack, findings, criterion) : []}
            passed={<PassedOver items={room.passed} findings={findings} />}
            beside={room.beside.shown}
            guidance={guidance}
            onGuidance={setGuidance}
            heading={heading}
            arrived={room.arrival.criterion === criterion.id && room.arrival.evidence === undefined}
            onPrevious={ways.previous === null ? null : room.previous}
            onNext={ways.next === null ? null : room.next}
            others={
              <KeyButton press={placeKeys.others} pressed={others} onPress={() => onOthers(!others)}>
                {statements.length > 0 ? t('others.openCount', { count: statements.length }) : t('others.open')}
              </KeyButton>
            }
          />
          {room.things && <Things things={room.things} criterion={criterion} go={go} />}
          <Answer key={room.things?.current.item ?? ''} room={room} criterion={criterion} />
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
      {others && (
        <Others
          criterion={criterion}
          finding={finding}
          statements={statements}
          determination={record.determinations.find((one) => one.criterion === criterion.id)}
          onClose={() => onOthers(false)}
        />
      )}
    </div>
  );
};
