import { Button, Stack, Table, Text } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldHistory, momentOf } from '../../../shared/log';
import { type AnswerValue, type Change, type Criterion, type Json, TakenOver } from '../../../shared/model';
import { useConsultation } from '../../session';
import { formatMoment, useAnswerWords } from '../../ui';

const fields = ['value', 'basis', 'confidence', 'followUp', 'attribution', 'from', 'note', 'privateNote'] as const;
type Field = (typeof fields)[number];

interface Entry {
  readonly field: Field;
  readonly change: Change;
  /** What the field held before; null: nothing. */
  readonly before: Json;
}

interface Props {
  readonly answer: string;
  readonly criterion: Criterion;
}

const Entries = ({ answer, criterion }: Props) => {
  const { t, i18n } = useTranslation(['interview', 'domain']);
  const { log, edit } = useConsultation();
  const words = useAnswerWords();
  const entries: readonly Entry[] = fields
    .flatMap((field) =>
      fieldHistory(log, 'answer', answer, field).map((change) => ({
        field,
        change,
        before: change.over === null ? null : (log.changes.get(change.over)?.value ?? null),
      })),
    )
    .sort((a, b) => (a.change.hlc < b.change.hlc ? 1 : -1));
  if (entries.length === 0) return <Text className="wm-quiet">{t('history.none')}</Text>;

  const show = (field: Field, value: Json): string => {
    if (value === null || value === false) return t('history.nothing');
    if (value === true) return t('followUp.mark');
    if (field === 'value') return words(criterion, value as AnswerValue);
    if (field === 'basis') return t(`basis.${value as 'stated'}`);
    if (field === 'confidence') return t(`confidence.${value as 'low'}`);
    if (field === 'attribution') return t(`domain:attribution.${value as 'person'}`);
    if (field === 'from') return TakenOver.safeParse(value).data?.title ?? t('history.nothing');
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return (
    <Table verticalSpacing={4} captionSide="top">
      <Table.Caption>{t('history.caption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('history.when')}</Table.Th>
          <Table.Th scope="col">{t('history.who')}</Table.Th>
          <Table.Th scope="col">{t('history.field')}</Table.Th>
          <Table.Th scope="col">{t('history.before')}</Table.Th>
          <Table.Th scope="col">{t('history.after')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map(({ field, change, before }) => (
          <Table.Tr key={change.id}>
            <Table.Td>{formatMoment(Date.parse(momentOf(change.hlc)), i18n.language)}</Table.Td>
            <Table.Td>{change.author === '' ? t('history.thisLaptop') : <bdi>{change.author}</bdi>}</Table.Td>
            <Table.Th scope="row">{t(`history.fields.${field}`)}</Table.Th>
            <Table.Td>
              <bdi className="wm-history-text">{show(field, before)}</bdi>
            </Table.Td>
            <Table.Td>
              <bdi className="wm-history-text">{show(field, change.value)}</bdi>
            </Table.Td>
            <Table.Td>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('history.restoreNamed', {
                  field: t(`history.fields.${field}`),
                  value: show(field, change.value),
                })}
                onClick={() => void edit([{ kind: 'answer', record: answer, field, value: change.value }])}
              >
                {t('history.restore')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const History = (props: Props) => {
  const { t } = useTranslation('interview');
  const [open, setOpen] = useState(false);
  return (
    <details id="answer-history" className="wm-guidance" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {open && (
        <Stack pt={4}>
          <Entries {...props} />
        </Stack>
      )}
    </details>
  );
};

/** Who changed this answer, when, and what it was before; read from the log only when it is opened. */
export const AnswerHistory = memo(History);
