import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { version } from '../../../package.json';
import { PageHeader } from '../../ui';
import { AuthorName } from './AuthorName';
import { AutoLock } from './AutoLock';
import { Backup } from './Backup';
import { Passphrase } from './Passphrase';
import { RenewCode } from './RenewCode';
import { Section } from './Section';

/** The vault's own matters: backups, the two ways in, and when it locks. */
export const SettingsPage = () => {
  const { t } = useTranslation('settings');
  return (
    <div className="wm-page">
      <PageHeader
        title={t('title')}
        task={t('task')}
        actions={
          <Anchor component={Link} href="/">
            {t('back')}
          </Anchor>
        }
      />
      <Stack gap="xl">
        <Backup />
        <Passphrase />
        <RenewCode />
        <AutoLock />
        <AuthorName />
        <Section title={t('about.title')} text={t('about.text')}>
          <Text className="wm-quiet">{t('about.version', { version })}</Text>
        </Section>
      </Stack>
    </div>
  );
};
