import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBaselines, useConsultation } from '../../session';
import { EmptyState, PageHeader } from '../../ui';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';
import { CellPanel } from './CellPanel';
import { CompareView } from './CompareView';
import { FreezeDialog } from './FreezeDialog';
import { FrozenList } from './FrozenList';
import { FrozenView } from './FrozenView';
import { type Cell, HeatMap } from './HeatMap';
import { Legend } from './Legend';
import { Summary } from './Summary';
import './baseline.css';
import { countsOf } from './view';

const comparison = 'compare';

const Present = ({ go }: Pick<PhaseProps, 'go'>) => {
  const { t } = useTranslation('baseline');
  const { pack, record, findings } = useConsultation();
  const [cell, setCell] = useState<Cell | null>(null);
  const [freezing, setFreezing] = useState(false);
  const [frozen, setFrozen] = useState<string | null>(null);
  const { applicable, known, contested } = countsOf(findings);
  const open = applicable - known + contested;
  const began = record.answers.length + record.determinations.length > 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        task={open === 0 ? t('taskDone') : t('task', { count: open })}
        actions={began && <Button onClick={() => setFreezing(true)}>{t('freeze')}</Button>}
      />
      <Text role="status" className="wm-status">
        {frozen !== null && t('frozenNow', { name: frozen })}
      </Text>
      {began ? (
        <>
          <Summary record={record} findings={findings} />
          <Legend pack={pack} />
          <HeatMap pack={pack} record={record} findings={findings} onOpen={setCell} />
        </>
      ) : (
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<Button onClick={() => go('interview')}>{t('toInterviews')}</Button>}
        />
      )}
      <FrozenList onView={(id) => go('baseline', id)} onCompare={() => go('baseline', comparison)} />
      <CellPanel
        {...{ pack, record, findings, cell, setCell }}
        ways={{
          openInterview: (interview, criterion) => go('interview', interviewPart(interview, criterion)),
          reconcile: (criterion) => go('reconcile', encodeURIComponent(criterion)),
        }}
      />
      {freezing && <FreezeDialog opened onClose={() => setFreezing(false)} onFrozen={setFrozen} />}
    </>
  );
};

/** The baseline as it stands now; or a frozen one; or two of them side by side. */
export const BaselinePage = ({ part, go }: PhaseProps) => {
  const baselines = useBaselines();
  const back = (): void => go('baseline');
  if (part === undefined) return <Present go={go} />;
  if (part === comparison) return <CompareView onBack={back} />;
  return <FrozenView baseline={baselines.find(({ id }) => id === part)} onBack={back} />;
};
