import { Button, Group, Table, Text } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed } from './listing';
import { useKindLabel } from './useKindLabel';

interface Props {
  readonly row: Listed;
  readonly toAsk: number;
  readonly interviews: number;
  /** Whether the address leads here. */
  readonly arrived: boolean;
  readonly editRef: Ref<HTMLButtonElement>;
  readonly onEdit: () => void;
  readonly onPlan: () => void;
  readonly onRemove: () => void;
}

const Missing = ({ text }: { readonly text: string }) => (
  <Text span c="var(--wm-look-again)">
    {text}
  </Text>
);

export const InstitutionRow = ({ row, toAsk, interviews, arrived, editRef, onEdit, onPlan, onRemove }: Props) => {
  const { t } = useTranslation('prepare');
  const labelOf = useKindLabel();
  const [name, kind] = [row.text('name'), row.text('kind')];
  const called = name || t('institutions.unnamed');
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name === '' ? <Missing text={called} /> : <bdi>{name}</bdi>}
      </Table.Th>
      <Table.Td>{kind === '' ? <Missing text={t('institutions.noKind')} /> : <bdi>{labelOf(kind)}</bdi>}</Table.Td>
      <Table.Td>
        <bdi>{row.text('focalPoint')}</bdi>
      </Table.Td>
      <Table.Td>{toAsk}</Table.Td>
      <Table.Td>
        {interviews > 0 || name === '' || kind === '' ? (
          interviews
        ) : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('institutions.planNamed', { name: called })}
            onClick={onPlan}
          >
            {t('institutions.plan')}
          </Button>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap">
          <Button
            ref={editRef}
            data-arrival={arrived || undefined}
            variant="subtle"
            size="compact-sm"
            aria-label={t('institutions.editNamed', { name: called })}
            onClick={onEdit}
          >
            {t('institutions.edit')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('institutions.removeNamed', { name: called })}
            onClick={onRemove}
          >
            {t('institutions.remove')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
};
