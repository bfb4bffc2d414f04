import { Alert, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBackups, useVault } from '../../session';
import { LongWorkBar } from '../../ui';
import { TaskButton, useFaultText, useTask } from '../unlock';
import { BackupFolder } from './BackupFolder';
import { BackupTable } from './BackupTable';
import { Section } from './Section';

/** How the last try ended, where a person should know. */
const LastTry = () => {
  const { t } = useTranslation('settings');
  const faultText = useFaultText();
  const { last } = useBackups();
  if (!last) return null;
  if (!last.ok && last.fault.kind === 'stopped') return <Text role="status">{t('automatic.stopped')}</Text>;
  if (!last.ok)
    return (
      <Alert color="red" role="alert">
        {faultText(last.fault)}
      </Alert>
    );
  const made = last.value;
  if (made.kind === 'unproven')
    return (
      <Alert color="red" role="alert">
        {t('automatic.unproven', { place: t(`automatic.in.${made.place}`), detail: made.detail })}
      </Alert>
    );
  if (made.kind === 'made' && made.leftOut > 0) return <Alert color="yellow">{t('automatic.leftOut')}</Alert>;
  return null;
};

/** The backups that Waymark makes by itself: where they go, which there are, and what to do with one. */
export const AutomaticBackups = () => {
  const { t } = useTranslation('settings');
  const { vault } = useVault();
  const { found, last, percent } = useBackups();
  const task = useTask();
  const state = last?.ok ? last.value.kind : null;
  const said = state === 'made' || state === 'unchanged' ? t(`automatic.${state}`) : '';

  return (
    <Section title={t('automatic.title')} text={t('automatic.text')}>
      <BackupFolder />
      <Group>
        <TaskButton
          variant="default"
          task={task}
          label={t('automatic.act')}
          slowLabel={t('automatic.busy')}
          onClick={() =>
            void task.run(async () => {
              await vault.flush();
              await vault.backups.backUp();
            })
          }
        />
        <Text fz="xs" className="wm-quiet" role="status">
          {percent === null && said}
        </Text>
      </Group>
      {percent !== null && (
        <LongWorkBar
          text={task.slow ? undefined : t('automatic.busy')}
          measure={t('automatic.progress')}
          percent={percent}
          onStop={vault.backups.cancel}
        />
      )}
      <LastTry />
      {found && <BackupTable found={found} />}
    </Section>
  );
};
