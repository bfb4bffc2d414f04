import { Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useConsultation, useRecordForm } from '../../session';
import { DateField } from '../../ui';
import { Section } from './Section';
import { optionalDayField } from './day';

interface Fields {
  readonly requestedBy: string;
  readonly requestedOn: string;
  readonly requestChannel: string;
  readonly consentGivenBy: string;
  readonly consentGivenOn: string;
  readonly consentReference: string;
  readonly release: 'none' | 'partial' | 'full';
}

const empty: Fields = {
  requestedBy: '',
  requestedOn: '',
  requestChannel: '',
  consentGivenBy: '',
  consentGivenOn: '',
  consentReference: '',
  release: 'none',
};
const releases = ['none', 'partial', 'full'] as const;
const words = {
  none: ['request.releaseNone', 'request.releaseNoneHint'],
  partial: ['request.releasePartial', 'request.releasePartialHint'],
  full: ['request.releaseFull', 'request.releaseFullHint'],
} as const;
const longest = 500;

/** Who asked and how, on what consent the consultation rests, and what may leave the State's own circle. */
export const RequestForm = () => {
  const { t } = useTranslation('prepare');
  const { record } = useConsultation();
  const schema = useMemo(() => {
    const text = z.string().max(longest);
    const day = optionalDayField(t('consultation.dayWrong'));
    return z.object({
      requestedBy: text,
      requestedOn: day,
      requestChannel: text,
      consentGivenBy: text,
      consentGivenOn: day,
      consentReference: text,
      release: z.enum(releases),
    });
  }, [t]);
  const { control, register, formState } = useRecordForm<Fields>({
    schema,
    kind: 'consultation',
    record: record.consultation.id,
    empty,
    whole: true,
  });
  const text = (field: 'requestedBy' | 'requestChannel' | 'consentGivenBy' | 'consentReference') => ({
    className: 'wm-wide',
    maxLength: longest,
    autoComplete: 'off',
    dir: 'auto',
    ...register(field),
  });
  const day = (name: 'requestedOn' | 'consentGivenOn', label: string, description: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <DateField
          {...field}
          keepsText
          label={label}
          description={description}
          error={formState.errors[name]?.message}
        />
      )}
    />
  );
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Stack gap={40}>
        <Section id="prepare-request" title={t('request.title')}>
          <SimpleGrid cols={3} spacing="md" verticalSpacing="md">
            <TextInput label={t('request.by')} description={t('request.byHint')} {...text('requestedBy')} />
            {day('requestedOn', t('request.on'), t('request.onHint'))}
            <TextInput
              label={t('request.channel')}
              description={t('request.channelHint')}
              {...text('requestChannel')}
            />
          </SimpleGrid>
        </Section>
        <Section id="prepare-consent" title={t('request.consentTitle')} text={t('request.consentText')}>
          <SimpleGrid cols={3} spacing="md" verticalSpacing="md">
            <TextInput
              label={t('request.givenBy')}
              description={t('request.givenByHint')}
              {...text('consentGivenBy')}
            />
            {day('consentGivenOn', t('request.givenOn'), t('request.givenOnHint'))}
            <TextInput
              label={t('request.reference')}
              description={t('request.referenceHint')}
              {...text('consentReference')}
            />
          </SimpleGrid>
          <Controller
            control={control}
            name="release"
            render={({ field }) => (
              <Radio.Group {...field} label={t('request.release')} mt="xs">
                <Stack gap="xs" mt="xs" className="wm-measure">
                  {releases.map((release) => (
                    <Radio
                      key={release}
                      value={release}
                      label={t(words[release][0])}
                      description={t(words[release][1])}
                    />
                  ))}
                </Stack>
              </Radio.Group>
            )}
          />
        </Section>
      </Stack>
    </form>
  );
};
