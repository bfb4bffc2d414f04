import { Button, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsultationRecord, Criterion, CriterionFinding } from '../../../shared/model';
import { useAnswerWords } from '../../ui';

interface Props {
  readonly record: ConsultationRecord;
  readonly criterion: Criterion;
  readonly answers: CriterionFinding['answers'];
  /** Opens an interview; absent where the answers are those of a frozen baseline. */
  readonly open?: (interview: string) => void;
}

/** What was answered, by whom as far as each interview lets it be said, on what basis, and whether it counts. */
export const AnswerList = ({ record, criterion, answers, open }: Props) => {
  const { t } = useTranslation(['parts', 'domain']);
  const words = useAnswerWords();
  const speakerOf = (id: string): string => {
    const interview = record.interviews.find((known) => known.id === id);
    const attribution = interview?.attribution ?? 'institution';
    if (attribution === 'confidential') return t('confidentialInterview');
    if (attribution === 'unattributed') return t('unattributedInterview');
    return record.institutions.find((known) => known.id === interview?.institution)?.name ?? t('someInstitution');
  };
  if (answers.length === 0)
    return (
      <Text fz="xs" className="wm-quiet">
        {t('noAnswers')}
      </Text>
    );
  return (
    <List fz="xs" spacing={2} listStyleType="none">
      {answers.map(({ interview, value, basis, counts }) => (
        <List.Item key={interview}>
          <bdi>{speakerOf(interview)}</bdi>{' '}
          <Text span fz="xs" fw={600}>
            {t('answerOn', { value: words(criterion, value), basis: t(`domain:basis.${basis}`) })}
          </Text>
          {!counts && value !== 'unknown' && value !== 'declined' && (
            <Text span fz="xs" className="wm-quiet">
              {' '}
              {t('strongerBasis')}
            </Text>
          )}
          {open && (
            <Button
              variant="subtle"
              size="compact-xs"
              ms="xs"
              aria-label={t('openInterviewOf', { institution: speakerOf(interview) })}
              onClick={() => open(interview)}
            >
              {t('openInterview')}
            </Button>
          )}
        </List.Item>
      ))}
    </List>
  );
};
