import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { deskWork, isDeskReview } from '../../../shared/desk';
import { useConsultation } from '../../session';
import { EmptyState, PageHeader } from '../../ui';
import { InterviewRoom, readPart } from '../interview';
import type { PhaseProps } from '../phase';
import { BeginReview } from './BeginReview';
import './desk.css';
import { DeskWork } from './DeskWork';
import { ReviewTable } from './ReviewTable';

const DeskReviews = ({ go }: Pick<PhaseProps, 'go'>) => {
  const { t } = useTranslation('desk');
  const { pack, record, findings } = useConsultation();
  const items = useMemo(() => deskWork(pack, record, findings), [pack, record, findings]);
  const reviews = record.interviews.filter(isDeskReview);
  if (record.institutions.length === 0)
    return (
      <>
        <PageHeader title={t('title')} task={t('taskNone')} />
        <EmptyState
          title={t('noInstitutions.title')}
          text={t('noInstitutions.text')}
          action={<Button onClick={() => go('prepare')}>{t('noInstitutions.act')}</Button>}
        />
      </>
    );
  const open = items.filter(({ standing }) => standing === 'toConfirm').length;
  return (
    <div className="wm-page wm-desk">
      <PageHeader
        title={t('title')}
        task={items.length === 0 ? t('taskNone') : t('task', { count: open, total: items.length })}
      />
      {reviews.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <ReviewTable reviews={reviews} items={items} go={go} />
      )}
      <BeginReview go={go} />
      {items.length > 0 && <DeskWork items={items} go={go} />}
    </div>
  );
};

/** Desk review: what the institutions' documents say, and which of it is still to be confirmed by whom. */
export const DeskPage = ({ part, go }: PhaseProps) => {
  const { t } = useTranslation('desk');
  const { record } = useConsultation();
  if (part === undefined) return <DeskReviews go={go} />;
  const { interview: id, criterion, item } = readPart(part);
  const interview = record.interviews.find((known) => known.id === id);
  if (interview)
    return <InterviewRoom key={id} interview={interview} begin={criterion} item={item} home="desk" go={go} />;
  return (
    <>
      <PageHeader title={t('title')} task={t('missing.task')} />
      <EmptyState
        title={t('missing.title')}
        text={t('missing.text')}
        action={<Button onClick={() => go('desk')}>{t('missing.act')}</Button>}
      />
    </>
  );
};
