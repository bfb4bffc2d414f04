import { Alert, Button, Checkbox, Group, PasswordInput, Stack } from '@mantine/core';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../session';
import type { StoreFault } from '../../store';
import { TaskButton, useFaultText, useTask } from '../unlock';

interface Props {
  readonly on: boolean;
  readonly onChanged: () => void;
  readonly onCancel: () => void;
}

/** Turns the keychain on or off for somebody who knows the passphrase, and who has the code for the day it is lost. */
export const KeychainForm = ({ on, onChanged, onCancel }: Props) => {
  const { t } = useTranslation(['settings', 'unlock']);
  const { vault } = useVault();
  const faultText = useFaultText();
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const [paper, setPaper] = useState(false);
  const [sent, setSent] = useState(false);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLInputElement>(null);

  const first = on ? field : box;
  useEffect(() => first.current?.focus(), [first]);

  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setSent(true);
    if (!on && !paper) {
      box.current?.focus();
      return;
    }
    if (passphrase === '') {
      field.current?.focus();
      return;
    }
    await task.run(async () => {
      const outcome = await (on ? vault.store.removeKeychain(passphrase) : vault.store.addKeychain(passphrase));
      if (outcome.ok) {
        onChanged();
        return;
      }
      setFault(outcome.fault);
      field.current?.focus();
      field.current?.select();
    });
  };

  const wrong = fault?.kind === 'wrongCredential';
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Stack gap="md">
        {!on && (
          <Checkbox
            ref={box}
            label={t('keychain.paper')}
            description={t('keychain.paperWhy')}
            checked={paper}
            error={sent && !paper ? t('keychain.paperNeeded') : undefined}
            onChange={({ currentTarget }) => setPaper(currentTarget.checked)}
          />
        )}
        <PasswordInput
          ref={field}
          label={t('passphrase.present')}
          autoComplete="off"
          maw={420}
          visibilityToggleButtonProps={{ 'aria-label': t('unlock:choose.show') }}
          value={passphrase}
          error={
            wrong
              ? t('passphrase.presentWrong')
              : sent && passphrase === '' && (on || paper)
                ? t('keychain.passphraseNeeded')
                : undefined
          }
          onChange={({ currentTarget }) => {
            setPassphrase(currentTarget.value);
            setFault(null);
          }}
        />
        {fault && !wrong && (
          <Alert color="red" role="alert">
            {faultText(fault)}
          </Alert>
        )}
        <Group>
          <TaskButton
            variant="default"
            task={task}
            label={t(on ? 'keychain.stopAct' : 'keychain.act')}
            slowLabel={t('keychain.busy')}
          />
          <Button variant="subtle" onClick={onCancel}>
            {t('passphrase.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
