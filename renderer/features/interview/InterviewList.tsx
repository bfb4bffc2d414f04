import { Anchor, Button, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDeskReview } from '../../../shared/desk';
import { formatDate } from '../../../shared/messages';
import type { Interview } from '../../../shared/model';
import { useConsultation } from '../../session';
import { EmptyState, PageHeader, Pager, localDay, usePages } from '../../ui';
import type { PhaseProps } from '../phase';
import { type Progress, meetingToGoOnWith, progressOfInterviews } from './agenda';
import { interviewPart } from './part';
import { PlanInterview } from './PlanInterview';

const pageSize = 50;
const nothing: Progress = { asked: 0, toAsk: 0, notKnown: 0 };
const dateOf = ({ heldOn }: Interview): string => heldOn ?? '9999';

/** The interviews of the consultation by day, each with how far it has come; and the next one to plan. */
export const InterviewList = ({ go }: Pick<PhaseProps, 'go'>) => {
  const { t, i18n } = useTranslation(['interview', 'domain']);
  const { record, pack, findings } = useConsultation();
  const progress = useMemo(() => {
    const hidden = new Set(
      findings.requirements.flatMap(({ criteria }) => criteria.filter((one) => one.hidden).map(({ id }) => id)),
    );
    return progressOfInterviews(pack, record, hidden);
  }, [pack, record, findings]);
  const names = new Map(record.institutions.map(({ id, name }) => [id, name]));
  // A desk review has asked nobody anything: it has a page of its own.
  const meetings = useMemo(
    () =>
      record.interviews
        .filter((interview) => !isDeskReview(interview))
        .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0)),
    [record.interviews],
  );
  const [today] = useState(() => localDay(Date.now()));
  const next = meetingToGoOnWith(meetings, progress, today);
  const pages = usePages(meetings, pageSize);

  if (record.institutions.length === 0)
    return (
      <>
        <PageHeader title={t('list.title')} task={t('list.taskNone')} />
        <EmptyState
          title={t('list.noInstitutions.title')}
          text={t('list.noInstitutions.text')}
          action={<Button onClick={() => go('prepare')}>{t('list.noInstitutions.act')}</Button>}
        />
      </>
    );
  return (
    <div className="wm-page">
      <PageHeader
        title={t('list.title')}
        task={
          meetings.length === 0
            ? t('list.taskNone')
            : t('list.task', {
                count: meetings.length,
                begun: meetings.filter(({ id }) => (progress.get(id)?.asked ?? 0) > 0).length,
              })
        }
        actions={
          next && (
            <Button onClick={() => go('interview', interviewPart(next.id))} className="wm-go-on">
              {t('list.continue', { institution: names.get(next.institution) ?? t('noInstitution') })}
            </Button>
          )
        }
      />
      {meetings.length === 0 ? (
        <EmptyState title={t('list.empty.title')} text={t('list.empty.text')} />
      ) : (
        <Table verticalSpacing={6} mb="sm" captionSide="top" className="wm-interviews">
          <Table.Caption>{t('list.caption')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('list.institution')}</Table.Th>
              <Table.Th scope="col">{t('list.date')}</Table.Th>
              <Table.Th scope="col">{t('list.attribution')}</Table.Th>
              <Table.Th scope="col">{t('list.progress')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pages.rows.map((interview) => (
              <Table.Tr key={interview.id}>
                <Table.Th scope="row">
                  <Anchor
                    component="button"
                    type="button"
                    className="wm-row-link wm-open-interview"
                    onClick={() => go('interview', interviewPart(interview.id))}
                  >
                    <bdi>{names.get(interview.institution) ?? t('noInstitution')}</bdi>
                  </Anchor>
                </Table.Th>
                <Table.Td className="wm-symbol">
                  {interview.heldOn === undefined ? (
                    <Text span className="wm-quiet">
                      {t('noDate')}
                    </Text>
                  ) : (
                    formatDate(interview.heldOn, i18n.language)
                  )}
                </Table.Td>
                <Table.Td className="wm-symbol">
                  {t(`domain:attribution.${interview.attribution ?? 'institution'}`)}
                </Table.Td>
                <Table.Td className="wm-symbol">
                  {t('progress', { ...(progress.get(interview.id) ?? nothing) })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Pager {...pages} />
      <PlanInterview go={go} primary={!next} />
    </div>
  );
};
