import { Group, VisuallyHidden } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldValue } from '../../../shared/log';
import type { Attribution, Basis, Criterion } from '../../../shared/model';
import { answerId } from '../../../shared/projection';
import { useAnswerWords } from '../../ui';
import { TakenOver } from '../answers';
import type { Confidence } from './answerKeys';
import { BasisKeys, ConfidenceKeys, LaterKeys } from './AnswerDetails';
import { basisOf, confidenceOf, fromOf, ownAttributionOf } from './answerFields';
import { AnswerHistory } from './AnswerHistory';
import { AnswerValue } from './AnswerValue';
import { Attachments } from './Attachments';
import { Attributed } from './Attributed';
import { EvidenceList } from './EvidenceList';
import { valueOf } from './marks';
import { Note, PrivateNote } from './Notes';
import { Offers } from './Offers';
import type { Room } from './useRoom';

interface Props {
  readonly room: Room;
  readonly criterion: Criterion;
}

/** Says the answer to those who cannot see which button is pressed. */
export const SpokenAnswer = ({ room, criterion }: Props) => {
  const { t } = useTranslation('interview');
  const words = useAnswerWords();
  const value = valueOf(room.record);
  return (
    <VisuallyHidden role="status">
      {value !== null && t('answer.spoken', { answer: words(criterion, value) })}
    </VisuallyHidden>
  );
};

/** One institution's answer to one criterion, and everything that goes with it. */
export const Answer = ({ room, criterion }: Props) => {
  const { interview, desk, record, answering, things } = room;
  const { write } = answering;
  const id = answerId(interview.id, criterion.id, things?.current.item);
  const value = valueOf(record);
  const onBasis = useCallback((basis: Basis) => write('basis', basis), [write]);
  const onConfidence = useCallback((confidence: Confidence | null) => write('confidence', confidence), [write]);
  const onAttribution = useCallback((attribution: Attribution | null) => write('attribution', attribution), [write]);
  return (
    <>
      <SpokenAnswer room={room} criterion={criterion} />
      <Offers offers={room.offers} criterion={criterion} value={value} onTake={answering.takeOver} />
      <AnswerValue
        order={3}
        criterion={criterion}
        about={things?.current.name ?? null}
        record={id}
        desk={desk}
        value={value}
        onAnswer={answering.answer}
      />
      <TakenOver from={value === null ? null : fromOf(record)} />
      <Group gap="xs" justify="space-between" className="wm-details">
        <BasisKeys basis={value === null && desk ? 'documented' : basisOf(record)} onBasis={onBasis} />
        <ConfidenceKeys confidence={confidenceOf(record)} onConfidence={onConfidence} />
      </Group>
      <Group gap="xs" justify="space-between" align="flex-end" className="wm-details">
        <LaterKeys
          answered={value !== null}
          followUp={fieldValue(record, 'followUp') === true}
          parked={fieldValue(record, 'parked') === true}
          onFollowUp={(followUp) => write('followUp', followUp || null)}
          onPark={room.park}
          onClear={answering.clear}
        />
        <Attributed interview={interview} own={ownAttributionOf(record)} onChange={onAttribution} />
      </Group>
      <Note record={id} />
      <EvidenceList
        interview={interview.id}
        criterion={criterion}
        desk={desk}
        answered={value !== null}
        wanted={room.arrival.evidence}
      />
      <Attachments answer={id} />
      <PrivateNote record={id} />
      <AnswerHistory answer={id} criterion={criterion} />
    </>
  );
};
