import { Button, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordsOf } from '../../../shared/log';
import { useConsultation, useVault } from '../../session';
import { EmptyState, PageHeader, SidePanel } from '../../ui';
import { InterventionForm } from './InterventionForm';
import { InterventionCover } from './InterventionCover';
import { InterventionTable } from './InterventionTable';
import { InterventionTime } from './InterventionTime';
import { Mismatches } from './Mismatches';
import { coverOfNeeds, mismatches, overlapsOf } from './interventionCover';
import type { SectionProps } from './section';

const views = ['time', 'table'] as const;
type View = (typeof views)[number];

/** What already helps, or will: so that nothing is offered twice, and what nobody covers is seen. */
export const InterventionsSection = ({ row, go }: SectionProps) => {
  const { t } = useTranslation('needs');
  const { vault } = useVault();
  const { log, pack, record, findings, roadMap, edit } = useConsultation();
  const [view, setView] = useState<View>(row === undefined ? 'time' : 'table');
  const [opened, setOpened] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const cover = coverOfNeeds(pack, record, findings.needs);
  const missed = mismatches(cover, roadMap);

  const add = (): void => {
    const id = vault.newId();
    setRemoved(null);
    void edit([
      { kind: 'intervention', record: id, field: 'status', value: 'planned' },
      { kind: 'intervention', record: id, field: 'covers', value: [] },
    ]);
    setOpened(id);
  };
  const remove = (id: string, title: string): void => {
    setOpened(null);
    setRemoved(title);
    void edit([{ kind: 'intervention', record: id, field: 'deleted', value: true }]);
  };
  return (
    <>
      <PageHeader
        title={t('interventions.title')}
        task={t('interventions.task')}
        actions={<Button onClick={add}>{t('interventions.add')}</Button>}
      />
      <Text role="status" className="wm-status" mb="sm">
        {removed !== null && t('interventions.removed', { title: removed })}
      </Text>
      {recordsOf(log, 'intervention').length === 0 ? (
        <EmptyState title={t('interventions.emptyTitle')} text={t('interventions.emptyText')} />
      ) : (
        <>
          <div className="wm-needs-bar">
            <Title order={2}>
              {t('interventions.finding', {
                count: cover.length,
                covered: cover.filter(({ by }) => by.length > 0).length,
                overlaps: overlapsOf(cover).length,
              })}
            </Title>
            <SegmentedControl
              size="xs"
              className="wm-noprint"
              aria-label={t('interventions.show')}
              value={view}
              onChange={(value) => setView(views.find((known) => known === value) ?? 'time')}
              data={views.map((value) => ({ value, label: t(`interventions.view.${value}`) }))}
            />
          </div>
          {view === 'time' ? (
            <InterventionTime onOpen={setOpened} />
          ) : (
            <InterventionTable cover={cover} row={row} onOpen={setOpened} />
          )}
          <Mismatches missed={missed} go={go} onOpen={setOpened} />
        </>
      )}
      <InterventionCover cover={cover} />
      <SidePanel opened={opened !== null} title={t('interventions.panel')} onClose={() => setOpened(null)}>
        {opened !== null && <InterventionForm key={opened} id={opened} onRemove={(title) => remove(opened, title)} />}
      </SidePanel>
    </>
  );
};
