import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { type ConsultationRecord, type TakenOver, attributionOf, takenOverFrom } from '../../../shared/model';

/** Who said something, as far as the interview and the answer itself let it be said, and on which day. */
export const useSpeaker = (record: ConsultationRecord) => {
  const { t, i18n } = useTranslation('parts');
  const interviewOf = (id: string) => record.interviews.find((known) => known.id === id);
  return {
    speakerOf: (id: string, criterion: string, item?: string): string => {
      const interview = interviewOf(id);
      const answer = record.answers.find(
        (known) => known.interview === id && known.criterion === criterion && known.item === item,
      );
      const attribution = attributionOf(interview ?? {}, answer);
      if (attribution === 'confidential') return t('confidentialInterview');
      if (attribution === 'unattributed') return t('unattributedInterview');
      return record.institutions.find((known) => known.id === interview?.institution)?.name ?? t('someInstitution');
    },
    /** From which other consultation it was taken over, as far as that may be said. */
    fromOf: (id: string, criterion: string): TakenOver | null => {
      const answer = record.answers.find((known) => known.interview === id && known.criterion === criterion);
      return answer ? takenOverFrom(interviewOf(id) ?? {}, answer) : null;
    },
    dayOf: (id: string): string => {
      const day = interviewOf(id)?.heldOn;
      return day === undefined ? '' : formatDate(day, i18n.language);
    },
  };
};
