import { Group, Radio, Text, Textarea } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { StatusValue, textIn } from '../../../shared/model';
import { useConsultation, useRecordForm } from '../../session';
import { Fold } from '../../ui';
import { LiftForm } from './LiftForm';
import { SafeguardBearing } from './SafeguardBearing';
import { type SafeguardUse, isNo, isOpen, withholds } from './safeguardUse';
import type { SectionProps } from './section';

const Answered = z.object({ value: z.union([StatusValue, z.literal('')]), note: z.string().max(20_000) });
const unanswered: z.infer<typeof Answered> = { value: '', note: '' };

const usual: readonly StatusValue[] = ['yes', 'no', 'na', 'unknown'];

interface Props extends SectionProps {
  readonly use: SafeguardUse;
}

/** One question of the checklist: its answer and note, what a "no" does, and the steps on which it bears. */
export const SafeguardRow = ({ use, go }: Props) => {
  const { t, i18n } = useTranslation(['needs', 'domain']);
  const { roadMap } = useConsultation();
  const { safeguard, value, needs } = use;
  const { control, register } = useRecordForm({
    schema: Answered,
    kind: 'safeguard',
    record: safeguard.id,
    empty: unanswered,
  });
  const steps = roadMap.steps.filter(({ conditions }) => conditions.some((one) => one.safeguard === safeguard.id));
  const lifted = steps.some(({ conditions }) =>
    conditions.some((one) => one.safeguard === safeguard.id && one.standing === 'lifted'),
  );
  const bearing = (): string => {
    const count = steps.length;
    if (isOpen(use)) return t('safeguards.pending', { count });
    if (!isNo(use)) return t('safeguards.satisfied', { count: needs.length });
    if (lifted) return t('safeguards.lifted', { count });
    if (withholds(use)) return t('safeguards.held', { count });
    return t(safeguard.onNo === 'condition' ? 'safeguards.carried' : 'safeguards.noted', { count });
  };
  const values = value !== null && !usual.includes(value) ? [...usual, value] : usual;
  return (
    <li className="wm-safeguard">
      <div>
        <Text fz="xs" className="wm-quiet">
          <span className="wm-symbol">{safeguard.id}</span> ·{' '}
          {t('safeguards.onNo', { effect: t(`domain:effect.${safeguard.onNo}`) })}
        </Text>
        <Controller
          control={control}
          name="value"
          render={({ field }) => (
            // Radios of one name are one group in the whole page, so each question has its own.
            <Radio.Group
              {...field}
              name={`safeguard-${safeguard.id}`}
              label={textIn(safeguard.question, i18n.language)}
              labelProps={{ fw: 400 }}
            >
              <Group gap="md" mt={4}>
                {values.map((choice) => (
                  <Radio key={choice} value={choice} label={t(`domain:answer.${choice}`)} size="xs" />
                ))}
              </Group>
            </Radio.Group>
          )}
        />
        <Text fz="xs" className="wm-quiet" mt={4}>
          {t('safeguards.source', { source: textIn(safeguard.source, i18n.language) })}
        </Text>
      </div>
      <div>
        <Textarea
          {...register('note')}
          label={t('safeguards.note')}
          aria-label={t('safeguards.noteOf', { safeguard: safeguard.id })}
          autosize
          minRows={1}
          maxRows={6}
          size="xs"
        />
        {needs.length > 0 && (
          <Fold summary={bearing()} holds={isNo(use) && withholds(use) && !lifted}>
            {() => <SafeguardBearing use={use} steps={steps} go={go} />}
          </Fold>
        )}
        {safeguard.onNo === 'block' && isNo(use) && <LiftForm safeguard={safeguard.id} />}
        {safeguard.onNo === 'prohibit' && isNo(use) && <Text fz="xs">{t('safeguards.neverLifted')}</Text>}
      </div>
    </li>
  );
};
