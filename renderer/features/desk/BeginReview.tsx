import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Id, IsoDate } from '../../../shared/model';
import { useConsultation, useVault } from '../../session';
import { DateField, localDay } from '../../ui';
import { interviewPart } from '../interview';
import { InstitutionField } from '../InstitutionField';
import type { PhaseProps } from '../phase';

const Begin = z.object({ institution: Id, heldOn: z.union([IsoDate, z.literal('')]) });
type Begin = z.infer<typeof Begin>;

/** Begins the desk review of one institution's documents and opens it. */
export const BeginReview = ({ go }: Pick<PhaseProps, 'go'>) => {
  const { t } = useTranslation('desk');
  const { edit } = useConsultation();
  const { vault } = useVault();
  const [today] = useState(() => localDay(vault.now()));
  const { control, handleSubmit, formState } = useForm<Begin>({
    resolver: zodResolver(Begin),
    defaultValues: { institution: '', heldOn: today },
  });
  const begin = async ({ institution, heldOn }: Begin): Promise<void> => {
    const id = vault.newId();
    const fields = { institution, mode: 'deskReview', ...(heldOn === '' ? {} : { heldOn }) };
    const saved = await edit(
      Object.entries(fields).map(([field, value]) => ({ kind: 'interview', record: id, field, value }) as const),
    );
    if (saved) go('desk', interviewPart(id));
  };
  return (
    <form onSubmit={(event) => void handleSubmit(begin)(event)} noValidate className="wm-desk-begin">
      <Title order={2} mb="sm">
        {t('begin.title')}
      </Title>
      <Group align="flex-start" gap="md">
        <Controller
          control={control}
          name="institution"
          render={({ field }) => (
            <InstitutionField
              {...field}
              label={t('begin.institution')}
              placeholder={t('begin.choose')}
              nothingFoundMessage={t('begin.nothing')}
              w="28rem"
              error={formState.errors.institution && t('begin.institutionMissing')}
            />
          )}
        />
        <Controller
          control={control}
          name="heldOn"
          render={({ field }) => (
            <DateField
              {...field}
              keepsText
              label={t('begin.day')}
              error={formState.errors.heldOn && t('begin.dayWrong')}
            />
          )}
        />
        <Button type="submit" mt="1.5rem" disabled={formState.isSubmitting}>
          {t('begin.act')}
        </Button>
      </Group>
    </form>
  );
};
