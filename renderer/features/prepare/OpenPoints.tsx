import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import type { PhaseProps } from '../phase';
import { type OpenPoint, openPoints } from './openPoints';

/** What is not recorded yet of request, consent, team and pack, each with the way to its field. */
export const OpenPoints = ({ go }: Pick<PhaseProps, 'go'>) => {
  const { t } = useTranslation('prepare');
  const { record, packHash } = useConsultation();
  const points = openPoints(record, packHash);

  const goTo = (point: OpenPoint): void => {
    if (point === 'team') {
      go('prepare', 'team');
      return;
    }
    const place = document.querySelector<HTMLElement>(
      point === 'unpinned' || point === 'otherPack' ? '#prepare-pack' : `[name='${point}']`,
    );
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  };

  if (points.length === 0) return <Text className="wm-quiet">{t('open.title', { count: 0 })}</Text>;
  return (
    <section aria-labelledby="prepare-open" className="wm-open-points">
      <Title order={2} id="prepare-open">
        {t('open.title', { count: points.length })}
      </Title>
      <Text className="wm-quiet" fz="xs">
        {t('open.text')}
      </Text>
      <ul>
        {points.map((point) => (
          <li key={point}>
            <Anchor component="button" type="button" onClick={() => goTo(point)}>
              {t(`open.${point}`)}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
};
