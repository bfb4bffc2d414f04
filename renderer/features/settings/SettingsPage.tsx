import { Anchor, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { host } from '../../platform';
import { PageHeader } from '../../ui';
import { About } from './About';
import { Appearance } from './Appearance';
import { AuthorName } from './AuthorName';
import { AutoLock } from './AutoLock';
import { AutomaticBackups } from './AutomaticBackups';
import { Backup } from './Backup';
import { KeychainFactor } from './KeychainFactor';
import { Leaving } from './Leaving';
import { Passphrase } from './Passphrase';
import { RenewCode } from './RenewCode';
import { Support } from './Support';
import './settings.css';

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
        <AutomaticBackups />
        <Backup />
        <Leaving />
        <Passphrase />
        <RenewCode />
        {host.keychain && <KeychainFactor keychain={host.keychain} />}
        <AutoLock />
        <AuthorName />
        <Appearance />
        <Support />
        <About />
      </Stack>
    </div>
  );
};
