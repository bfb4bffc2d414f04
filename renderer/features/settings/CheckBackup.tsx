import { Alert, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../platform';
import { useVault } from '../../session';
import { TaskButton, useFaultText, useTask } from '../unlock';

const mebibyte = 1024 * 1024;

interface Result {
  readonly sentences: readonly string[];
  readonly good: boolean;
}

/** Reads a backup back and proves it whole: a copy that nobody has tried is a hope, not a backup. */
export const CheckBackup = () => {
  const { t } = useTranslation('settings');
  const { vault } = useVault();
  const faultText = useFaultText();
  const task = useTask();
  const [result, setResult] = useState<Result | null>(null);

  const checked = async (): Promise<Result | null> => {
    const file = await host.openFile(['backup']);
    if (file.kind === 'cancelled') return null;
    if (file.kind === 'tooLarge')
      return { sentences: [t('check.tooLarge', { limit: Math.floor(file.most / mebibyte) })], good: false };
    if (file.kind === 'failed') return { sentences: [t('check.failed', { code: file.code })], good: false };
    await vault.flush();
    const outcome = await vault.store.checkBackup(file.bytes);
    if (!outcome.ok) {
      const other = outcome.fault.kind === 'wrongCredential';
      return { sentences: [other ? t('check.other', { name: file.name }) : faultText(outcome.fault)], good: false };
    }
    const { consultations, missing } = outcome.value;
    const whole = t('check.whole', { name: file.name, count: consultations });
    const since = t('check.missing', { count: missing });
    return { sentences: [whole, since], good: true };
  };

  return (
    <>
      <Group>
        <TaskButton
          variant="default"
          task={task}
          label={t('check.act')}
          slowLabel={t('check.busy')}
          onClick={() => void task.run(async () => setResult(await checked()))}
        />
        <Text fz="xs" className="wm-quiet">
          {t('check.text')}
        </Text>
      </Group>
      {result && (
        <Alert color={result.good ? 'accent' : 'red'} role={result.good ? 'status' : 'alert'}>
          {result.sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </Alert>
      )}
    </>
  );
};
