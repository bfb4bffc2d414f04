import { Group, Radio, Text, Textarea } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { StatusValue } from '../../../shared/model';
import { useRecordForm } from '../../session';
import { Fold, PackText } from '../../ui';
import { NamedNorms } from '../norms';
import { LiftForm } from './LiftForm';
import { SafeguardBearing } from './SafeguardBearing';
import { type Bearing, type SafeguardUse, isNo } from './safeguardUse';
import type { SectionProps } from './section';

const Answered = z.object({ value: z.union([StatusValue, z.literal('')]), note: z.string().max(20_000) });
const unanswered: z.infer<typeof Answered> = { value: '', note: '' };

const usual: readonly StatusValue[] = ['yes', 'no', 'na', 'unknown'];

interface Props extends Pick<SectionProps, 'go'> {
  readonly use: SafeguardUse;
  /** Absent where it is in place, or no need calls for it. */
  readonly bearing: Bearing | undefined;
  /** Whether the address leads here. */
  readonly arrived: boolean;
}

/** One question of the checklist: its answer and note, what a "no" does, and what it holds back or conditions now. */
export const SafeguardRow = ({ use, bearing, arrived, go }: Props) => {
  const { t } = useTranslation(['needs', 'domain']);
  const { safeguard, value } = use;
  const { control, register } = useRecordForm({
    schema: Answered,
    kind: 'safeguard',
    record: safeguard.id,
    empty: unanswered,
  });
  const values = value !== null && !usual.includes(value) ? [...usual, value] : usual;
  return (
    <li className="wm-safeguard" data-safeguard={safeguard.id}>
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
              label={<PackText text={safeguard.question} />}
              labelProps={{ fw: 400, dir: 'auto' }}
            >
              <Group gap="md" mt={4}>
                {values.map((choice) => (
                  <Radio
                    key={choice}
                    value={choice}
                    label={t(`domain:answer.${choice}`)}
                    size="xs"
                    data-arrival={(arrived && choice === (value ?? usual[0])) || undefined}
                  />
                ))}
              </Group>
            </Radio.Group>
          )}
        />
        <Textarea
          {...register('note')}
          placeholder={t('safeguards.note')}
          aria-label={t('safeguards.noteOf', { safeguard: safeguard.id })}
          dir="auto"
          rows={1}
          size="xs"
          mt={6}
        />
        <Fold summary={t('safeguards.sourceShort')}>
          {() => (
            <div className="wm-safeguard-source">
              <Text fz="inherit" className="wm-quiet" dir="auto">
                <PackText text={safeguard.source} />
              </Text>
              <NamedNorms text={safeguard.source} />
            </div>
          )}
        </Fold>
      </div>
      <div>
        <SafeguardBearing use={use} bearing={bearing} go={go} />
        {safeguard.onNo === 'block' && isNo(use) && <LiftForm safeguard={safeguard.id} />}
      </div>
    </li>
  );
};
