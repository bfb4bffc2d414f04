import { Alert, Anchor, Group, Radio, Stack, TextInput } from '@mantine/core';
import { type Remote, proxy } from 'comlink';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSource, RestoreStage, Store, StoreFault, Unlocked } from '../../store';
import { Entrance } from './Entrance';
import { RestoreChoice } from './RestoreChoice';
import { TaskButton } from './TaskButton';
import { useFaultText } from './useFaultText';
import { useTask } from './useTask';

interface Props {
  readonly store: Remote<Store>;
  /** Whether something is on this computer that the backup would replace. */
  readonly replaces: boolean;
  readonly onOpen: (unlocked: Unlocked) => void;
  readonly onBack: () => void;
}

type Missing = 'file' | 'credential' | 'confirmation' | null;

/** Puts a backup in the place of what is here: file, credential, and a typed word where something would be replaced. */
export const Restore = ({ store, replaces, onOpen, onBack }: Props) => {
  const { t } = useTranslation('unlock');
  const faultText = useFaultText();
  const task = useTask();
  const [source, setSource] = useState<BackupSource | null>(null);
  const [kind, setKind] = useState('passphrase');
  const [secret, setSecret] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const [missing, setMissing] = useState<Missing>(null);
  const [stage, setStage] = useState<RestoreStage>('proving');
  const [fault, setFault] = useState('');
  const word = t('restore.word');

  const faultOf = (found: StoreFault, reached: RestoreStage): string => {
    if (reached === 'replacing' && found.kind === 'diskFull') return t('restore.interruptedFull');
    if (reached === 'replacing' && found.kind === 'writeFailed')
      return t('restore.interrupted', { detail: found.detail });
    return faultText(found);
  };

  const restore = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFault('');
    const confirmed = !replaces || confirmation.trim().toLowerCase() === word.toLowerCase();
    setMissing(!source ? 'file' : secret === '' ? 'credential' : confirmed ? null : 'confirmation');
    if (!source || secret === '' || !confirmed) return;
    await task.run(async () => {
      let reached: RestoreStage = 'proving';
      setStage(reached);
      const credential = kind === 'code' ? { recoveryCode: secret } : { passphrase: secret };
      const outcome = await store.restore(
        source,
        credential,
        proxy((next: RestoreStage) => {
          reached = next;
          setStage(next);
        }),
      );
      if (outcome.ok) onOpen(outcome.value);
      else setFault(faultOf(outcome.fault, reached));
    });
  };

  return (
    <Entrance title={t('restore.title')} task={t('restore.task')} focusTitle>
      <form noValidate onSubmit={(event) => void restore(event)}>
        <Stack gap="md">
          <RestoreChoice
            store={store}
            missing={missing === 'file'}
            onChoose={(chosen) => {
              setSource(chosen);
              setFault('');
            }}
          />
          <Radio.Group label={t('restore.opensWith')} value={kind} onChange={setKind}>
            <Group mt="xs">
              <Radio value="passphrase" label={t('restore.passphrase')} />
              <Radio value="code" label={t('restore.code')} />
            </Group>
          </Radio.Group>
          <TextInput
            type={kind === 'code' ? 'text' : 'password'}
            label={t(kind === 'code' ? 'restore.code' : 'restore.passphrase')}
            autoComplete="off"
            spellCheck={false}
            value={secret}
            error={missing === 'credential' && secret === '' ? t('restore.credentialNeeded') : undefined}
            onChange={({ currentTarget }) => setSecret(currentTarget.value)}
          />
          {replaces && (
            <>
              <Alert color="red" title={t('restore.replaces')}>
                {t('restore.replacesText')}
              </Alert>
              <TextInput
                label={t('restore.confirm', { word })}
                autoComplete="off"
                maw={320}
                value={confirmation}
                error={missing === 'confirmation' ? t('restore.confirmWrong', { word }) : undefined}
                onChange={({ currentTarget }) => {
                  setConfirmation(currentTarget.value);
                  setMissing(null);
                }}
              />
            </>
          )}
          {fault && (
            <Alert color="red" role="alert">
              {fault}
            </Alert>
          )}
          <Group>
            <TaskButton
              task={task}
              label={t('restore.act')}
              slowLabel={t(`restore.${stage}`)}
              color={replaces ? 'red' : undefined}
            />
            {!task.busy && (
              <Anchor component="button" type="button" onClick={onBack}>
                {t('restore.back')}
              </Anchor>
            )}
          </Group>
        </Stack>
      </form>
    </Entrance>
  );
};
