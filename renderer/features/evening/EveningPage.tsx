import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { useConsultation } from '../../session';
import { EmptyState, PageHeader, localDay } from '../../ui';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';
import { dayToLookBackOn, meetingDays } from './days';

/** The evening of a day of interviews: what came of it, and what is to be asked next. */
export const EveningPage = ({ part, go }: PhaseProps) => {
  const { t, i18n } = useTranslation('evening');
  const { record } = useConsultation();
  const [today] = useState(() => localDay(Date.now()));
  const days = meetingDays(record.interviews);
  const day = days.find((known) => known === part) ?? dayToLookBackOn(days, today);
  if (day === undefined)
    return (
      <>
        <PageHeader title={t('title')} task={t('taskNone')} />
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={<Button onClick={() => go('interview')}>{t('empty.act')}</Button>}
        />
      </>
    );
  const held = record.interviews.filter(({ heldOn, mode }) => heldOn === day && mode !== 'deskReview');
  return (
    <div className="wm-page">
      <PageHeader title={t('title')} task={t('task', { day: formatDate(day, i18n.language), count: held.length })} />
      <ul>
        {held.map(({ id, institution }) => (
          <li key={id}>
            <Anchor component="button" onClick={() => go('interview', interviewPart(id))}>
              <bdi>{record.institutions.find((known) => known.id === institution)?.name ?? t('noInstitution')}</bdi>
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  );
};
