import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Consultation } from '../../../shared/model';
import { useConsultation, useRecordForm } from '../../session';
import { DateField } from '../../ui';
import { Section } from './Section';
import { dayField, optionalDayField } from './day';

interface Fields {
  readonly title: string;
  readonly memberState: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly roadMapStart: string;
  readonly maxParallelSteps: number | '';
}

const empty: Fields = { title: '', memberState: '', startsOn: '', endsOn: '', roadMapStart: '', maxParallelSteps: '' };

/** Which State, which mission, and from when the road map counts. */
export const ConsultationForm = () => {
  const { t } = useTranslation('prepare');
  const { record } = useConsultation();
  const schema = useMemo(() => {
    const { title, memberState, maxParallelSteps } = Consultation.shape;
    const day = optionalDayField(t('consultation.dayWrong'));
    return z
      .object({
        title: z.string().refine((value) => title.safeParse(value).success, t('consultation.nameWrong')),
        memberState: z.string().refine((value) => memberState.safeParse(value).success, t('consultation.stateWrong')),
        startsOn: day,
        endsOn: day,
        roadMapStart: dayField(t('consultation.dayNeeded')),
        maxParallelSteps: z
          .union([z.literal(''), z.number()])
          .refine(
            (value) => value === '' || maxParallelSteps.safeParse(value).success,
            t('consultation.parallelWrong'),
          ),
      })
      .refine(({ startsOn, endsOn }) => startsOn === '' || endsOn === '' || startsOn <= endsOn, {
        path: ['endsOn'],
        message: t('consultation.endBeforeStart'),
        when: () => true,
      });
  }, [t]);
  const { control, register, formState } = useRecordForm<Fields>({
    schema,
    kind: 'consultation',
    record: record.consultation.id,
    empty,
    whole: true,
  });
  const { errors } = formState;
  return (
    <Section id="prepare-consultation" title={t('consultation.title')}>
      <form onSubmit={(event) => event.preventDefault()}>
        <SimpleGrid cols={3} spacing="md" verticalSpacing="md">
          <TextInput
            className="wm-wide"
            label={t('consultation.name')}
            description={t('consultation.nameHint')}
            error={errors.title?.message}
            maxLength={500}
            autoComplete="off"
            dir="auto"
            {...register('title')}
          />
          <Controller
            control={control}
            name="memberState"
            render={({ field }) => (
              <TextInput
                {...field}
                label={t('consultation.state')}
                description={t('consultation.stateHint')}
                error={errors.memberState?.message}
                maxLength={3}
                autoComplete="off"
                spellCheck={false}
                onChange={({ currentTarget }) => field.onChange(currentTarget.value.toUpperCase())}
              />
            )}
          />
          <Controller
            control={control}
            name="startsOn"
            render={({ field }) => (
              <DateField {...field} keepsText label={t('consultation.startsOn')} error={errors.startsOn?.message} />
            )}
          />
          <Controller
            control={control}
            name="endsOn"
            render={({ field }) => (
              <DateField {...field} keepsText label={t('consultation.endsOn')} error={errors.endsOn?.message} />
            )}
          />
          <span />
          <Controller
            control={control}
            name="roadMapStart"
            render={({ field }) => (
              <DateField
                {...field}
                keepsText
                label={t('consultation.roadMapStart')}
                description={t('consultation.roadMapStartHint')}
                error={errors.roadMapStart?.message}
              />
            )}
          />
          <Controller
            control={control}
            name="maxParallelSteps"
            render={({ field }) => (
              <NumberInput
                {...field}
                label={t('consultation.parallel')}
                description={t('consultation.parallelHint')}
                error={errors.maxParallelSteps?.message}
                allowDecimal={false}
                allowNegative={false}
                hideControls
                onChange={(value) => field.onChange(typeof value === 'number' ? value : '')}
              />
            )}
          />
        </SimpleGrid>
      </form>
    </Section>
  );
};
