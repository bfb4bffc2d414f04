import { Button, Group, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation, useVault } from '../../session';
import { EmptyState } from '../../ui';
import { RemovedNotice } from './RemovedNotice';
import { Section } from './Section';
import { TeamForm } from './TeamForm';
import { type Listed, blankRow, listed } from './listing';
import { inKeptOrder, useRowEditing } from './useRowEditing';

const columns = ['name', 'role', 'looksAfter', 'actions'] as const;

/** Who carries out the consultation and what each looks after, edited in place. */
export const TeamList = () => {
  const { t } = useTranslation('prepare');
  const { vault } = useVault();
  const { log, edit } = useConsultation();
  const editing = useRowEditing();
  const [notice, setNotice] = useState('');
  const stored = useMemo(() => listed(log, 'team'), [log]);
  const begun = editing.id !== null && !stored.some(({ id }) => id === editing.id) ? [blankRow(editing.id)] : [];
  const rows = inKeptOrder([...stored, ...begun], editing);
  const nameOf = (row: Listed): string => row.text('name') || t('team.unnamed');

  const open = (id: string): void => {
    setNotice('');
    editing.open(
      id,
      rows.map((row) => row.id),
    );
  };
  const remove = (row: Listed): void => {
    void edit([{ kind: 'team', record: row.id, field: 'deleted', value: true }]);
    setNotice(t('team.removed', { name: nameOf(row) }));
  };

  const add = (
    <Button variant="default" onClick={() => open(vault.newId())}>
      {t('team.add')}
    </Button>
  );
  return (
    <Section id="prepare-team" title={t('team.title')} text={t('team.text')}>
      {rows.length === 0 ? (
        <EmptyState title={t('team.emptyTitle')} text={t('team.emptyText')} action={add} />
      ) : (
        <>
          <Table className="wm-listing">
            <Table.Caption>{t('team.caption')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`team.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) =>
                row.id === editing.id ? (
                  <Table.Tr key={row.id}>
                    <Table.Td colSpan={columns.length} className="wm-editing">
                      <TeamForm id={row.id} onDone={editing.close} />
                    </Table.Td>
                  </Table.Tr>
                ) : (
                  <Table.Tr key={row.id}>
                    <Table.Th scope="row" fw={400}>
                      <Text span c={row.text('name') === '' ? 'var(--wm-look-again)' : undefined}>
                        <bdi>{nameOf(row)}</bdi>
                      </Text>
                    </Table.Th>
                    <Table.Td>
                      <bdi>{row.text('role')}</bdi>
                    </Table.Td>
                    <Table.Td>
                      <bdi>{row.text('looksAfter')}</bdi>
                    </Table.Td>
                    <Table.Td>
                      <Group gap={4} wrap="nowrap" className="wm-noprint">
                        <Button
                          ref={editing.opener(row.id)}
                          variant="subtle"
                          size="compact-sm"
                          aria-label={t('team.editNamed', { name: nameOf(row) })}
                          onClick={() => open(row.id)}
                        >
                          {t('team.edit')}
                        </Button>
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={t('team.removeNamed', { name: nameOf(row) })}
                          onClick={() => remove(row)}
                        >
                          {t('team.remove')}
                        </Button>
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                ),
              )}
            </Table.Tbody>
          </Table>
          <Group>{add}</Group>
        </>
      )}
      <RemovedNotice text={notice} />
    </Section>
  );
};
