import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isDeskReview } from '../../../shared/desk';
import { useConsultation } from '../../session';
import { EmptyState, PageHeader } from '../../ui';
import type { PhaseProps } from '../phase';
import { InterviewList } from './InterviewList';
import { InterviewRoom } from './InterviewRoom';
import './interview.css';
import { readPart } from './part';

/** The interviews of a consultation, or the one that the address names. */
export const InterviewPage = ({ part, row, go }: PhaseProps) => {
  const { t } = useTranslation('interview');
  const { record } = useConsultation();
  if (part === undefined) return <InterviewList go={go} />;
  const { interview: id, criterion, item } = readPart(part);
  const interview = record.interviews.find((known) => known.id === id);
  if (interview)
    return (
      <InterviewRoom
        key={[part, row].join(' ')}
        interview={interview}
        begin={criterion}
        item={item}
        evidence={row}
        home={isDeskReview(interview) ? 'desk' : 'interview'}
        go={go}
      />
    );
  return (
    <>
      <PageHeader title={t('list.title')} task={t('missing.task')} />
      <EmptyState
        title={t('missing.title')}
        text={t('missing.text')}
        action={<Button onClick={() => go('interview')}>{t('room.all')}</Button>}
      />
    </>
  );
};
