import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { EmptyState, PageHeader, SubNav } from '../../ui';
import type { PhaseProps } from '../phase';
import { ChangesSection } from './ChangesSection';
import { StepFilters } from './StepFilters';
import { StepPanel } from './StepPanel';
import { StepTable } from './StepTable';
import { Summary } from './Summary';
import { Timeline } from './Timeline';
import { type Filter, everyStep, passes } from './filter';
import { stepAt } from './part';
import './roadmap.css';

const views = ['table', 'timeline', 'changes'] as const;
type View = (typeof views)[number];

const Steps = ({ view, part, go }: PhaseProps & { readonly view: 'table' | 'timeline' }) => {
  const { t } = useTranslation('roadmap');
  const { roadMap } = useConsultation();
  const [filter, setFilter] = useState<Filter>(everyStep);
  const [opened, setOpened] = useState(() => stepAt(part, roadMap));
  const steps = roadMap.steps.filter((step) => passes(filter, step));
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
    <>
      <PageHeader
        title={t(view === 'timeline' ? 'timeline.title' : 'title')}
        task={t('task')}
        actions={<Button onClick={() => go('documents')}>{t('toDocuments')}</Button>}
      />
      <Summary onChanges={() => go('roadmap', 'changes')} />
      <StepFilters filter={filter} setFilter={setFilter} shown={steps.length} />
      {view === 'table' ? (
        <StepTable steps={steps} numbered={numbered} onOpen={setOpened} />
      ) : (
        <Timeline steps={steps} onOpen={setOpened} />
      )}
      <StepPanel opened={opened} setOpened={setOpened} among={steps} go={go} />
    </>
  );
};

/** The steps, computed from the present answers at every moment; what people edited in them stays theirs. */
export const RoadMapPage = ({ part, go }: PhaseProps) => {
  const { t } = useTranslation('roadmap');
  const view: View = views.find((known) => known === part) ?? 'table';
  return (
    <>
      <SubNav
        label={t('views')}
        items={views.map((key) => ({ key, label: t(`view.${key}`) }))}
        current={view}
        onSelect={(key) => go('roadmap', key === 'table' ? undefined : key)}
      />
      {view === 'changes' ? <ChangesSection /> : <Steps key={view} view={view} part={part} go={go} />}
    </>
  );
};
