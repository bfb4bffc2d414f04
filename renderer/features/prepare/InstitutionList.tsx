import { Button, Group, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation, useVault } from '../../session';
import { EmptyState, Pager, placeOf, usePages } from '../../ui';
import { InstitutionForm } from './InstitutionForm';
import { InstitutionRow } from './InstitutionRow';
import { RemovedNotice } from './RemovedNotice';
import { Section } from './Section';
import type { Coverage } from './coverage';
import { type Listed, blankRow, listed } from './listing';
import { type RowEditing, inKeptOrder, withOpenRow } from './useRowEditing';

interface Props {
  readonly coverage: Coverage;
  readonly editing: RowEditing;
  /** The row to which the address leads. */
  readonly row: string | undefined;
  readonly onPlan: (institution: string) => void;
}

interface Notice {
  readonly text: string;
  readonly refused: boolean;
}

const columns = ['name', 'kind', 'focalPoint', 'toAsk', 'interviews', 'actions'] as const;
const pageSize = 50;

/** The institutions that the team will meet, edited in place. */
export const InstitutionList = ({ coverage, editing, row: wanted, onPlan }: Props) => {
  const { t } = useTranslation('prepare');
  const { vault } = useVault();
  const { log, record, edit } = useConsultation();
  const [notice, setNotice] = useState<Notice>({ text: '', refused: false });
  const stored = useMemo(() => listed(log, 'institution'), [log]);
  const begun = editing.id !== null && !stored.some(({ id }) => id === editing.id) ? [blankRow(editing.id)] : [];
  const rows = inKeptOrder([...stored, ...begun], editing);
  const pages = usePages(rows, pageSize, placeOf(rows, wanted));
  const toAsk = new Map(coverage.kinds.map(({ kind, criteria }) => [kind, criteria]));

  const open = (id: string): void => {
    setNotice({ text: '', refused: false });
    editing.open(
      id,
      rows.map((row) => row.id),
    );
  };

  const remove = (row: Listed): void => {
    const name = row.text('name') || t('institutions.unnamed');
    const interviews = record.interviews.filter(({ institution }) => institution === row.id).length;
    const leads =
      record.targets.some(({ lead }) => lead === row.id) ||
      record.edits.some(({ field, value }) => field === 'lead' && value === row.id);
    if (interviews > 0) setNotice({ text: t('institutions.inUse', { name, count: interviews }), refused: true });
    else if (leads) setNotice({ text: t('institutions.leads', { name }), refused: true });
    else {
      void edit([{ kind: 'institution', record: row.id, field: 'deleted', value: true }]);
      setNotice({ text: t('institutions.removed', { name }), refused: false });
    }
  };

  const add = (
    <Button variant="default" onClick={() => open(vault.newId())}>
      {t('institutions.add')}
    </Button>
  );
  return (
    <Section id="prepare-institutions" title={t('institutions.title')} text={t('institutions.text')}>
      {rows.length === 0 ? (
        <EmptyState title={t('institutions.emptyTitle')} text={t('institutions.emptyText')} action={add} />
      ) : (
        <>
          <Table className="wm-listing">
            <Table.Caption>{t('institutions.caption')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`institutions.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {withOpenRow(pages.rows, rows, editing).map((row) =>
                row.id === editing.id ? (
                  <Table.Tr key={row.id}>
                    <Table.Td colSpan={columns.length} className="wm-editing">
                      <InstitutionForm id={row.id} onDone={editing.close} />
                    </Table.Td>
                  </Table.Tr>
                ) : (
                  <InstitutionRow
                    key={row.id}
                    row={row}
                    toAsk={toAsk.get(row.text('kind')) ?? 0}
                    interviews={record.interviews.filter(({ institution }) => institution === row.id).length}
                    arrived={row.id === wanted}
                    editRef={editing.opener(row.id)}
                    onEdit={() => open(row.id)}
                    onPlan={() => onPlan(row.id)}
                    onRemove={() => remove(row)}
                  />
                ),
              )}
            </Table.Tbody>
          </Table>
          <Pager {...pages} />
          <Group>{add}</Group>
        </>
      )}
      <RemovedNotice {...notice} />
    </Section>
  );
};
