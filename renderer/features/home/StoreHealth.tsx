import { Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { useVault } from '../../session';

const mebibyte = 1024 * 1024;
/** Below this the disk may be full before the day is over. */
const scarce = 200 * mebibyte;

/** What was found when the vault was opened, and whether there is room to go on. */
export const StoreHealth = () => {
  const { t, i18n } = useTranslation('home');
  const { vault } = useVault();
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    let gone = false;
    void navigator.storage.estimate().then(({ quota, usage }) => {
      if (!gone && quota !== undefined && usage !== undefined) setLeft(quota - usage);
    });
    return () => {
      gone = true;
    };
  }, []);

  const mended = vault.health.reduce(
    (sum, { rebuiltInDatabase, rebuiltInJournal }) => sum + Math.max(rebuiltInDatabase, rebuiltInJournal),
    0,
  );
  const lost = vault.health.reduce((sum, { lost, broken }) => sum + lost.length + broken.length, 0);
  return (
    <Stack component="section" gap={4} mt="xl" aria-labelledby="store-health">
      <Title order={2} id="store-health">
        {t('health.title')}
      </Title>
      {mended + lost === 0 && <Text className="wm-quiet">{t('health.fine')}</Text>}
      {mended > 0 && <Text className="wm-quiet">{t('health.mended', { count: mended })}</Text>}
      {lost > 0 && <Text c="var(--wm-block)">{t('health.lost', { count: lost })}</Text>}
      {left !== null && left < scarce && (
        <Text c="var(--wm-look-again)">
          {t('health.space', { space: formatNumber(Math.floor(left / mebibyte), i18n.language) })}
        </Text>
      )}
    </Stack>
  );
};
