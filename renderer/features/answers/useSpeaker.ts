import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { type ConsultationRecord, attributionOf } from '../../../shared/model';

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
    dayOf: (id: string): string => {
      const day = interviewOf(id)?.heldOn;
      return day === undefined ? '' : formatDate(day, i18n.language);
    },
  };
};
