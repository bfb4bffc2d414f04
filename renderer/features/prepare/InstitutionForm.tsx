import { Button, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Institution } from '../../../shared/model';
import { useRecordForm } from '../../session';
import { KindField } from './KindField';

interface Props {
  readonly id: string;
  readonly onDone: () => void;
}

interface Fields {
  readonly name: string;
  readonly kind: string;
  readonly focalPoint: string;
}

const empty: Fields = { name: '', kind: '', focalPoint: '' };

/** One institution, edited where it stands; saved as it is typed. */
export const InstitutionForm = ({ id, onDone }: Props) => {
  const { t } = useTranslation('prepare');
  const schema = useMemo(() => {
    const { name, kind } = Institution.shape;
    return z.object({
      name: z.string().refine((value) => name.safeParse(value).success, t('institutions.nameWrong')),
      kind: z.string().refine((value) => kind.safeParse(value).success, t('institutions.kindWrong')),
      focalPoint: z.string().max(500),
    });
  }, [t]);
  const { control, register, setFocus, formState } = useRecordForm<Fields>({
    schema,
    kind: 'institution',
    record: id,
    empty,
    whole: true,
  });
  const { errors } = formState;
  useEffect(() => setFocus('name'), [setFocus]);
  return (
    <form
      aria-label={t('institutions.editing')}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <SimpleGrid cols={3} spacing="md" verticalSpacing="sm">
        <TextInput
          className="wm-wide"
          label={t('institutions.name')}
          error={errors.name?.message}
          maxLength={500}
          autoComplete="off"
          dir="auto"
          {...register('name')}
        />
        <Controller
          control={control}
          name="kind"
          render={({ field }) => (
            <KindField value={field.value} error={errors.kind?.message} onChange={field.onChange} />
          )}
        />
        <TextInput
          className="wm-wide"
          label={t('institutions.focalPoint')}
          description={t('institutions.focalPointHint')}
          maxLength={500}
          autoComplete="off"
          dir="auto"
          {...register('focalPoint')}
        />
      </SimpleGrid>
      <Group mt="sm">
        <Button type="submit" variant="default">
          {t('institutions.done')}
        </Button>
      </Group>
    </form>
  );
};
