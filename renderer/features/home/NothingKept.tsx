import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatDate } from '../../../shared/messages';
import { useVault } from '../../session';
import type { BackupNote } from '../../store';
import { EmptyState, localDay } from '../../ui';

interface Props {
  /** What is shown where nothing was ever handed over. */
  readonly otherwise: ReactNode;
  /** The other ways in which a consultation comes here. */
  readonly ways: ReactNode;
}

/** The state after a handover: nothing is kept, and where the work is. */
export const NothingKept = ({ otherwise, ways }: Props) => {
  const { t, i18n } = useTranslation('home');
  const { vault } = useVault();
  const [note, setNote] = useState<BackupNote | null | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void vault.store.lastBackup().then((outcome) => !gone && setNote(outcome.ok ? outcome.value : null));
    return () => {
      gone = true;
    };
  }, [vault]);
  // Asking takes a moment: less than any sign of it would.
  if (note === undefined) return null;
  if (!note?.handedOver) return otherwise;
  const day = formatDate(localDay(note.at), i18n.language);
  return (
    <EmptyState
      title={t('handedOver.title')}
      text={t('handedOver.text', { day })}
      action={
        <>
          <Group>
            <Button component={Link} href="/restore">
              {t('handedOver.restore')}
            </Button>
            {ways}
          </Group>
          <Text className="wm-quiet">{t('handedOver.code')}</Text>
        </>
      }
    />
  );
};
