import { Button, Group, Text, TextInput } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { RosterItem } from '../../../shared/model';
import { useRecordForm } from '../../session';
import type { Listed } from './listing';
import type { RowEditing } from './useRowEditing';

interface RenameProps {
  readonly id: string;
  readonly onDone: () => void;
}

const empty = { name: '' };

/** Another name for the same thing: its answers stay with it. */
const Rename = ({ id, onDone }: RenameProps) => {
  const { t } = useTranslation('prepare');
  const schema = useMemo(
    () =>
      z.object({
        name: z.string().refine((value) => RosterItem.shape.name.safeParse(value).success, t('things.nameWrong')),
      }),
    [t],
  );
  const { register, setFocus, formState } = useRecordForm({
    schema,
    kind: 'rosterItem',
    record: id,
    empty,
    whole: true,
  });
  useEffect(() => setFocus('name'), [setFocus]);
  return (
    <form
      className="wm-thing-rename"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <TextInput
        aria-label={t('things.name')}
        maxLength={500}
        autoComplete="off"
        dir="auto"
        error={formState.errors.name?.message}
        {...register('name')}
      />
      <Button type="submit" variant="default" size="compact-sm">
        {t('things.done')}
      </Button>
    </form>
  );
};

interface Props {
  readonly row: Listed;
  readonly number: number;
  readonly rows: readonly Listed[];
  readonly editing: RowEditing;
  readonly onRemove: (id: string, name: string) => void;
}

export const ThingRow = ({ row, number, rows, editing, onRemove }: Props) => {
  const { t } = useTranslation('prepare');
  const name = row.text('name') || t('things.unnamed');
  if (row.id === editing.id)
    return (
      <li>
        <Rename id={row.id} onDone={editing.close} />
      </li>
    );
  return (
    <li>
      <Text span className="wm-thing-number" aria-hidden="true">
        {number}
      </Text>
      <Text span className="wm-thing-text">
        <bdi>{name}</bdi>
      </Text>
      <Group gap={4} wrap="nowrap" className="wm-noprint">
        <Button
          ref={editing.opener(row.id)}
          variant="subtle"
          size="compact-sm"
          aria-label={t('things.renameNamed', { name })}
          onClick={() =>
            editing.open(
              row.id,
              rows.map(({ id }) => id),
            )
          }
        >
          {t('things.rename')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('things.removeNamed', { name })}
          onClick={() => onRemove(row.id, name)}
        >
          {t('things.remove')}
        </Button>
      </Group>
    </li>
  );
};
