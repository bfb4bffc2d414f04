import { Alert, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { host } from '../../platform';
import { useVault } from '../../session';
import type { BackupNote } from '../../store';
import { formatMoment, localDay } from '../../ui';
import { TaskButton, useFaultText, useTask } from '../unlock';
import { CheckBackup } from './CheckBackup';
import { Section } from './Section';

const mebibyte = 1024 * 1024;

interface Result {
  readonly text: string;
  readonly lost: boolean;
}

/** Saves a sealed copy of the whole vault where the person wants it, and checks one that was saved. */
export const Backup = () => {
  const { t, i18n } = useTranslation('settings');
  const { vault } = useVault();
  const faultText = useFaultText();
  const task = useTask();
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

  const save = async (): Promise<void> => {
    setResult(null);
    await vault.flush();
    const outcome = await vault.store.backup();
    if (!outcome.ok) {
      setResult({ text: faultText(outcome.fault), lost: true });
      return;
    }
    const now = vault.now();
    const name = `waymark-${localDay(now)}.backup`;
    const size = formatNumber(Math.max(0.01, outcome.value.length / mebibyte), i18n.language);
    const saved = await host.saveFile(name, outcome.value).catch(() => ({ kind: 'failed' as const, code: 'refused' }));
    if (saved.kind === 'saved' || saved.kind === 'handed') {
      const note = { at: now, name };
      setLast(note);
      // A disk too full for the note is told by the next save; the backup itself is there.
      await vault.store.noteBackup(note);
    }
    const lost = saved.kind === 'full' || saved.kind === 'failed';
    const code = saved.kind === 'failed' ? saved.code : '';
    setResult({ text: t(`backup.${saved.kind}`, { name, size, code }), lost });
  };

  return (
    <Section title={t('backup.title')} text={t('backup.text')}>
      <Group>
        <TaskButton
          task={task}
          label={t('backup.act')}
          slowLabel={t('backup.busy')}
          onClick={() => void task.run(save)}
        />
        <Text fz="xs" className="wm-quiet">
          {last === null || last.handedOver
            ? t('backup.none')
            : t('backup.last', { moment: formatMoment(last.at, i18n.language), name: last.name })}
        </Text>
      </Group>
      {result && (
        <Alert color={result.lost ? 'red' : 'accent'} role={result.lost ? 'alert' : 'status'}>
          {result.text}
        </Alert>
      )}
      <CheckBackup />
      <Text className="wm-quiet">{t('backup.restore')}</Text>
    </Section>
  );
};
