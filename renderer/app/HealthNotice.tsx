import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useVault } from '../session';
import { lockRefused } from './useLock';

/** Tells what was found and mended when the vault was opened, and when a lock was refused: never silently. */
export const HealthNotice = () => {
  const { t } = useTranslation('shell');
  const { vault, lockAnyway } = useVault();
  const [dismissed, setDismissed] = useState(false);
  const [dropped, setDropped] = useState(vault.keychainDropped);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const tell = (): void => setRefused(true);
    window.addEventListener(lockRefused, tell);
    return () => window.removeEventListener(lockRefused, tell);
  }, []);
  const mended = vault.health.reduce(
    (sum, { rebuiltInDatabase, rebuiltInJournal }) => sum + Math.max(rebuiltInDatabase, rebuiltInJournal),
    0,
  );
  const lost = vault.health.flatMap((report) => report.lost);
  const broken = vault.health.flatMap((report) => report.broken);
  const found = mended + lost.length + broken.length > 0;
  return (
    <>
      {refused && (
        <Alert
          color="red"
          title={t('lockRefused.title')}
          mb="md"
          role="alert"
          withCloseButton
          onClose={() => setRefused(false)}
          closeButtonLabel={t('health.dismiss')}
        >
          <Text>{t('lockRefused.text')}</Text>
          <Button mt="sm" size="compact-md" variant="default" onClick={() => void lockAnyway()}>
            {t('lockRefused.anyway')}
          </Button>
        </Alert>
      )}
      {dropped && (
        <Alert
          title={t('keychain.title')}
          mb="md"
          role="alert"
          withCloseButton
          onClose={() => setDropped(false)}
          closeButtonLabel={t('health.dismiss')}
        >
          <Stack gap={4}>
            <Text>{t('keychain.text')}</Text>
            <Anchor component={Link} href="/settings">
              {t('keychain.settings')}
            </Anchor>
          </Stack>
        </Alert>
      )}
      {found && !dismissed && (
        <Alert
          color={lost.length + broken.length > 0 ? 'red' : 'accent'}
          title={t('health.title')}
          mb="md"
          role="alert"
          withCloseButton
          onClose={() => setDismissed(true)}
          closeButtonLabel={t('health.dismiss')}
        >
          <Stack gap={4}>
            {mended > 0 && <Text>{t('health.mended', { count: mended })}</Text>}
            {lost.length > 0 && <Text>{t('health.lost', { count: lost.length, numbers: lost.join(', ') })}</Text>}
            {broken.length > 0 && <Text>{t('health.broken', { count: broken.length })}</Text>}
            {lost.length + broken.length > 0 && <Text>{t('health.advice')}</Text>}
          </Stack>
        </Alert>
      )}
    </>
  );
};
