import { Group, NativeSelect, Table, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsultationSession, usePacks } from '../../session';
import { Pager, usePages } from '../../ui';
import { ConsultationRow } from './ConsultationRow';
import type { Removal } from './RemoveConsultation';
import { type Order, found, inOrder, listingOf, orders } from './finding';
import './home.css';

interface Props {
  readonly sessions: readonly ConsultationSession[];
  readonly onRemove: (removal: Removal) => void;
}

const columns = ['state', 'consultation', 'phase', 'progress', 'saved'] as const;
/** From so many on, one looks for a consultation instead of seeing it. */
const many = 7;
const pageSize = 25;

/** Every consultation on this computer: the one changed last first, or as one looks for it. */
export const ConsultationTable = ({ sessions, onRemove }: Props) => {
  const { t, i18n } = useTranslation('home');
  const packs = usePacks();
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order>('latest');
  const listings = found(sessions.map(listingOf), query);
  const pages = usePages(inOrder(listings, order, i18n.language), pageSize);
  return (
    <>
      {sessions.length >= many && (
        <Group gap="md" mb="sm" align="flex-end">
          <TextInput
            readOnly={false}
            type="search"
            label={t('find.label')}
            placeholder={t('find.hint')}
            w={320}
            autoComplete="off"
            value={query}
            onChange={({ currentTarget }) => {
              setQuery(currentTarget.value);
              pages.setPage(0);
            }}
          />
          <NativeSelect
            label={t('find.order')}
            data={orders.map((value) => ({ value, label: t(`find.${value}`) }))}
            value={order}
            onChange={({ currentTarget }) =>
              setOrder(orders.find((known) => known === currentTarget.value) ?? 'latest')
            }
          />
          <Text fz="xs" className="wm-quiet" role="status" mb={8}>
            {query.trim() !== '' && t('find.count', { count: listings.length })}
          </Text>
        </Group>
      )}
      <Table className="wm-consultations" highlightOnHover>
        <Table.Caption>
          <VisuallyHidden>{t('table.caption')}</VisuallyHidden>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {t(`table.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">
              <VisuallyHidden>{t('table.act')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.rows.map(({ session }) => (
            <ConsultationRow key={session.scope} session={session} packs={packs} onRemove={onRemove} />
          ))}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
