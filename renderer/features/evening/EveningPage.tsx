import { Button, NativeSelect, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { useConsultation } from '../../session';
import { EmptyState, PageHeader, localDay } from '../../ui';
import type { PhaseProps } from '../phase';
import { briefingsFor, interviewsToCome, leftOver, openPoints } from './briefing';
import { ContestedToday } from './ContestedToday';
import { dayAfter, dayToLookBackOn, interviewsOn, meetingDays } from './days';
import { entriesOf } from './entries';
import './evening.css';
import { contestedSince, lookBack } from './lookBack';
import { LookingBack } from './LookingBack';
import { NextDay } from './NextDay';
import { PrintedBriefings } from './PrintedBriefings';

interface DayProps extends Pick<PhaseProps, 'go'> {
  readonly days: readonly string[];
  readonly begin: string;
}

/** One day: what came of its interviews, and what the next ones are to be asked. */
const Day = ({ days, begin, go }: DayProps) => {
  const { t, i18n } = useTranslation('evening');
  const { log, pack, record, findings, roadMap } = useConsultation();
  const [chosen, setChosen] = useState(begin);
  const day = days.includes(chosen) ? chosen : begin;
  const next = dayAfter(days, day);
  const entries = useMemo(() => entriesOf(log), [log]);
  const held = useMemo(() => interviewsOn(record.interviews, day), [record.interviews, day]);
  const back = useMemo(() => lookBack(pack, held, entries), [pack, held, entries]);
  const contested = useMemo(() => contestedSince(findings, new Set(held.map(({ id }) => id))), [findings, held]);
  const coming = useMemo(() => interviewsToCome(record, day), [record, day]);
  const open = useMemo(() => openPoints(pack, record, findings, roadMap), [pack, record, findings, roadMap]);
  const briefings = useMemo(
    () => (next === undefined ? [] : briefingsFor(pack, record, open, entries, interviewsOn(record.interviews, next))),
    [pack, record, open, entries, next],
  );
  const left = useMemo(() => leftOver(record, open, entries, briefings, day), [record, open, entries, briefings, day]);
  const unsettled = contested.filter(({ determined }) => !determined).length;
  const shown = (one: string): string => formatDate(one, i18n.language);
  return (
    <div className="wm-page">
      <div className="wm-noprint">
        <PageHeader
          title={t('title')}
          task={t('task', { day: shown(day), count: held.length })}
          actions={
            <>
              <NativeSelect
                aria-label={t('day')}
                value={day}
                onChange={({ currentTarget }) => setChosen(currentTarget.value)}
                data={days.map((one) => ({ value: one, label: shown(one) }))}
              />
              <Button disabled={briefings.every(({ toAsk }) => toAsk.length === 0)} onClick={() => window.print()}>
                {t('print.act')}
              </Button>
            </>
          }
        />
        <Title order={2} mb={4}>
          {t('back.title', { day: shown(day) })}
        </Title>
        <LookingBack interviews={back} coming={coming} go={go} />
        <Title order={3} mt="lg" mb={4}>
          {t('contested.title', { count: contested.length })}
        </Title>
        <Text className="wm-quiet">
          {contested.length === 0 ? t('contested.none') : t('contested.left', { count: unsettled })}
        </Text>
        <ContestedToday contested={contested} coming={coming} go={go} />
        <NextDay day={next} briefings={briefings} left={left} coming={coming} go={go} />
      </div>
      <PrintedBriefings briefings={briefings} />
    </div>
  );
};

/** The evening of a day of interviews: what came of it, and what is to be asked next. */
export const EveningPage = ({ part, go }: PhaseProps) => {
  const { t } = useTranslation('evening');
  const { record } = useConsultation();
  const [today] = useState(() => localDay(Date.now()));
  const days = useMemo(() => meetingDays(record.interviews), [record.interviews]);
  const begin = days.find((known) => known === part) ?? dayToLookBackOn(days, today);
  if (begin !== undefined) return <Day key={begin} days={days} begin={begin} go={go} />;
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
};
