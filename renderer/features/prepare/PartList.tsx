import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const parts = ['consultation', 'request', 'pack', 'institutions', 'interviews', 'coverage'] as const;

const goTo = (part: string): void => {
  const heading = document.getElementById(`prepare-${part}`);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
};

/** The way to each part of a long page. */
export const PartList = () => {
  const { t } = useTranslation('prepare');
  return (
    <Group component="nav" aria-label={t('sections')} gap="lg" mb="xl" className="wm-noprint">
      {parts.map((part) => (
        <Anchor key={part} component="button" type="button" onClick={() => goTo(part)}>
          {t(`${part}.title`)}
        </Anchor>
      ))}
    </Group>
  );
};
