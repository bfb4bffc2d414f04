import { Alert, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { host } from '../../platform';
import { useVault } from '../../session';
import { formatMoment, localDay } from '../../ui';
import { TaskButton, useFaultText, useTask } from '../unlock';
import { Section } from './Section';

const mebibyte = 1024 * 1024;

/** The moment of the last backup while this page lives: a trace on the disk would tell when somebody worked. */
let lastBackup: number | null = null;

interface Result {
  readonly text: string;
  readonly lost: boolean;
}

/** Saves a sealed copy of the whole vault where the person wants it. */
export const Backup = () => {
  const { t, i18n } = useTranslation('settings');
  const { vault } = useVault();
  const faultText = useFaultText();
  const task = useTask();
  const [last, setLast] = useState(lastBackup);
  const [result, setResult] = useState<Result | null>(null);

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
      lastBackup = now;
      setLast(now);
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
          {last === null ? t('backup.none') : t('backup.last', { moment: formatMoment(last, i18n.language) })}
        </Text>
      </Group>
      {result && (
        <Alert color={result.lost ? 'red' : 'accent'} role={result.lost ? 'alert' : 'status'}>
          {result.text}
        </Alert>
      )}
      <Text className="wm-quiet">{t('backup.restore')}</Text>
    </Section>
  );
};
