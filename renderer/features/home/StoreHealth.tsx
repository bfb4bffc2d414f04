import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { momentOf } from '../../../shared/log';
import { formatNumber } from '../../../shared/messages';
import { host } from '../../platform';
import { scarce, useBackups, useConsultations, useRoom, useVault } from '../../session';
import type { BackupNote } from '../../store';
import { formatMoment } from '../../ui';

const mebibyte = 1024 * 1024;
const gibibyte = 1024 * mebibyte;
interface Surroundings {
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

/** From how many days on the age of the newest backup is worth a word, where something changed since. */
const old = 1;
const day = 24 * 60 * 60 * 1000;

const LastBackup = ({ backup }: { readonly backup: BackupNote | null }) => {
  const { t, i18n } = useTranslation('home');
  const { vault } = useVault();
  const { found } = useBackups();
  const sessions = [...useConsultations().values()];
  const automatic = found?.backups.find(({ holes }) => !holes) ?? null;
  // What was handed over is no backup of the empty vault that stayed.
  const byHand = backup?.handedOver ? null : backup;
  const at = Math.max(automatic?.at ?? 0, byHand?.at ?? 0);
  const since = sessions.filter((session) => {
    const { latest } = session.getView().log;
    return latest !== null && Date.parse(momentOf(latest)) > at;
  }).length;
  const days = Math.floor((vault.now() - at) / day);
  const away = found?.chosen?.away === true ? found.chosen.path : null;
  return (
    <Stack gap={4}>
      <Group gap="md">
        <div>
          {automatic
            ? t('health.automatic', { moment: formatMoment(automatic.at, i18n.language) })
            : byHand === null && t('health.noBackup')}
          {byHand && (
            <div>{t('health.backup', { moment: formatMoment(byHand.at, i18n.language), name: byHand.name })}</div>
          )}
        </div>
        <Anchor component={Link} href="/settings">
          {t('health.toBackups')}
        </Anchor>
      </Group>
      {/* A quarter of an hour of change is the rule and needs no word. */}
      {at > 0 && since > 0 && days >= old && (
        <Text c="var(--wm-look-again)">
          {t('health.automaticOld', { count: days })} {t('health.behind', { count: since })}
        </Text>
      )}
      {away !== null && <Text c="var(--wm-look-again)">{t('health.away', { path: away })}</Text>}
    </Stack>
  );
};

/** Both copies, the last backup, and whether there is room and leave to go on. */
export const StoreHealth = () => {
  const { t, i18n } = useTranslation('home');
  const { vault } = useVault();
  const { free: room } = useRoom();
  const [found, setFound] = useState<Surroundings | null>(null);
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const [persisted, backup] = await Promise.all([navigator.storage.persisted(), vault.store.lastBackup()]);
      if (!gone) setFound({ persisted, backup: backup.ok ? backup.value : null });
    };
    void look();
    return () => {
      gone = true;
    };
  }, [vault]);

  if (!found) return null;
  const { persisted, backup } = found;
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
