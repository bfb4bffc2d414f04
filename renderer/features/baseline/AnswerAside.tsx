import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsultationRecord } from '../../../shared/model';

interface Props {
  readonly record: ConsultationRecord;
  readonly interview: string;
  readonly criterion: string;
  /** The thing that the answer is about, where the criterion repeats. */
  readonly item: string | undefined;
}

/** How sure the consultant was of an answer, how far it may travel, what was noted with it and which documents support it. */
export const AnswerAside = ({ record, interview, criterion, item }: Props) => {
  const { t } = useTranslation(['domain', 'baseline']);
  const answer = record.answers.find(
    (known) => known.interview === interview && known.criterion === criterion && known.item === item,
  );
  const documents = record.evidence.filter(
    (known) => known.interview === interview && known.supports.some((support) => support.criterion === criterion),
  );
  if (!answer) return null;
  const { confidence, attribution, note } = answer;
  return (
    <>
      {(confidence ?? attribution) && (
        <Text fz="xs" className="wm-quiet">
          {confidence && t(`certainty.${confidence}`)}
          {confidence && attribution && ' · '}
          {attribution && t(`attribution.${attribution}`)}
        </Text>
      )}
      {note && (
        <Text fz="xs" dir="auto" className="wm-answer-note">
          {note}
        </Text>
      )}
      {documents.map(({ id, title, reference, seen = 'no' }) => (
        <Text key={id} fz="xs">
          {t(`baseline:evidence.${seen}`)} <bdi>{title}</bdi>{' '}
          {reference !== undefined && <bdi className="wm-quiet">{reference}</bdi>}
        </Text>
      ))}
    </>
  );
};
