import { Anchor, Group, PasswordInput, Stack } from '@mantine/core';
import type { Remote } from 'comlink';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoneAtDoor } from '../../door/door';
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
  const { t: door } = useTranslation('door');
  const faultText = useFaultText();
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const [initials, setInitials] = useState('');
  const [fault, setFault] = useState<StoreFault | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const initialsField = useRef<HTMLInputElement>(null);

  const unlock = async (passphrase: string, initials: string): Promise<void> => {
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

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void unlock(passphrase, initials);
  };

  /** Goes on where the person is: the same text, the same place in it, and what was sent is on its way. */
  const takeOver = (done: DoneAtDoor): void => {
    setPassphrase(done.passphrase);
    setInitials(done.initials);
    const place = field.current;
    if (place) {
      place.value = done.passphrase;
      place.focus();
      place.setSelectionRange(...done.selected);
    }
    if (done.focused === 'initials') initialsField.current?.focus();
    if (done.erase) onErase();
    else if (done.sent) void unlock(done.passphrase, done.initials);
  };

  // After the door was taken over, which leaves the keyboard where it was.
  useEffect(() => {
    if (document.activeElement !== initialsField.current) field.current?.focus();
  }, []);

  return (
    <Entrance title={door('title')} task={door('task')} onCome={takeOver}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <PasswordInput
            ref={field}
            label={door('passphrase')}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('choose.show') }}
            value={passphrase}
            error={fault && <span role="alert">{faultText(fault)}</span>}
            onChange={({ currentTarget }) => {
              setPassphrase(currentTarget.value);
              setFault(null);
            }}
          />
          <Initials ref={initialsField} value={initials} onChange={setInitials} />
          <Group>
            <TaskButton task={task} label={door('act')} slowLabel={door('busy')} miw={112} />
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
