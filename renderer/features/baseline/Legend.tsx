import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LevelRange } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { LevelFace } from '../../ui';

const at = (low: number, high: number, top: number): LevelRange => ({ low, high, score: low, top });

/** What the shades and marks mean, in one line where there is room. */
export const Legend = ({ pack }: { readonly pack: LoadedPack }) => {
  const { t } = useTranslation('baseline');
  const { levels } = pack.pack;
  const steps = [0, ...levels.map(({ level }) => level).sort((a, b) => a - b)];
  const top = steps.at(-1) ?? 0;
  return (
    <section aria-label={t('legend')} className="wm-legend">
      {steps.map((level) => (
        <LevelFace key={level} range={at(level, level, top)} levels={levels} />
      ))}
      <span className="wm-legend-entry">
        <LevelFace range={at(1, top, top)} levels={levels} />
        <Text span fz="xs">
          {t('legendRange')}
        </Text>
      </span>
      <span className="wm-legend-entry">
        <span className="wm-legend-mark" aria-hidden="true">
          ◆
        </span>
        <Text span fz="xs">
          {t('legendContested')}
        </Text>
      </span>
      <Text span fz="xs">
        {t('legendMarks')}
      </Text>
    </section>
  );
};
