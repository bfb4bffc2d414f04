import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../platform';
import { useBackups, useVault } from '../../session';

/** Where backups go: beside Waymark's own data, or into a folder on another disk, which may be away. */
export const BackupFolder = () => {
  const { t } = useTranslation('settings');
  const { vault } = useVault();
  const { found } = useBackups();
  const [fault, setFault] = useState('');
  const { choose, takeOwn, allow, files } = host.backups;
  if (!found) return null;
  const { chosen } = found;

  const ask = async (): Promise<void> => {
    if (!choose) return;
    setFault('');
    const outcome = await choose();
    if (outcome.kind === 'full') setFault(t('automatic.folderFull'));
    if (outcome.kind === 'failed') setFault(t('automatic.folderFailed', { code: outcome.code }));
    if (outcome.kind === 'chosen') await vault.backups.backUp();
  };
  const goBack = async (): Promise<void> => {
    await takeOwn();
    await vault.backups.backUp();
  };
  const again = async (): Promise<void> => {
    if (await allow()) await vault.backups.backUp();
    else setFault(t('automatic.notAllowed'));
  };

  return (
    <>
      {chosen?.away === true && (
        <Alert color="yellow" title={t('automatic.awayTitle')}>
          <bdi>{t('automatic.away', { path: chosen.path })}</bdi>
          {files === null && (
            <Group mt="sm">
              <Button size="compact-md" variant="default" onClick={() => void again()}>
                {t('automatic.allow')}
              </Button>
            </Group>
          )}
        </Alert>
      )}
      <Text style={{ overflowWrap: 'anywhere' }}>
        {chosen ? <bdi>{t('automatic.chosen', { path: chosen.path })}</bdi> : t('automatic.own')}
      </Text>
      <Group>
        {choose && (
          <Button variant="default" onClick={() => void ask()}>
            {t(chosen ? 'automatic.chooseOther' : 'automatic.choose')}
          </Button>
        )}
        {chosen && (
          <Button variant="subtle" onClick={() => void goBack()}>
            {t('automatic.useOwn')}
          </Button>
        )}
      </Group>
      {!choose && <Text className="wm-quiet">{t('automatic.noFolder')}</Text>}
      {fault !== '' && (
        <Alert color="red" role="alert">
          {fault}
        </Alert>
      )}
    </>
  );
};
