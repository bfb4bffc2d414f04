import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { recordsOf } from '../../../shared/log';
import { formatDate, formatNumber } from '../../../shared/messages';
import { InterventionStatus, type Json } from '../../../shared/model';
import { valuesOf } from '../../../shared/projection';
import { useConsultation } from '../../session';
import { Pager, placeOf, usePages } from '../../ui';
import type { CoveredNeed } from './interventionCover';

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const byStart = (a: Record<string, Json>, b: Record<string, Json>): number => {
  const [x, y] = [textOf(a['from']), textOf(b['from'])];
  return x < y ? -1 : x > y ? 1 : 0;
};

interface Props {
  readonly cover: readonly CoveredNeed[];
  /** The row to which the address leads. */
  readonly row: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** Every intervention in words: also those that still lack a title or a provider, and are not counted yet. */
export const InterventionTable = ({ cover, row, onOpen }: Props) => {
  const { t, i18n } = useTranslation(['needs', 'domain']);
  const { log, incomplete } = useConsultation();
  const rows = recordsOf(log, 'intervention')
    .map((known) => ({ id: known.id, values: valuesOf(known) }))
    .sort((a, b) => byStart(a.values, b.values));
  const pages = usePages(rows, 50, placeOf(rows, row));
  const day = (value: Json | undefined): string =>
    textOf(value) === '' ? t('interventions.open') : formatDate(textOf(value), i18n.language);
  return (
    <>
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
          {pages.rows.map(({ id, values }) => {
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
                    data-arrival={id === row || undefined}
                    onClick={() => onOpen(id)}
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
                <Table.Td ta="end">{typeof budget === 'number' ? formatNumber(budget, i18n.language) : '–'}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
