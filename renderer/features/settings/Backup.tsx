import { Alert, Text } from '@mantine/core';
import type { ProxyMarked } from 'comlink';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../session';
import type { BackupNote, Progress } from '../../store';
import { formatMoment } from '../../ui';
import { useLongTask } from '../unlock';
import { CheckBackup } from './CheckBackup';
import { SaveBackup } from './SaveBackup';
import { Section } from './Section';
import { useSaveBackup } from './useSaveBackup';

interface Result {
  readonly text: string;
  readonly bad: boolean;
}

/** Saves a sealed copy of the whole vault where the person wants it, and checks one that was saved. */
export const Backup = () => {
  const { t, i18n } = useTranslation('settings');
  const { vault } = useVault();
  const saveBackup = useSaveBackup('backup');
  const task = useLongTask();
  const [last, setLast] = useState<BackupNote | null>(null);
  const [result, setResult] = useState<Result | null>(null);

  useEffect(() => {
    let gone = false;
    void vault.store.lastBackup().then((note) => {
      if (!gone && note.ok) setLast(note.value);
    });
    return () => {
      gone = true;
    };
  }, [vault]);

  const save = async (progress: Progress & ProxyMarked): Promise<void> => {
    setResult(null);
    await vault.flush();
    const saved = await saveBackup(progress);
    if (saved.note) {
      setLast(saved.note);
      // A disk too full for the note is told by the next save; the backup itself is there.
      await vault.store.noteBackup(saved.note);
    }
    setResult(saved);
  };

  return (
    <Section title={t('backup.title')} text={t('backup.text')}>
      <SaveBackup task={task} onSave={() => void task.run(save)}>
        <Text fz="xs" className="wm-quiet">
          {last === null || last.handedOver
            ? t('backup.none')
            : t('backup.last', { moment: formatMoment(last.at, i18n.language), name: last.name })}
        </Text>
      </SaveBackup>
      {result && (
        <Alert color={result.bad ? 'red' : 'accent'} role={result.bad ? 'alert' : 'status'}>
          {result.text}
        </Alert>
      )}
      <CheckBackup />
      <Text className="wm-quiet">{t('backup.restore')}</Text>
    </Section>
  );
};
