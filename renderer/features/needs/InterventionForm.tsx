import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { separators } from '../../../shared/messages';
import { Intervention, InterventionStatus } from '../../../shared/model';
import { useRecordForm } from '../../session';
import { DateField } from '../../ui';
import { CoverPicker } from './CoverPicker';

const { shape } = Intervention;
const Day = z.string();
const Described = z
  .object({
    title: shape.title,
    provider: shape.provider,
    status: InterventionStatus,
    from: Day,
    to: Day,
    covers: shape.covers,
    budgetUsd: z.union([z.number().min(0), z.literal('')]),
  })
  .refine(({ from, to }) => from === '' || to === '' || from <= to, { path: ['to'] });
type Described = z.infer<typeof Described>;
const blank: Described = { title: '', provider: '', status: 'planned', from: '', to: '', covers: [], budgetUsd: '' };

interface Props {
  readonly id: string;
  readonly onRemove: (title: string) => void;
}

/** One intervention; saved as typed. */
export const InterventionForm = ({ id, onRemove }: Props) => {
  const { t, i18n } = useTranslation(['needs', 'domain']);
  const { decimal, group } = separators(i18n.language);
  const { control, register, formState, getValues } = useRecordForm({
    schema: Described,
    kind: 'intervention',
    record: id,
    empty: blank,
  });
  const { errors } = formState;
  return (
    <Stack gap="sm">
      <TextInput
        {...register('title')}
        label={t('interventions.name')}
        error={errors.title && t('interventions.nameMissing')}
        data-autofocus
        required
      />
      <TextInput
        {...register('provider')}
        label={t('interventions.provider')}
        description={t('interventions.providerHint')}
        error={errors.provider && t('interventions.providerMissing')}
        required
      />
      <Controller
        control={control}
        name="status"
        render={({ field }) => (
          <NativeSelect
            {...field}
            label={t('interventions.status')}
            description={t('interventions.statusHint')}
            data={InterventionStatus.options.map((value) => ({
              value,
              label: t(`domain:interventionStatus.${value}`),
            }))}
          />
        )}
      />
      <Group grow align="flex-start">
        <Controller
          control={control}
          name="from"
          render={({ field }) => <DateField {...field} label={t('interventions.from')} />}
        />
        <Controller
          control={control}
          name="to"
          render={({ field }) => (
            <DateField {...field} label={t('interventions.to')} error={errors.to && t('interventions.toBeforeFrom')} />
          )}
        />
      </Group>
      <Controller
        control={control}
        name="budgetUsd"
        render={({ field }) => (
          <NumberInput
            {...field}
            onChange={(value) => field.onChange(typeof value === 'number' ? value : '')}
            label={t('interventions.budget')}
            thousandSeparator={group}
            decimalSeparator={decimal}
            min={0}
            hideControls
          />
        )}
      />
      <Controller
        control={control}
        name="covers"
        render={({ field }) => <CoverPicker value={field.value} onChange={field.onChange} />}
      />
      <Group justify="space-between" mt="md">
        <Text fz="xs" className="wm-quiet">
          {t('savedAsTyped')}
        </Text>
        <Button variant="default" size="compact-md" onClick={() => onRemove(getValues('title'))}>
          {t('interventions.remove')}
        </Button>
      </Group>
    </Stack>
  );
};
