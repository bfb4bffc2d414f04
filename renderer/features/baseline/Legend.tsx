import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LevelRange } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { LevelFace } from '../../ui';

const at = (low: number, high: number, top: number): LevelRange => ({ low, high, score: low, top });

/** What the shades and marks mean. */
export const Legend = ({ pack }: { readonly pack: LoadedPack }) => {
  const { t } = useTranslation('baseline');
  const { levels } = pack.pack;
  const steps = [0, ...levels.map(({ level }) => level).sort((a, b) => a - b)];
  const top = steps.at(-1) ?? 0;
  return (
    <section aria-label={t('legend')} className="wm-legend">
      <Group gap="xs">
        {steps.map((level) => (
          <LevelFace key={level} range={at(level, level, top)} levels={levels} />
        ))}
      </Group>
      <Group gap="lg">
        <Group gap="xs" component="span">
          <LevelFace range={at(1, top, top)} levels={levels} />
          <Text span fz="xs">
            {t('legendRange')}
          </Text>
        </Group>
        <Group gap="xs" component="span">
          <LevelFace range={at(0, top, top)} levels={levels} notKnown />
          <Text span fz="xs">
            {t('legendNotKnown')}
          </Text>
        </Group>
        <Text span fz="xs">
          {t('legendMarks')}
        </Text>
      </Group>
    </section>
  );
};
