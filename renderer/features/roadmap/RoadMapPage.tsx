import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TimelineLanes, type TimelineZoom, timelineFinding, zoomFor } from '../../../shared/roadmap';
import { useConsultation } from '../../session';
import { EmptyState, PageHeader, SubNav } from '../../ui';
import type { PhaseProps } from '../phase';
import { ChangesSection } from './changes/ChangesSection';
import { DraftNotice } from './changes/DraftNotice';
import { StepFilters } from './StepFilters';
import { StepPanel } from './StepPanel';
import { Summary } from './Summary';
import { StepTable } from './table/StepTable';
import { TableChoices } from './table/TableChoices';
import type { ColumnSet } from './table/columns';
import { Timeline } from './timeline/Timeline';
import { TimelineChoices } from './timeline/TimelineChoices';
import { type Filter, type Sorting, everyStep, passes, sorted } from './filter';
import { FirstSteps } from './first/FirstSteps';
import { sightAt, stepAt } from './part';
import { SightSection } from './sight/SightSection';
import './roadmap.css';

const views = ['table', 'timeline', 'first', 'sight', 'changes'] as const;
type View = (typeof views)[number];

/** As many months as can be told apart beside the names on a laptop. */
const mostColumns = 42;

const Steps = ({ view, part, go }: PhaseProps & { readonly view: 'table' | 'timeline' }) => {
  const { t } = useTranslation('roadmap');
  const { roadMap } = useConsultation();
  const [filter, setFilter] = useState<Filter>(everyStep);
  const [at, setAt] = useState({ part, opened: stepAt(part, roadMap) });
  // Another address opens another step; the filters stay.
  if (at.part !== part) setAt({ part, opened: stepAt(part, roadMap) });
  const { opened } = at;
  const setOpened = (step: string | null): void => setAt({ part, opened: step });
  const [sorting, setSorting] = useState<Sorting>('order');
  const [columns, setColumns] = useState<ColumnSet>('plan');
  const [wanted, setZoom] = useState<TimelineZoom | null>(null);
  const [lanes, setLanes] = useState<TimelineLanes>('none');
  const zoom = wanted ?? zoomFor(roadMap.steps, mostColumns);
  const steps = sorted(
    roadMap.steps.filter((step) => passes(filter, step)),
    sorting,
  );
  const { count, months, inFirstMonth } = timelineFinding(roadMap.steps);
  const numbered = new Map(roadMap.steps.map(({ id }, index) => [id, index + 1]));
  if (roadMap.steps.length === 0)
    return (
      <>
        <PageHeader title={t('title')} task={t('task')} />
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<Button onClick={() => go('needs', 'targets')}>{t('toTargets')}</Button>}
        />
      </>
    );
  return (
    <div className="wm-landscape">
      <PageHeader
        title={view === 'timeline' ? t('timeline.title', { count, months, first: inFirstMonth }) : t('title')}
        task={t('task')}
        actions={
          <>
            <Button variant="default" onClick={() => window.print()}>
              {t('print')}
            </Button>
            <Button onClick={() => go('documents')}>{t('toDocuments')}</Button>
          </>
        }
      />
      <DraftNotice onOpen={() => go('roadmap', 'changes')} />
      <Summary titled={view === 'table'} onChanges={() => go('roadmap', 'changes')} />
      <StepFilters filter={filter} setFilter={setFilter} shown={steps.length}>
        {view === 'table' ? (
          <TableChoices {...{ columns, setColumns, sorting, setSorting }} />
        ) : (
          <TimelineChoices {...{ zoom, setZoom, lanes, setLanes }} />
        )}
      </StepFilters>
      {view === 'table' ? (
        <StepTable steps={steps} numbered={numbered} columns={columns} onOpen={setOpened} />
      ) : (
        <Timeline steps={steps} numbered={numbered} zoom={zoom} lanes={lanes} onOpen={setOpened} />
      )}
      <StepPanel opened={opened} setOpened={setOpened} among={steps} go={go} />
    </div>
  );
};

/** The steps, computed from the present answers at every moment; what people edited in them stays theirs. */
export const RoadMapPage = ({ part, go }: PhaseProps) => {
  const { t } = useTranslation('roadmap');
  const about = sightAt(part);
  const view: View = about === null ? (views.find((known) => known === part) ?? 'table') : 'sight';
  return (
    <>
      <SubNav
        label={t('views')}
        items={views.map((key) => ({ key, label: t(`view.${key}`) }))}
        current={view}
        onSelect={(key) => go('roadmap', key === 'table' ? undefined : key)}
      />
      {view === 'changes' && <ChangesSection />}
      {view === 'first' && <FirstSteps go={go} />}
      {view === 'sight' && <SightSection about={about ?? ''} go={go} />}
      {(view === 'table' || view === 'timeline') && <Steps key={view} view={view} part={part} go={go} />}
    </>
  );
};
