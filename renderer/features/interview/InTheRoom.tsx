import { Portal, Text, Title } from '@mantine/core';
import { useFocusTrap } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/model';
import { answerId } from '../../../shared/projection';
import { PackText } from '../../ui';
import { SaveFault, SaveStatus } from '../../app/SaveState';
import { SpokenAnswer } from './Answer';
import { BasisKeys } from './AnswerDetails';
import { useGiven } from './useGiven';
import { placeKeys } from './answerKeys';
import { AnswerValue } from './AnswerValue';
import type { AgendaItem } from './agenda';
import { InBoth } from './Beside';
import { Elapsed } from './Elapsed';
import { GoToNumber, type Jump } from './GoToNumber';
import { KeyButton } from './KeyButton';
import { Note } from './Notes';
import './room.css';
import { ThingInTheRoom } from './Things';
import type { Room } from './useRoom';

interface Props {
  readonly room: Room;
  readonly item: AgendaItem;
  readonly criterion: Criterion;
  readonly jump: Jump | null;
  readonly onLeave: () => void;
}

/** The rest of the window rests while one question has it all. */
const useAlone = (): void => {
  useEffect(() => {
    const rest = document.getElementById('root');
    rest?.setAttribute('inert', '');
    return () => rest?.removeAttribute('inert');
  }, []);
};

/**
 * One question alone, in large type: nothing here may not be seen by whoever looks over the shoulder. Private notes, what
 * others said, evidence and the list of questions are not in the page at all.
 */
export const InTheRoom = ({ room, item, criterion, jump, onLeave }: Props) => {
  const { t } = useTranslation('interview');
  const { heading, answering, beside, ways, progress, interview, things } = room;
  const answer = answerId(interview.id, criterion.id, things?.current.item);
  const trap = useFocusTrap();
  useAlone();
  useEffect(() => {
    heading.current?.focus();
    const page = heading;
    return () => {
      // The same question, on the page behind.
      queueMicrotask(() => page.current?.focus({ preventScroll: true }));
    };
  }, [heading]);
  const parked = room.marks.filter((mark) => mark.parked).length;
  const { value, basis, followUp, parked: isParked } = useGiven(answer);
  return (
    <Portal>
      <div ref={trap} role="dialog" aria-modal="true" aria-label={t('inRoom.title')} className="wm-in-room">
        <header className="wm-in-room-head">
          <Text dir="auto" className="wm-in-room-requirement">
            <PackText text={item.requirement.title} />
          </Text>
          <div className="wm-in-room-state">
            <span>{t('inRoom.asked', { ...progress })}</span>
            <Elapsed interview={interview.id} />
            <SaveStatus />
          </div>
        </header>
        <SaveFault />
        <div key={criterion.id} className="wm-in-room-question">
          <Text className="wm-quiet">{t('inRoom.number', { number: item.number })}</Text>
          <InBoth text={criterion.question} language={beside.shown}>
            <Title order={1} ref={heading} tabIndex={-1} data-autofocus data-hint="question" dir="auto">
              <PackText text={criterion.question} />
            </Title>
          </InBoth>
          <InBoth text={criterion.statement} language={beside.shown}>
            <Text dir="auto" className="wm-in-room-statement">
              <PackText text={criterion.statement} />
            </Text>
          </InBoth>
          {things && <ThingInTheRoom things={things} />}
          <SpokenAnswer criterion={criterion} value={value} />
          <AnswerValue
            key={`${answer} value`}
            order={2}
            criterion={criterion}
            about={things?.current.name ?? null}
            record={answer}
            desk={false}
            value={value}
            onAnswer={answering.answer}
          />
          <BasisKeys basis={basis} onBasis={(chosen) => answering.write('basis', chosen)} />
          <Note key={answer} record={answer} />
        </div>
        <footer className="wm-in-room-foot">
          {jump ? (
            <GoToNumber {...jump} whole={room.whole} />
          ) : (
            <>
              <KeyButton press="↑" spoken="ArrowUp" disabled={ways.previous === null} onPress={room.previous}>
                {t('previous')}
              </KeyButton>
              <KeyButton press="↵" spoken="Enter" disabled={ways.next === null} onPress={room.next}>
                {t('next')}
              </KeyButton>
              <KeyButton press={placeKeys.park} pressed={isParked} onPress={room.park}>
                {t('parked.mark')}
              </KeyButton>
              <KeyButton press={placeKeys.parked} disabled={ways.parked === null} onPress={room.takeUp}>
                {t('parked.back', { count: parked })}
              </KeyButton>
              <KeyButton
                press={placeKeys.followUp}
                pressed={followUp}
                onPress={() => answering.write('followUp', followUp ? null : true)}
              >
                {t('followUp.mark')}
              </KeyButton>
              {beside.offered.length > 0 && (
                <KeyButton press={placeKeys.beside} pressed={beside.shown !== null} onPress={beside.turn}>
                  {t('beside.label')}
                </KeyButton>
              )}
              <span className="wm-apart">
                <KeyButton press="Esc" spoken="Escape" onPress={onLeave}>
                  {t('inRoom.leave')}
                </KeyButton>
              </span>
            </>
          )}
        </footer>
      </div>
    </Portal>
  );
};
