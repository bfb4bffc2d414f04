import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { deskStandings } from '../../../shared/desk';
import type { ConsultationRecord, Criterion, CriterionFinding } from '../../../shared/model';
import { useAnswerWords } from '../../ui';
import { useSpeaker } from './useSpeaker';
import './answers.css';
import { FromDocuments } from './FromDocuments';

interface Props {
  readonly record: ConsultationRecord;
  readonly criterion: Criterion;
  readonly answers: CriterionFinding['answers'];
  /** Opens an interview; absent where the answers are those of a frozen baseline. */
  readonly open?: (interview: string) => void;
  /** What else was recorded of an answer, beneath it. */
  readonly more?: (interview: string) => ReactNode;
}

/** What was answered, by whom as far as it may be said, on what basis, and whether it counts. */
export const AnswerList = ({ record, criterion, answers, open, more }: Props) => {
  const { t } = useTranslation(['parts', 'domain']);
  const words = useAnswerWords();
  const { speakerOf, dayOf } = useSpeaker(record);
  const standings = deskStandings(record, criterion, answers);
  if (answers.length === 0)
    return (
      <Text fz="xs" className="wm-quiet">
        {t('noAnswers')}
      </Text>
    );
  return (
    <ul className="wm-answers">
      {answers.map(({ interview, value, basis, counts }) => {
        const standing = standings.get(interview);
        const [institution, day] = [speakerOf(interview, criterion.id), dayOf(interview)];
        return (
          <li key={interview}>
            <div>
              <strong>
                <bdi>{t('answerOn', { value: words(criterion, value), basis: t(`domain:basis.${basis}`) })}</bdi>
              </strong>{' '}
              <bdi>{institution}</bdi> <span className="wm-quiet wm-symbol">{day}</span>
              {standing && (
                <>
                  {' '}
                  <FromDocuments standing={standing} />
                </>
              )}
              {!counts && value !== 'unknown' && value !== 'declined' && (
                <span className="wm-quiet"> {t('strongerBasis')}</span>
              )}
              {more?.(interview)}
            </div>
            {open && (
              <Anchor
                component="button"
                type="button"
                fz="xs"
                className="wm-answer-open"
                aria-label={t('openInterviewOf', { institution, day })}
                onClick={() => open(interview)}
              >
                {t('openInterview')}
              </Anchor>
            )}
          </li>
        );
      })}
    </ul>
  );
};
