import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { momentOf } from '../../../shared/log';
import { formatNumber } from '../../../shared/messages';
import { host } from '../../platform';
import { useConsultations, useVault } from '../../session';
import type { BackupNote } from '../../store';
import { formatMoment } from '../../ui';

const mebibyte = 1024 * 1024;
const gibibyte = 1024 * mebibyte;
/** Below this the disk may be full before the day is over. */
const scarce = 200 * mebibyte;

interface Surroundings {
  readonly room: number | null;
  readonly persisted: boolean;
  readonly backup: BackupNote | null;
}

const Copies = () => {
  const { t } = useTranslation('home');
  const { vault } = useVault();
  const mended = vault.health.reduce(
    (sum, { rebuiltInDatabase, rebuiltInJournal }) => sum + Math.max(rebuiltInDatabase, rebuiltInJournal),
    0,
  );
  const lost = vault.health.reduce((sum, { lost, broken }) => sum + lost.length + broken.length, 0);
  return (
    <>
      {mended + lost === 0 && <div>{t('health.fine')}</div>}
      {mended > 0 && <div>{t('health.mended', { count: mended })}</div>}
      {lost > 0 && <Text c="var(--wm-block)">{t('health.lost', { count: lost })}</Text>}
    </>
  );
};

const LastBackup = ({ backup }: { readonly backup: BackupNote | null }) => {
  const { t, i18n } = useTranslation('home');
  const sessions = [...useConsultations().values()];
  const since = sessions.filter((session) => {
    const { latest } = session.getView().log;
    return latest !== null && (backup === null || Date.parse(momentOf(latest)) > backup.at);
  }).length;
  return (
    <Group gap="md">
      <span>
        {backup === null
          ? t('health.noBackup')
          : t('health.backup', { moment: formatMoment(backup.at, i18n.language), name: backup.name })}
      </span>
      {since > 0 && <Text c="var(--wm-look-again)">{t('health.behind', { count: since })}</Text>}
      <Anchor component={Link} href="/settings">
        {t('health.toBackup')}
      </Anchor>
    </Group>
  );
};

/** Both copies, the last backup, and whether there is room and leave to go on. */
export const StoreHealth = () => {
  const { t, i18n } = useTranslation('home');
  const { vault } = useVault();
  const [found, setFound] = useState<Surroundings | null>(null);
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const [{ quota, usage }, persisted, backup] = await Promise.all([
        navigator.storage.estimate(),
        navigator.storage.persisted(),
        vault.store.lastBackup(),
      ]);
      const room = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
      if (!gone) setFound({ room, persisted, backup: backup.ok ? backup.value : null });
    };
    void look();
    return () => {
      gone = true;
    };
  }, [vault]);

  if (!found) return null;
  const { room, persisted, backup } = found;
  const keep = async (): Promise<void> => {
    const agreed = await navigator.storage.persist();
    setRefused(!agreed);
    setFound({ ...found, persisted: agreed });
  };
  const space = (bytes: number): string =>
    bytes < gibibyte
      ? t('health.mebibytes', { size: formatNumber(Math.floor(bytes / mebibyte), i18n.language) })
      : t('health.gibibytes', { size: formatNumber(Math.floor((10 * bytes) / gibibyte) / 10, i18n.language) });
  return (
    <Stack component="section" gap={4} mt={48} aria-labelledby="store-health">
      <Title order={2} id="store-health">
        {t('health.title')}
      </Title>
      <dl className="wm-health">
        <dt>{t('health.copies')}</dt>
        <dd>
          <Copies />
        </dd>
        <dt>{t('health.lastBackup')}</dt>
        <dd>
          <LastBackup backup={backup} />
        </dd>
        {room !== null && (
          <>
            <dt>{t('health.room')}</dt>
            <dd>
              {room < scarce ? (
                <Text c="var(--wm-look-again)">{t('health.scarce', { space: space(room) })}</Text>
              ) : (
                t('health.enough', { space: space(room) })
              )}
            </dd>
          </>
        )}
        {/* On the desktop the journal is a file of the host's: no browser clears it. */}
        {host.journal === null && (
          <>
            <dt>{t('health.kept')}</dt>
            <dd>
              {persisted ? (
                t('health.persisted')
              ) : (
                <Group gap="md">
                  <span role={refused ? 'status' : undefined}>
                    {t(refused ? 'health.keepRefused' : 'health.mayClear')}
                  </span>
                  {!refused && (
                    <Button variant="default" size="compact-sm" onClick={() => void keep()}>
                      {t('health.keep')}
                    </Button>
                  )}
                </Group>
              )}
            </dd>
          </>
        )}
      </dl>
    </Stack>
  );
};
