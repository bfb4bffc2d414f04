import { Anchor, Group, Stack, TextInput } from '@mantine/core';
import type { Remote } from 'comlink';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Store, StoreFault, Unlocked } from '../../store';
import { ChoosePassphrase } from './ChoosePassphrase';
import { Entrance } from './Entrance';
import { TaskButton } from './TaskButton';
import { useFaultText } from './useFaultText';
import { useTask } from './useTask';

interface Props {
  readonly store: Remote<Store>;
  readonly onOpen: (unlocked: Unlocked) => void;
  readonly onBack: () => void;
}

/** The way in with the printed code; it ends in a new passphrase, because the old one is forgotten. */
export const Recover = ({ store, onOpen, onBack }: Props) => {
  const { t } = useTranslation('unlock');
  const faultText = useFaultText();
  const task = useTask();
  const [recoveryCode, setRecoveryCode] = useState('');
  const [fault, setFault] = useState<StoreFault | null>(null);
  const [unlocked, setUnlocked] = useState<Unlocked | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus(), []);

  const open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (recoveryCode === '') {
      field.current?.focus();
      return;
    }
    await task.run(async () => {
      const outcome = await store.unlock({ recoveryCode });
      if (outcome.ok) {
        setUnlocked(outcome.value);
        return;
      }
      setFault(outcome.fault);
      field.current?.focus();
      field.current?.select();
    });
  };

  if (unlocked)
    return (
      <Entrance key="new" title={t('recover.newTitle')} task={t('recover.newTask')} focusTitle>
        <ChoosePassphrase
          store={store}
          label={t('recover.newAct')}
          slowLabel={t('recover.newBusy')}
          onChosen={async (passphrase) => {
            const outcome = await store.resetPassphrase(passphrase);
            if (!outcome.ok) return outcome.fault;
            onOpen(unlocked);
            return null;
          }}
        />
      </Entrance>
    );
  return (
    <Entrance title={t('recover.title')} task={t('recover.task')}>
      <form onSubmit={(event) => void open(event)}>
        <Stack gap="md">
          <TextInput
            ref={field}
            label={t('recover.code')}
            description={t('recover.codeHint')}
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={recoveryCode}
            error={fault && <span role="alert">{faultText(fault)}</span>}
            onChange={({ currentTarget }) => {
              setRecoveryCode(currentTarget.value);
              setFault(null);
            }}
          />
          <Group>
            <TaskButton task={task} label={t('recover.act')} slowLabel={t('recover.busy')} miw={112} />
          </Group>
        </Stack>
      </form>
      <Anchor component="button" type="button" onClick={onBack} style={{ alignSelf: 'flex-start' }}>
        {t('recover.back')}
      </Anchor>
    </Entrance>
  );
};
