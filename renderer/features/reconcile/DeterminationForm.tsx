import { Button, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { fieldValue, isDeleted, recordOf } from '../../../shared/log';
import { AnswerValue, type Criterion, Words } from '../../../shared/model';
import { useConsultation, useRecordForm } from '../../session';
import { useAnswerWords } from '../../ui';
import { NumberField } from '../answers';

const Fields = z.object({ value: z.union([AnswerValue, z.literal('')]), rationale: Words });
type Fields = z.infer<typeof Fields>;
const empty: Fields = { value: '', rationale: '' };

/** What can be determined beside a number, which has a field of its own: also that the criterion does not apply. */
const valuesFor = (criterion: Criterion): readonly string[] => {
  if (criterion.answer === 'choice') return [...new Set([...Object.keys(criterion.metWhen), 'na', 'unknown'])];
  return criterion.answer === 'number' ? ['partly', 'na', 'unknown'] : ['yes', 'partly', 'no', 'na', 'unknown'];
};

interface Props {
  readonly criterion: Criterion;
}

const Form = ({ criterion }: Props) => {
  const { t } = useTranslation('reconcile');
  const { log, edit } = useConsultation();
  const words = useAnswerWords();
  const { control, register, formState } = useRecordForm<Fields>({
    schema: Fields,
    kind: 'determination',
    record: criterion.id,
    empty,
  });
  const state = recordOf(log, 'determination', criterion.id);
  const hasValue = (fieldValue(state, 'value') ?? null) !== null;
  const hasRationale = (fieldValue(state, 'rationale') ?? null) !== null;
  const standing = (): string => {
    if (hasValue && hasRationale) return t('determination.inForce');
    if (hasValue) return t('determination.noRationale');
    return hasRationale ? t('determination.noValue') : t('determination.none');
  };
  return (
    <Stack gap="sm">
      <Controller
        control={control}
        name="value"
        render={({ field }) => (
          <Radio.Group
            label={t('determination.value')}
            value={typeof field.value === 'string' ? field.value : ''}
            onChange={field.onChange}
          >
            <Group gap="md" mt={4} mih="2.25rem">
              {criterion.answer === 'number' && (
                <NumberField criterion={criterion} value={field.value} onChange={field.onChange} />
              )}
              {valuesFor(criterion).map((value) => (
                <Radio key={value} value={value} label={<bdi>{words(criterion, value)}</bdi>} />
              ))}
            </Group>
          </Radio.Group>
        )}
      />
      <Textarea
        {...register('rationale')}
        label={t('determination.rationale')}
        description={t('determination.rationaleHint')}
        dir="auto"
        rows={4}
        className="wm-rationale"
        error={
          formState.errors.rationale &&
          (formState.errors.rationale.type === 'too_big'
            ? t('determination.rationaleTooLong')
            : t('determination.rationaleMissing'))
        }
      />
      <Group justify="space-between">
        <Text fz="xs" role="status" fw={hasValue && hasRationale ? 600 : 400}>
          {standing()}
        </Text>
        {(hasValue || hasRationale) && (
          <Button
            variant="default"
            onClick={() => void edit([{ kind: 'determination', record: criterion.id, field: 'deleted', value: true }])}
          >
            {t('determination.remove')}
          </Button>
        )}
      </Group>
    </Stack>
  );
};

/** What the consultant determines, and why: it wins over all that was said. Both are needed before it does. */
export const DeterminationForm = ({ criterion }: Props) => {
  const { t } = useTranslation('reconcile');
  const { log, edit } = useConsultation();
  const state = recordOf(log, 'determination', criterion.id);
  const bringBack = (): void =>
    void edit([{ kind: 'determination', record: criterion.id, field: 'deleted', value: null }]);
  return (
    <section>
      <Title order={3} mb={4}>
        {t('determination.title')}
      </Title>
      {state && isDeleted(state) ? (
        <Group gap="sm" role="status">
          <Text>{t('determination.removed')}</Text>
          <Button variant="default" onClick={bringBack}>
            {t('determination.bringBack')}
          </Button>
        </Group>
      ) : (
        <Form criterion={criterion} />
      )}
    </section>
  );
};
