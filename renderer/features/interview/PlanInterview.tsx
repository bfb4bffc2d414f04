import { Button, Group, NativeSelect, Title } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Attribution, Id, IsoDate, attributions } from '../../../shared/model';
import { useConsultation, useVault } from '../../session';
import { DateField } from '../../ui';
import { InstitutionField } from '../InstitutionField';
import type { PhaseProps } from '../phase';
import { interviewPart } from './part';

const Plan = z.object({
  institution: Id,
  heldOn: z.union([IsoDate, z.literal('')]),
  attribution: Attribution,
});
type Plan = z.infer<typeof Plan>;

interface Props extends Pick<PhaseProps, 'go'> {
  /** Whether this is the first thing to do on its page. */
  readonly primary: boolean;
}

/** Plans the next interview and opens it. Institutions and the whole agenda are prepared on their own screen. */
export const PlanInterview = ({ go, primary }: Props) => {
  const { t } = useTranslation(['interview', 'domain']);
  const { edit } = useConsultation();
  const { vault } = useVault();
  const { control, register, handleSubmit, formState } = useForm<Plan>({
    resolver: zodResolver(Plan),
    defaultValues: { institution: '', heldOn: '', attribution: 'institution' },
  });
  const plan = async ({ institution, heldOn, attribution }: Plan): Promise<void> => {
    const interview = vault.newId();
    const fields = { institution, attribution, ...(heldOn === '' ? {} : { heldOn }) };
    const saved = await edit(
      Object.entries(fields).map(([field, value]) => ({ kind: 'interview', record: interview, field, value }) as const),
    );
    if (saved) go('interview', interviewPart(interview));
  };
  return (
    <form onSubmit={(event) => void handleSubmit(plan)(event)} noValidate className="wm-plan">
      <Title order={2} mb="sm">
        {t('plan.title')}
      </Title>
      <Group align="flex-start" gap="md">
        <Controller
          control={control}
          name="institution"
          render={({ field }) => (
            <InstitutionField
              {...field}
              label={t('plan.institution')}
              placeholder={t('plan.choose')}
              nothingFoundMessage={t('plan.nothing')}
              w="24rem"
              error={formState.errors.institution && t('plan.institutionMissing')}
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
              label={t('plan.date')}
              error={formState.errors.heldOn && t('plan.dateWrong')}
            />
          )}
        />
        <NativeSelect
          {...register('attribution')}
          label={t('plan.attribution')}
          data={attributions.map((value) => ({ value, label: t(`domain:attribution.${value}`) }))}
        />
      </Group>
      <Group mt="md">
        <Button type="submit" variant={primary ? 'filled' : 'default'} disabled={formState.isSubmitting}>
          {t('plan.act')}
        </Button>
        <Button variant="subtle" onClick={() => go('prepare')}>
          {t('plan.prepare')}
        </Button>
      </Group>
    </form>
  );
};
