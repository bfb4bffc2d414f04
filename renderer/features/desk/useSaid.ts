import { useTranslation } from 'react-i18next';
import { type DeskItem, isDeskReview } from '../../../shared/desk';
import { attributionOf } from '../../../shared/model';
import { useConsultation } from '../../session';
import { useAnswerWords } from '../../ui';

/** What meetings, or the consultant's determination, said of what was read: who as far as it may be told, and what. */
export const useSaid = ({ criterion, answer: read }: Pick<DeskItem, 'criterion' | 'answer'>): readonly string[] => {
  const { t } = useTranslation(['desk', 'parts', 'domain']);
  const { record } = useConsultation();
  const words = useAnswerWords();
  const determination = record.determinations.find((known) => known.criterion === criterion.id);
  if (determination) return [t('parts:determined', { value: words(criterion, determination.value) })];
  const institutions = new Map(record.institutions.map(({ id, name }) => [id, name]));
  const meetings = new Map(record.interviews.filter((one) => !isDeskReview(one)).map((one) => [one.id, one]));
  return record.answers.flatMap((answer) => {
    const about = answer.criterion === criterion.id && (answer.item === read.item || answer.item === undefined);
    const meeting = about ? meetings.get(answer.interview) : undefined;
    if (!meeting) return [];
    const attribution = attributionOf(meeting, answer);
    const who =
      attribution === 'confidential'
        ? t('parts:confidentialInterview')
        : attribution === 'unattributed'
          ? t('parts:unattributedInterview')
          : (institutions.get(meeting.institution) ?? t('noInstitution'));
    return [t('work.saidBy', { who, value: words(criterion, answer.value) })];
  });
};
