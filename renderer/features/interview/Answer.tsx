import { Group, VisuallyHidden } from '@mantine/core';
import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../shared/answerOnce';
import { isDeskReview } from '../../../shared/desk';
import type { AnswerValue as Value, Attribution, Basis, Criterion, Interview } from '../../../shared/model';
import { answerId } from '../../../shared/projection';
import { useAnswerWords } from '../../ui';
import { TakenOver } from '../answers';
import type { Confidence } from './answerKeys';
import { BasisKeys, ConfidenceKeys, LaterKeys } from './AnswerDetails';
import { useGiven } from './useGiven';
import { AnswerHistory } from './AnswerHistory';
import { AnswerValue } from './AnswerValue';
import { Attachments } from './Attachments';
import { Attributed } from './Attributed';
import { EvidenceList } from './EvidenceList';
import { Note, PrivateNote } from './Notes';
import { Offers } from './Offers';
import type { Answering } from './useAnswering';

interface SpokenProps {
  readonly criterion: Criterion;
  readonly value: Value | null;
}

/** Says the answer to those who cannot see which button is pressed. */
export const SpokenAnswer = ({ criterion, value }: SpokenProps) => {
  const { t } = useTranslation('interview');
  const words = useAnswerWords();
  return (
    <VisuallyHidden role="status">
      {value !== null && t('answer.spoken', { answer: words(criterion, value) })}
    </VisuallyHidden>
  );
};

interface Props {
  readonly interview: Interview;
  readonly criterion: Criterion;
  /** The thing that it is about, and its name; undefined and null where it is about no single one. */
  readonly item: string | undefined;
  readonly about: string | null;
  readonly offers: readonly Offer[];
  readonly answering: Answering;
  readonly onPark: () => void;
  /** The document to which the address leads. */
  readonly wanted: string | undefined;
}

const OneAnswer = ({ interview, criterion, item, about, offers, answering, onPark, wanted }: Props) => {
  const { write } = answering;
  const desk = isDeskReview(interview);
  const id = answerId(interview.id, criterion.id, item);
  const { value, basis, confidence, attribution, followUp, parked, from } = useGiven(id);
  const onBasis = useCallback((chosen: Basis) => write('basis', chosen), [write]);
  const onConfidence = useCallback((chosen: Confidence | null) => write('confidence', chosen), [write]);
  const onAttribution = useCallback((chosen: Attribution | null) => write('attribution', chosen), [write]);
  const onFollowUp = useCallback((marked: boolean) => write('followUp', marked || null), [write]);
  return (
    <>
      <SpokenAnswer criterion={criterion} value={value} />
      <Offers offers={offers} criterion={criterion} value={value} onTake={answering.takeOver} />
      <AnswerValue
        order={3}
        criterion={criterion}
        about={about}
        record={id}
        desk={desk}
        value={value}
        onAnswer={answering.answer}
      />
      <TakenOver from={value === null ? null : from} />
      <Group gap="xs" justify="space-between" className="wm-details">
        <BasisKeys basis={value === null && desk ? 'documented' : basis} onBasis={onBasis} />
        <ConfidenceKeys confidence={confidence} onConfidence={onConfidence} />
      </Group>
      <Group gap="xs" justify="space-between" align="flex-end" className="wm-details">
        <LaterKeys
          answered={value !== null}
          followUp={followUp}
          parked={parked}
          onFollowUp={onFollowUp}
          onPark={onPark}
          onClear={answering.clear}
        />
        <Attributed interview={interview} own={attribution} onChange={onAttribution} />
      </Group>
      <Note record={id} />
      <EvidenceList
        interview={interview.id}
        criterion={criterion}
        desk={desk}
        needed={desk && value !== null}
        wanted={wanted}
      />
      <Attachments answer={id} />
      <PrivateNote record={id} />
      <AnswerHistory answer={id} criterion={criterion} />
    </>
  );
};

/** One institution's answer to one criterion, and everything that goes with it. */
export const Answer = memo(OneAnswer);
