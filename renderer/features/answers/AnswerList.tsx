import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import type { ConsultationRecord, Criterion, CriterionFinding } from '../../../shared/model';
import { useAnswerWords } from '../../ui';
import './answers.css';

interface Props {
  readonly record: ConsultationRecord;
  readonly criterion: Criterion;
  readonly answers: CriterionFinding['answers'];
  /** Opens an interview; absent where the answers are those of a frozen baseline. */
  readonly open?: (interview: string) => void;
}

/** What was answered, by whom as far as each interview lets it be said, on what basis, and whether it counts. */
export const AnswerList = ({ record, criterion, answers, open }: Props) => {
  const { t, i18n } = useTranslation(['parts', 'domain']);
  const words = useAnswerWords();
  const speakerOf = (id: string): string => {
    const interview = record.interviews.find((known) => known.id === id);
    const attribution = interview?.attribution ?? 'institution';
    if (attribution === 'confidential') return t('confidentialInterview');
    if (attribution === 'unattributed') return t('unattributedInterview');
    return record.institutions.find((known) => known.id === interview?.institution)?.name ?? t('someInstitution');
  };
  const dayOf = (id: string): string => {
    const day = record.interviews.find((known) => known.id === id)?.heldOn;
    return day === undefined ? '' : formatDate(day, i18n.language);
  };
  if (answers.length === 0)
    return (
      <Text fz="xs" className="wm-quiet">
        {t('noAnswers')}
      </Text>
    );
  return (
    <ul className="wm-answers">
      {answers.map(({ interview, value, basis, counts }) => (
        <li key={interview}>
          <span>
            <strong>
              <bdi>{t('answerOn', { value: words(criterion, value), basis: t(`domain:basis.${basis}`) })}</bdi>
            </strong>{' '}
            <bdi>{speakerOf(interview)}</bdi> <span className="wm-quiet">{dayOf(interview)}</span>
            {!counts && value !== 'unknown' && value !== 'declined' && (
              <span className="wm-quiet"> {t('strongerBasis')}</span>
            )}
          </span>
          {open && (
            <Anchor
              component="button"
              type="button"
              fz="xs"
              className="wm-answer-open"
              aria-label={t('openInterviewOf', { institution: speakerOf(interview), day: dayOf(interview) })}
              onClick={() => open(interview)}
            >
              {t('openInterview')}
            </Anchor>
          )}
        </li>
      ))}
    </ul>
  );
};
