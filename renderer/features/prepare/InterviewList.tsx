import { Button, Group, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { useConsultation, useVault } from '../../session';
import { EmptyState, Pager, usePages } from '../../ui';
import { interviewPart } from '../interview';
import type { PhaseProps } from '../phase';
import { InterviewForm } from './InterviewForm';
import { InterviewRow, type ToAsk } from './InterviewRow';
import { type AnsweredInterview, RemoveInterview } from './RemoveInterview';
import { RemovedNotice } from './RemovedNotice';
import { Section } from './Section';
import { hiddenCriteria } from './coverage';
import { type Listed, blankRow, listed } from './listing';
import { type RowEditing, inKeptOrder, withOpenRow } from './useRowEditing';

interface Props {
  readonly editing: RowEditing;
  readonly go: PhaseProps['go'];
}

const columns = ['institution', 'attribution', 'participants', 'answers', 'actions'] as const;
const pageSize = 50;

/** Interviews without a day come last: they are still to be arranged. */
const unarranged = '~';
const dayOf = (row: Listed): string => row.text('heldOn') || unarranged;
const byDay = (a: Listed, b: Listed): number => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);

const nothing: ToAsk = { criteria: 0, requirements: [] };

/**
 * Rows under the day on which they stand. While one is edited, it stays under the heading where it was opened: the field for
 * the day is in it.
 */
const byHeading = (rows: readonly Listed[], open: string | null): readonly (readonly [string, readonly Listed[]])[] => {
  const groups: [string, Listed[]][] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (last && (last[0] === dayOf(row) || row.id === open)) last[1].push(row);
    else groups.push([dayOf(row), [row]]);
  }
  return groups;
};

/** The agenda: when whom, how far their words may travel, and the way into each interview. */
export const InterviewList = ({ editing, go }: Props) => {
  const { t, i18n } = useTranslation('prepare');
  const { vault } = useVault();
  const { log, record, pack, findings, edit } = useConsultation();
  const [notice, setNotice] = useState('');
  const [asked, setAsked] = useState<AnsweredInterview | null>(null);
  const stored = useMemo(() => [...listed(log, 'interview')].sort(byDay), [log]);
  const names = new Map(record.institutions.map(({ id, name }) => [id, name]));
  const toAsk = useMemo(() => {
    const hidden = hiddenCriteria(findings);
    return new Map(
      record.institutions.map(({ id, kind }): [string, ToAsk] => {
        const own = [...pack.requirements.values()].map((requirement) => ({
          id: requirement.id,
          count: requirement.criteria.filter((one) => !hidden.has(one.id) && one.ask.includes(kind)).length,
        }));
        const asked = own.filter(({ count }) => count > 0);
        return [
          id,
          { criteria: asked.reduce((sum, { count }) => sum + count, 0), requirements: asked.map((one) => one.id) },
        ];
      }),
    );
  }, [pack, record.institutions, findings]);
  const answers = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { interview } of record.answers) counts.set(interview, (counts.get(interview) ?? 0) + 1);
    return counts;
  }, [record]);
  const begun = editing.id !== null && !stored.some(({ id }) => id === editing.id) ? [blankRow(editing.id)] : [];
  const rows = inKeptOrder([...stored, ...begun], editing);
  const pages = usePages(rows, pageSize);
  const days = byHeading(withOpenRow(pages.rows, rows, editing), editing.id);

  const open = (id: string): void => {
    setNotice('');
    editing.open(
      id,
      rows.map((row) => row.id),
    );
  };

  const remove = ({ id, name, answers: count }: AnsweredInterview): void => {
    void edit([{ kind: 'interview', record: id, field: 'deleted', value: true }]);
    setAsked(null);
    setNotice(count > 0 ? t('interviews.removedWith', { name, count }) : t('interviews.removed', { name }));
  };

  const ask = (row: Listed): void => {
    const name = names.get(row.text('institution')) ?? t('interviews.noInstitution');
    const interview = { id: row.id, name, answers: answers.get(row.id) ?? 0 };
    if (interview.answers > 0) setAsked(interview);
    else remove(interview);
  };

  const add = (
    <Button variant="default" onClick={() => open(vault.newId())}>
      {t('interviews.add')}
    </Button>
  );
  return (
    <Section id="prepare-interviews" title={t('interviews.title')} text={t('interviews.text')}>
      {rows.length === 0 ? (
        <EmptyState
          title={t('interviews.emptyTitle')}
          text={record.institutions.length > 0 ? t('interviews.emptyText') : t('interviews.needInstitution')}
          action={record.institutions.length > 0 && add}
        />
      ) : (
        <>
          <Table className="wm-listing wm-agenda">
            <Table.Caption>{t('interviews.caption')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column} scope="col" className={column === 'actions' ? 'wm-noprint' : undefined}>
                    {t(`interviews.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            {days.map(([day, group]) => (
              <Table.Tbody key={day}>
                <Table.Tr className="wm-day">
                  <Table.Th scope="rowgroup" colSpan={columns.length}>
                    {day === unarranged ? t('interviews.unarranged') : formatDate(day, i18n.language)}
                  </Table.Th>
                </Table.Tr>
                {group.map((row) =>
                  row.id === editing.id ? (
                    <Table.Tr key={row.id}>
                      <Table.Td colSpan={columns.length} className="wm-editing">
                        <InterviewForm id={row.id} onDone={editing.close} />
                      </Table.Td>
                    </Table.Tr>
                  ) : (
                    <InterviewRow
                      key={row.id}
                      row={row}
                      institution={names.get(row.text('institution'))}
                      toAsk={toAsk.get(row.text('institution')) ?? nothing}
                      answers={answers.get(row.id) ?? 0}
                      editRef={editing.opener(row.id)}
                      onBegin={() => go('interview', interviewPart(row.id))}
                      onEdit={() => open(row.id)}
                      onRemove={() => ask(row)}
                    />
                  ),
                )}
              </Table.Tbody>
            ))}
          </Table>
          <Pager {...pages} />
          <Group className="wm-noprint">
            {add}
            <Button variant="subtle" onClick={() => window.print()}>
              {t('interviews.print')}
            </Button>
          </Group>
        </>
      )}
      <RemovedNotice text={notice} />
      <RemoveInterview interview={asked} onClose={() => setAsked(null)} onRemove={remove} />
    </Section>
  );
};
