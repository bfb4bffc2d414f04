import { Button, Group, NativeSelect, Radio, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Attribution, attributions } from '../../../shared/model';
import { useConsultation, useRecordForm } from '../../session';
import { DateField } from '../../ui';
import { optionalDayField } from './day';

interface Props {
  readonly id: string;
  readonly onDone: () => void;
}

interface Fields {
  readonly institution: string;
  readonly heldOn: string;
  readonly attribution: Attribution;
  readonly participants: string;
}

const empty: Fields = { institution: '', heldOn: '', attribution: 'institution', participants: '' };

/** One interview of the agenda, edited where it stands; saved as it is typed. */
export const InterviewForm = ({ id, onDone }: Props) => {
  const { t } = useTranslation(['prepare', 'domain']);
  const { record } = useConsultation();
  const schema = useMemo(
    () =>
      z.object({
        institution: z.string().min(1, t('interviews.institutionWrong')),
        heldOn: optionalDayField(t('consultation.dayWrong')),
        attribution: Attribution,
        participants: z.string().max(20_000),
      }),
    [t],
  );
  const { control, register, setFocus, formState } = useRecordForm<Fields>({
    schema,
    kind: 'interview',
    record: id,
    empty,
    whole: true,
  });
  const { errors } = formState;
  useEffect(() => setFocus('institution'), [setFocus]);
  return (
    <form
      aria-label={t('interviews.editing')}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <SimpleGrid cols={3} spacing="md" verticalSpacing="sm">
        <NativeSelect
          className="wm-wide"
          label={t('interviews.institution')}
          error={errors.institution?.message}
          data={[
            { value: '', label: t('interviews.chooseInstitution') },
            ...record.institutions.map(({ id: value, name }) => ({ value, label: name })),
          ]}
          {...register('institution')}
        />
        <Controller
          control={control}
          name="heldOn"
          render={({ field }) => (
            <DateField {...field} keepsText label={t('interviews.day')} error={errors.heldOn?.message} />
          )}
        />
        <Controller
          control={control}
          name="attribution"
          render={({ field }) => (
            <Radio.Group {...field} className="wm-wide" label={t('interviews.attribution')}>
              <Stack gap="xs" mt="xs">
                {attributions.map((level) => (
                  <Radio
                    key={level}
                    value={level}
                    label={t(`domain:attribution.${level}`)}
                    description={t(`attribution.${level}`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
        />
        <Textarea
          className="wm-full"
          label={t('interviews.participants')}
          description={t('interviews.participantsHint')}
          maxLength={20_000}
          rows={2}
          dir="auto"
          {...register('participants')}
        />
      </SimpleGrid>
      <Group mt="sm">
        <Button type="submit" variant="default">
          {t('interviews.done')}
        </Button>
      </Group>
    </form>
  );
};
