import { Alert, Group, PasswordInput, Stack, Title } from '@mantine/core';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../platform';
import { type Left, openWindows, useVault } from '../../session';
import { TaskButton, useFaultText, useTask } from '../unlock';
import type { ReadBack } from './HandoverFile';

interface Props {
  /** Null until a file was read back that holds everything. */
  readonly file: ReadBack | null;
  readonly onLeft: (left: readonly Left[]) => void;
}

/** The last step: with the passphrase typed, the keys here are destroyed and an empty vault is left. */
export const DestroyKeys = ({ file, onLeft }: Props) => {
  const { t } = useTranslation(['settings', 'unlock']);
  const { vault, handOver } = useVault();
  const faultText = useFaultText();
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState('');
  const [fault, setFault] = useState('');
  const field = useRef<HTMLInputElement>(null);

  const refuse = (text: string): void => {
    setWrong(text);
    field.current?.focus();
    field.current?.select();
  };

  const destroy = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFault('');
    if (!file) return setFault(t('border.needsFile'));
    if (passphrase === '') return refuse(t('border.needsPassphrase'));
    await task.run(async () => {
      if ((await openWindows()) > 1) return setFault(t('border.otherWindow'));
      if (!(await vault.flush())) return setFault(t('border.unsaved'));
      const outcome = await handOver(file.bytes, passphrase);
      if (outcome.ok) {
        if (outcome.value.length === 0) await host.restart();
        return onLeft(outcome.value);
      }
      if (outcome.fault.kind === 'wrongCredential') return refuse(t('passphrase.presentWrong'));
      setFault(
        outcome.fault.kind === 'olderBackup' ? t('border.older', { name: file.name }) : faultText(outcome.fault),
      );
    });
  };

  return (
    <Stack component="section" gap="xs" aria-labelledby="border-destroy">
      <Title order={2} id="border-destroy">
        {t('border.destroyTitle')}
      </Title>
      <div className="wm-quiet">{t('border.destroyText')}</div>
      <form onSubmit={(event) => void destroy(event)}>
        <Stack gap="sm">
          <PasswordInput
            ref={field}
            label={t('passphrase.present')}
            autoComplete="off"
            maw={420}
            visibilityToggleButtonProps={{ 'aria-label': t('unlock:choose.show') }}
            value={passphrase}
            error={wrong === '' ? undefined : <span role="alert">{wrong}</span>}
            onChange={({ currentTarget }) => {
              setPassphrase(currentTarget.value);
              setWrong('');
            }}
          />
          <Group>
            <TaskButton
              task={task}
              color="red"
              variant={file ? 'filled' : 'outline'}
              label={t('border.destroyAct')}
              slowLabel={t('border.destroying')}
            />
          </Group>
          {fault !== '' && (
            <Alert color="red" role="alert">
              {fault}
            </Alert>
          )}
        </Stack>
      </form>
    </Stack>
  );
};
