import { Anchor, Button, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordsOf } from '../../../shared/log';
import { formatDate, formatNumber } from '../../../shared/messages';
import { InterventionStatus, type Json } from '../../../shared/model';
import { valuesOf } from '../../../shared/projection';
import { useConsultation, useVault } from '../../session';
import { EmptyState, PageHeader, SidePanel } from '../../ui';
import { InterventionForm } from './InterventionForm';
import { InterventionCover } from './InterventionCover';
import { coverOfNeeds } from './interventionCover';

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const byStart = (a: Record<string, Json>, b: Record<string, Json>): number => {
  const [x, y] = [textOf(a['from']), textOf(b['from'])];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** What already helps, or will: so that nothing is offered twice, and what nobody covers is seen. */
export const InterventionsSection = () => {
  const { t, i18n } = useTranslation(['needs', 'domain']);
  const { vault } = useVault();
  const { log, pack, record, findings, incomplete, edit } = useConsultation();
  const [opened, setOpened] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const cover = coverOfNeeds(pack, record, findings.needs);
  const rows = recordsOf(log, 'intervention')
    .map((known) => ({ id: known.id, values: valuesOf(known) }))
    .sort((a, b) => byStart(a.values, b.values));

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
  const day = (value: Json | undefined): string =>
    textOf(value) === '' ? t('interventions.open') : formatDate(textOf(value), i18n.language);
  const addButton = <Button onClick={add}>{t('interventions.add')}</Button>;

  return (
    <>
      <PageHeader title={t('interventions.title')} task={t('interventions.task')} actions={addButton} />
      <Text role="status" className="wm-status" mb="sm">
        {removed !== null && t('interventions.removed', { title: removed })}
      </Text>
      {rows.length === 0 ? (
        <EmptyState title={t('interventions.emptyTitle')} text={t('interventions.emptyText')} />
      ) : (
        <>
          <Title order={2} mb="xs">
            {t('interventions.finding', {
              count: cover.length,
              covered: cover.filter(({ by }) => by.length > 0).length,
              overlaps: cover.filter(({ by }) => by.length > 1).length,
            })}
          </Title>
          <Table verticalSpacing={6} className="wm-interventions">
            <Table.Caption className="wm-caption">{t('interventions.caption')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('interventions.name')}</Table.Th>
                <Table.Th scope="col">{t('interventions.provider')}</Table.Th>
                <Table.Th scope="col">{t('interventions.status')}</Table.Th>
                <Table.Th scope="col">{t('interventions.from')}</Table.Th>
                <Table.Th scope="col">{t('interventions.to')}</Table.Th>
                <Table.Th scope="col" ta="end">
                  {t('interventions.needs')}
                </Table.Th>
                <Table.Th scope="col" ta="end">
                  {t('interventions.budget')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ id, values }) => {
                const status = InterventionStatus.safeParse(values['status']);
                const waits = incomplete.some((known) => known.kind === 'intervention' && known.id === id);
                const budget = values['budgetUsd'];
                return (
                  <Table.Tr key={id}>
                    <Table.Th scope="row">
                      <Anchor
                        component="button"
                        type="button"
                        ta="start"
                        className="wm-row-link"
                        onClick={() => setOpened(id)}
                      >
                        <bdi>{textOf(values['title']) || t('interventions.untitled')}</bdi>
                      </Anchor>
                      {waits && (
                        <Text fz="xs" c="var(--wm-look-again)">
                          {t('interventions.waits')}
                        </Text>
                      )}
                    </Table.Th>
                    <Table.Td>
                      <bdi>{textOf(values['provider'])}</bdi>
                    </Table.Td>
                    <Table.Td>{status.success && t(`domain:interventionStatus.${status.data}`)}</Table.Td>
                    <Table.Td>{day(values['from'])}</Table.Td>
                    <Table.Td>{day(values['to'])}</Table.Td>
                    <Table.Td ta="end">
                      {cover.filter(({ by }) => by.some((intervention) => intervention.id === id)).length}
                    </Table.Td>
                    <Table.Td ta="end">
                      {typeof budget === 'number' ? formatNumber(budget, i18n.language) : '–'}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </>
      )}
      <InterventionCover cover={cover} />
      <SidePanel
        opened={opened !== null}
        title={t('interventions.panel')}
        onClose={() => {
          setOpened(null);
        }}
      >
        {opened !== null && <InterventionForm key={opened} id={opened} onRemove={(title) => remove(opened, title)} />}
      </SidePanel>
    </>
  );
};
