import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBaselines, useConsultation } from '../../session';
import { EmptyState, PageHeader } from '../../ui';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';
import { CompareView } from './CompareView';
import { FreezeDialog } from './FreezeDialog';
import { FrozenList } from './FrozenList';
import { FrozenView } from './FrozenView';
import { Levels } from './Levels';
import './baseline.css';
import { freezePart, presentPart } from './part';
import { countsOf } from './view';

const comparison = 'compare';

const Present = ({ part, row, go }: PhaseProps) => {
  const { t } = useTranslation('baseline');
  const { pack, record, findings } = useConsultation();
  const baselines = useBaselines();
  const [frozen, setFrozen] = useState<string | null>(null);
  const { applicable, known, contested } = countsOf(findings);
  const open = applicable - known + contested;
  const began = record.answers.length + record.determinations.length > 0;
  // Each opening is a dialog of its own, so that its name and its baseline are new.
  const [dialog, setDialog] = useState({ round: 0, opened: began && part === freezePart });
  const compare = (): void => go('baseline', comparison);
  return (
    <div className="wm-baseline">
      <PageHeader
        title={t('title')}
        task={open === 0 ? t('taskDone') : t('task', { count: open })}
        actions={
          <>
            {baselines.length > 0 && (
              <Button variant="default" onClick={compare}>
                {t('compare')}
              </Button>
            )}
            {began && (
              <Button onClick={() => setDialog(({ round }) => ({ round: round + 1, opened: true }))}>
                {t('freeze')}
              </Button>
            )}
          </>
        }
      />
      <Text role="status" className="wm-status">
        {frozen !== null && t('frozenNow', { name: frozen })}
      </Text>
      {began ? (
        <Levels
          {...{ pack, record, findings, row }}
          ways={{
            openInterview: (interview, criterion, item) => go('interview', interviewPart(interview, criterion, item)),
            reconcile: (criterion) => go('reconcile', encodeURIComponent(criterion)),
          }}
        />
      ) : (
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<Button onClick={() => go('interview')}>{t('toInterviews')}</Button>}
        />
      )}
      <FrozenList onView={(id) => go('baseline', id)} />
      <FreezeDialog
        key={dialog.round}
        opened={dialog.opened}
        onClose={() => setDialog(({ round }) => ({ round, opened: false }))}
        onFrozen={setFrozen}
      />
    </div>
  );
};

/** The baseline as it stands now; or a frozen one; or two of them side by side. */
export const BaselinePage = ({ part, row, go }: PhaseProps) => {
  const baselines = useBaselines();
  const back = (): void => go('baseline');
  if (part === undefined || part === presentPart || part === freezePart)
    return <Present key={[part, row].join(' ')} part={part} row={row} go={go} />;
  if (part === comparison) return <CompareView onBack={back} />;
  return <FrozenView baseline={baselines.find(({ id }) => id === part)} onBack={back} />;
};
