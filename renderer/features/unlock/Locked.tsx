import { Anchor, Group, PasswordInput, Stack } from '@mantine/core';
import type { Remote } from 'comlink';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Store, StoreFault, Unlocked } from '../../store';
import { Entrance } from './Entrance';
import { Initials } from './Initials';
import { TaskButton } from './TaskButton';
import { useFaultText } from './useFaultText';
import { useTask } from './useTask';

interface Props {
  readonly store: Remote<Store>;
  readonly onOpen: (unlocked: Unlocked, initials: string) => void;
  readonly onUseCode: () => void;
  readonly onRestore: () => void;
  readonly onErase: () => void;
}

/** The door of a vault that is there: the passphrase, and the two other ways in. */
export const Locked = ({ store, onOpen, onUseCode, onRestore, onErase }: Props) => {
  const { t } = useTranslation('unlock');
  const faultText = useFaultText();
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const [initials, setInitials] = useState('');
  const [fault, setFault] = useState<StoreFault | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus(), []);

  const unlock = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === '') {
      field.current?.focus();
      return;
    }
    await task.run(async () => {
      const outcome = await store.unlock({ passphrase });
      if (outcome.ok) {
        onOpen(outcome.value, initials.trim());
        return;
      }
      setFault(outcome.fault);
      field.current?.focus();
      field.current?.select();
    });
  };

  return (
    <Entrance title={t('locked.title')} task={t('locked.task')}>
      <form onSubmit={(event) => void unlock(event)}>
        <Stack gap="md">
          <PasswordInput
            ref={field}
            label={t('locked.passphrase')}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('choose.show') }}
            value={passphrase}
            error={fault && <span role="alert">{faultText(fault)}</span>}
            onChange={({ currentTarget }) => {
              setPassphrase(currentTarget.value);
              setFault(null);
            }}
          />
          <Initials value={initials} onChange={setInitials} />
          <Group>
            <TaskButton task={task} label={t('locked.act')} slowLabel={t('locked.busy')} miw={112} />
          </Group>
        </Stack>
      </form>
      <Group gap="lg">
        <Anchor component="button" type="button" onClick={onUseCode}>
          {t('locked.useCode')}
        </Anchor>
        <Anchor component="button" type="button" onClick={onRestore}>
          {t('locked.useBackup')}
        </Anchor>
        <Anchor component="button" type="button" onClick={onErase}>
          {t('locked.erase')}
        </Anchor>
      </Group>
    </Entrance>
  );
};
