import { Button, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { TeamMember } from '../../../shared/model';
import { useRecordForm } from '../../session';

interface Props {
  readonly id: string;
  readonly onDone: () => void;
}

interface Fields {
  readonly name: string;
  readonly role: string;
  readonly looksAfter: string;
}

const empty: Fields = { name: '', role: '', looksAfter: '' };
const longest = 500;

/** One member of the team, edited where they stand; saved as it is typed. */
export const TeamForm = ({ id, onDone }: Props) => {
  const { t } = useTranslation('prepare');
  const schema = useMemo(
    () =>
      z.object({
        name: z.string().refine((value) => TeamMember.shape.name.safeParse(value).success, t('team.nameWrong')),
        role: z.string().max(longest),
        looksAfter: z.string().max(longest),
      }),
    [t],
  );
  const { register, setFocus, formState } = useRecordForm<Fields>({
    schema,
    kind: 'team',
    record: id,
    empty,
    whole: true,
  });
  useEffect(() => setFocus('name'), [setFocus]);
  const text = (field: keyof Fields) => ({
    maxLength: longest,
    autoComplete: 'off',
    dir: 'auto',
    ...register(field),
  });
  return (
    <form
      aria-label={t('team.editing')}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
        <TextInput className="wm-low" label={t('team.name')} error={formState.errors.name?.message} {...text('name')} />
        <TextInput label={t('team.role')} description={t('team.roleHint')} {...text('role')} />
        <TextInput
          className="wm-full"
          label={t('team.looksAfter')}
          description={t('team.looksAfterHint')}
          {...text('looksAfter')}
        />
      </SimpleGrid>
      <Group mt="sm">
        <Button type="submit" variant="default">
          {t('team.done')}
        </Button>
      </Group>
    </form>
  );
};
