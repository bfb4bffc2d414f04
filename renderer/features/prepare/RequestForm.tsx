import { Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useConsultation, useRecordForm } from '../../session';
import { Section } from './Section';
import { latestDay, optionalDayField } from './day';

interface Fields {
  readonly requestedBy: string;
  readonly requestedOn: string;
  readonly consentReference: string;
  readonly release: 'none' | 'partial' | 'full';
}

const empty: Fields = { requestedBy: '', requestedOn: '', consentReference: '', release: 'none' };

/** Who asked, on what consent the consultation rests, and what may leave the State's own circle. */
export const RequestForm = () => {
  const { t } = useTranslation('prepare');
  const { record } = useConsultation();
  const schema = useMemo(
    () =>
      z.object({
        requestedBy: z.string().max(500),
        requestedOn: optionalDayField(t('consultation.dayWrong')),
        consentReference: z.string().max(500),
        release: z.enum(['none', 'partial', 'full']),
      }),
    [t],
  );
  const { control, register, formState } = useRecordForm<Fields>({
    schema,
    kind: 'consultation',
    record: record.consultation.id,
    empty,
    whole: true,
  });
  return (
    <Section id="prepare-request" title={t('request.title')}>
      <form onSubmit={(event) => event.preventDefault()}>
        <SimpleGrid cols={3} spacing="md" verticalSpacing="md">
          <TextInput
            className="wm-wide"
            label={t('request.by')}
            description={t('request.byHint')}
            maxLength={500}
            autoComplete="off"
            dir="auto"
            {...register('requestedBy')}
          />
          <TextInput
            className="wm-low"
            type="date"
            max={latestDay}
            label={t('request.on')}
            error={formState.errors.requestedOn?.message}
            {...register('requestedOn')}
          />
          <TextInput
            className="wm-wide"
            label={t('request.reference')}
            description={t('request.referenceHint')}
            maxLength={500}
            autoComplete="off"
            dir="auto"
            {...register('consentReference')}
          />
        </SimpleGrid>
        <Controller
          control={control}
          name="release"
          render={({ field }) => (
            <Radio.Group {...field} label={t('request.release')} mt="md">
              <Stack gap="xs" mt="xs" className="wm-measure">
                <Radio value="none" label={t('request.releaseNone')} description={t('request.releaseNoneHint')} />
                <Radio
                  value="partial"
                  label={t('request.releasePartial')}
                  description={t('request.releasePartialHint')}
                />
                <Radio value="full" label={t('request.releaseFull')} description={t('request.releaseFullHint')} />
              </Stack>
            </Radio.Group>
          )}
        />
      </form>
    </Section>
  );
};
