import { Button, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation, useVault } from '../../session';
import { PageHeader } from '../../ui';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';
import { ConsultationForm } from './ConsultationForm';
import { CoverageView } from './CoverageView';
import { InstitutionList } from './InstitutionList';
import { InterviewList } from './InterviewList';
import { PartList } from './PartList';
import { PinnedPack } from './PinnedPack';
import { RequestForm } from './RequestForm';
import { coverageOf } from './coverage';
import './prepare.css';
import { useRowEditing } from './useRowEditing';

/** Before the first interview: the State, its request and consent, whom the team meets, and who is to be asked what. */
export const PreparePage = ({ go }: PhaseProps) => {
  const { t } = useTranslation('prepare');
  const { vault } = useVault();
  const { pack, record, findings, edit } = useConsultation();
  const editing = useRowEditing();
  const coverage = useMemo(() => coverageOf(pack, record, findings), [pack, record, findings]);
  const answered = new Set(record.answers.map(({ interview }) => interview));
  const day = (heldOn: string | undefined): string => heldOn ?? '~';
  const [next] = record.interviews
    .filter(({ id }) => !answered.has(id))
    .sort((a, b) => (day(a.heldOn) < day(b.heldOn) ? -1 : day(a.heldOn) > day(b.heldOn) ? 1 : 0));

  const task = (): string => {
    if (record.institutions.length === 0) return t('task.institutions');
    if (record.interviews.length === 0) return t('task.interviews');
    const open = coverage.total - coverage.planned;
    return open > 0 ? t('task.open', { count: open }) : t('task.ready');
  };

  const plan = (institution: string): void => {
    const id = vault.newId();
    void edit([{ kind: 'interview', record: id, field: 'institution', value: institution }]);
    editing.open(
      id,
      record.interviews.map((interview) => interview.id),
    );
  };

  return (
    <div className="wm-page">
      <PageHeader
        title={t('title')}
        task={task()}
        actions={next && <Button onClick={() => go('interview', interviewPart(next.id))}>{t('beginNext')}</Button>}
      />
      <PartList />
      <Stack gap={40}>
        <ConsultationForm />
        <RequestForm />
        <PinnedPack />
        <InstitutionList coverage={coverage} onPlan={plan} />
        <InterviewList editing={editing} go={go} />
        <CoverageView coverage={coverage} />
      </Stack>
    </div>
  );
};
