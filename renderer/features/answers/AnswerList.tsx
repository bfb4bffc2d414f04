import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { deskStandings } from '../../../shared/desk';
import type { ConsultationRecord, Criterion, CriterionFinding } from '../../../shared/model';
import { useAnswerWords } from '../../ui';
import { answerKey } from '../things';
import { useSpeaker } from './useSpeaker';
import { useThingName } from './useThingName';
import './answers.css';
import { FromDocuments } from './FromDocuments';
import { TakenOver } from './TakenOver';

interface Props {
  readonly record: ConsultationRecord;
  readonly criterion: Criterion;
  readonly answers: CriterionFinding['answers'];
  /** Opens an interview; absent where the answers are those of a frozen baseline. */
  readonly open?: (interview: string, item?: string) => void;
  /** What else was recorded of an answer, beneath it. */
  readonly more?: (interview: string, item?: string) => ReactNode;
}

/** What was answered, by whom as far as it may be said, on what basis, and whether it counts. */
export const AnswerList = ({ record, criterion, answers, open, more }: Props) => {
  const { t } = useTranslation(['parts', 'domain']);
  const words = useAnswerWords();
  const { speakerOf, dayOf, fromOf } = useSpeaker(record);
  const thingName = useThingName(record);
  const standings = deskStandings(record, criterion, answers);
  if (answers.length === 0)
    return (
      <Text fz="xs" className="wm-quiet">
        {t('noAnswers')}
      </Text>
    );
  return (
    <ul className="wm-answers">
      {answers.map((answer) => {
        const { interview, item, value, basis, counts } = answer;
        const standing = standings.get(answerKey(answer));
        const [institution, day] = [speakerOf(interview, criterion.id, item), dayOf(interview)];
        const thing = thingName(criterion, item);
        return (
          <li key={answerKey(answer)}>
            <div>
              {thing !== null && (
                <>
                  <bdi className="wm-about-thing">{thing}</bdi>
                  {' · '}
                </>
              )}
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
              <TakenOver from={fromOf(interview, criterion.id)} />
              {more?.(interview, item)}
            </div>
            {open && (
              <Anchor
                component="button"
                type="button"
                fz="xs"
                className="wm-answer-open"
                aria-label={
                  thing === null
                    ? t('openInterviewOf', { institution, day })
                    : t('openInterviewAbout', { institution, day, thing })
                }
                onClick={() => open(interview, item)}
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
