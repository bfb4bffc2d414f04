import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { formatDate } from '../../../shared/messages';
import { type Json, Lift } from '../../../shared/model';
import { useConsultation, useRecordForm } from '../../session';
import { DateField } from '../../ui';

/** What is typed before the official's decision is recorded: kept in the log, and no lift yet. */
const Proposed = z.object({ liftOfficial: z.string(), liftReason: z.string(), liftUntil: z.string() });
const nothing: z.infer<typeof Proposed> = { liftOfficial: '', liftReason: '', liftUntil: '' };

/** The lift of a block by a named official, with a reason and an end date (design 6). */
export const LiftForm = ({ safeguard }: { readonly safeguard: string }) => {
  const { t, i18n } = useTranslation('needs');
  const { record, edit } = useConsultation();
  const [tried, setTried] = useState(false);
  const { control, register, getValues, watch } = useRecordForm({
    schema: Proposed,
    kind: 'safeguard',
    record: safeguard,
    empty: nothing,
  });
  const lift = record.safeguards.find((known) => known.safeguard === safeguard)?.lift;
  const [liftOfficial, liftReason, liftUntil] = watch(['liftOfficial', 'liftReason', 'liftUntil']);
  const { roadMapStart } = record.consultation;
  const write = (value: Json): void => void edit([{ kind: 'safeguard', record: safeguard, field: 'lift', value }]);
  const submit = (): void => {
    setTried(true);
    const { liftOfficial: official, liftReason: reason, liftUntil: until } = getValues();
    const parsed = Lift.safeParse({ official, reason, until });
    if (parsed.success) write(parsed.data);
  };
  if (lift)
    return (
      <Stack gap={4} mt="xs" align="flex-start">
        <Text fz="xs">{t('lift.stands', { ...lift, until: formatDate(lift.until, i18n.language) })}</Text>
        {lift.until < roadMapStart && (
          <Text fz="xs" c="var(--wm-look-again)">
            {t('lift.ended', { start: formatDate(roadMapStart, i18n.language) })}
          </Text>
        )}
        <Button variant="default" size="compact-xs" onClick={() => write(null)}>
          {t('lift.withdraw')}
        </Button>
      </Stack>
    );
  return (
    <details className="wm-fold">
      <summary>{t('lift.offer')}</summary>
      <Stack gap="xs" role="group" aria-label={t('lift.offer')}>
        <Text fz="xs">{t('lift.rule')}</Text>
        <TextInput
          {...register('liftOfficial')}
          label={t('lift.official')}
          size="xs"
          error={tried && liftOfficial === '' && t('lift.officialMissing')}
        />
        <Textarea
          {...register('liftReason')}
          label={t('lift.reason')}
          size="xs"
          error={tried && liftReason === '' && t('lift.reasonMissing')}
        />
        <Controller
          control={control}
          name="liftUntil"
          render={({ field }) => (
            <DateField
              {...field}
              label={t('lift.until')}
              size="xs"
              error={tried && liftUntil === '' && t('lift.untilMissing')}
            />
          )}
        />
        <Group>
          <Button variant="default" size="compact-md" onClick={submit}>
            {t('lift.record')}
          </Button>
        </Group>
      </Stack>
    </details>
  );
};
