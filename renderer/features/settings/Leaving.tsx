import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Section } from './Section';

/** The two ways to leave nothing here: in good order before a border, and at once. */
export const Leaving = () => {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('leaving.title')} text={t('leaving.text')}>
      <Group>
        <Button component={Link} href="/border" variant="default">
          {t('leaving.border')}
        </Button>
        <Button component={Link} href="/erase" variant="default">
          {t('leaving.erase')}
        </Button>
      </Group>
    </Section>
  );
};
