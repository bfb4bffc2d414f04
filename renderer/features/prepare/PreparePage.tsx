import { Button, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isDeskReview } from '../../../shared/desk';
import { textIn } from '../../../shared/model';
import { useConsultation, useVault } from '../../session';
import { PageHeader, SubNav } from '../../ui';
import { interviewPart } from '../interview';
import { MovePage, moveHash } from '../migration';
import type { PhaseProps } from '../phase';
import { ConsultationForm } from './ConsultationForm';
import { CoverageView } from './CoverageView';
import { InstitutionList } from './InstitutionList';
import { InterviewList } from './InterviewList';
import { NamedThings } from './NamedThings';
import { OpenPoints } from './OpenPoints';
import { PinnedPack } from './PinnedPack';
import { RequestForm } from './RequestForm';
import { TeamList } from './TeamList';
import { coverageOf } from './coverage';
import './prepare.css';
import { useRowEditing } from './useRowEditing';

const every = ['request', 'team', 'institutions', 'things', 'agenda', 'coverage'] as const;

/** Before the first interview: the State, its request and consent, whom the team meets, and who is to be asked what. */
const Preparation = ({ part, row, go }: PhaseProps) => {
  const { t, i18n } = useTranslation('prepare');
  const { vault } = useVault();
  const { pack, record, findings, edit } = useConsultation();
  const agenda = useRowEditing();
  const institutions = useRowEditing();
  const coverage = useMemo(() => coverageOf(pack, record, findings), [pack, record, findings]);
  const parts = pack.pack.rosters === undefined ? every.filter((key) => key !== 'things') : every;
  const present = parts.find((known) => known === part) ?? 'request';
  const answered = new Set(record.answers.map(({ interview }) => interview));
  const day = (heldOn: string | undefined): string => heldOn ?? '~';
  const [next] = record.interviews
    .filter((interview) => !answered.has(interview.id) && !isDeskReview(interview))
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
    agenda.open(
      id,
      record.interviews.map((interview) => interview.id),
    );
    go('prepare', 'agenda');
  };
  const add = (kind: string): void => {
    const id = vault.newId();
    void edit([{ kind: 'institution', record: id, field: 'kind', value: kind }]);
    institutions.open(
      id,
      record.institutions.map((institution) => institution.id),
    );
    go('prepare', 'institutions');
  };

  const counts = {
    team: record.team.length,
    institutions: record.institutions.length,
    things: record.rosterItems.length,
    agenda: record.interviews.length,
  };
  const [onlyRoster, ...otherRosters] = pack.pack.rosters ?? [];
  const labelOf = (key: (typeof every)[number]): string => {
    if (key === 'request' || key === 'coverage') return t(`nav.${key}`);
    // Where a pack has one roster, its own name says more than "named things".
    if (key === 'things' && onlyRoster && otherRosters.length === 0)
      return t('things.heading', { title: textIn(onlyRoster.title, i18n.language), count: counts.things });
    return t(`nav.${key}`, { count: counts[key] });
  };
  return (
    <div className={present === 'coverage' ? undefined : 'wm-page'}>
      <PageHeader
        title={t('title')}
        task={task()}
        actions={next && <Button onClick={() => go('interview', interviewPart(next.id))}>{t('beginNext')}</Button>}
      />
      <SubNav
        label={t('parts')}
        items={parts.map((key) => ({
          key,
          label: labelOf(key),
        }))}
        current={present}
        onSelect={(key) => go('prepare', key)}
      />
      {present === 'request' && (
        <Stack gap={40}>
          <OpenPoints go={go} />
          <ConsultationForm />
          <RequestForm />
          <PinnedPack go={go} />
        </Stack>
      )}
      {present === 'team' && <TeamList />}
      {present === 'institutions' && (
        <InstitutionList key={row} coverage={coverage} editing={institutions} row={row} onPlan={plan} />
      )}
      {present === 'things' && <NamedThings />}
      {present === 'agenda' && <InterviewList editing={agenda} go={go} />}
      {present === 'coverage' && <CoverageView coverage={coverage} onAdd={add} onPlan={plan} />}
    </div>
  );
};

/** The preparation; or a part of it that is a page of its own: moving to another version of the pack. */
export const PreparePage = ({ part, row, go }: PhaseProps) => {
  const hash = moveHash(part);
  return hash === null ? <Preparation part={part} row={row} go={go} /> : <MovePage key={hash} hash={hash} go={go} />;
};
