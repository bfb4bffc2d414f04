import { Alert, Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../session';
import type { StoreFault } from '../../store';
import { TaskButton, useFaultText, useTask } from '../unlock';

/** A consultation about to be removed; `state` is null where it cannot be read. */
export interface Removal {
  readonly scope: string;
  readonly title: string;
  readonly state: string | null;
  readonly answers: number;
  readonly interviews: number;
}

interface Props {
  readonly removal: Removal | null;
  readonly onClose: () => void;
}

const Form = ({ removal, onClose }: { readonly removal: Removal; readonly onClose: () => void }) => {
  const { t } = useTranslation('home');
  const { vault } = useVault();
  const faultText = useFaultText();
  const task = useTask();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const word = removal.state ?? t('remove.word');

  const remove = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const meant = typed.trim().toUpperCase() === word.toUpperCase();
    setWrong(!meant);
    if (!meant) return;
    await task.run(async () => {
      const outcome = await vault.forget(removal.scope);
      if (outcome.ok) onClose();
      else setFault(outcome.fault);
    });
  };

  return (
    <form onSubmit={(event) => void remove(event)}>
      <Stack gap="md">
        <Text>{t('remove.text', { title: removal.title })}</Text>
        <List fz="sm">
          <List.Item>{t('remove.interviews', { count: removal.interviews })}</List.Item>
          <List.Item>{t('remove.answers', { count: removal.answers })}</List.Item>
          <List.Item>{t('remove.rest')}</List.Item>
        </List>
        <Text>{t('remove.backups')}</Text>
        <TextInput
          readOnly={false}
          data-autofocus
          label={t('remove.confirm', { word })}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          error={wrong ? t('remove.wrong', { word }) : undefined}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setWrong(false);
          }}
        />
        {fault && (
          <Alert color="red" role="alert">
            {faultText(fault)}
          </Alert>
        )}
        <Group>
          <TaskButton task={task} color="red" label={t('remove.act')} slowLabel={t('remove.busy')} />
          <Button variant="default" onClick={onClose}>
            {t('remove.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Removing a consultation destroys its key, so it asks for the State's code first. */
export const RemoveConsultation = ({ removal, onClose }: Props) => {
  const { t } = useTranslation('home');
  return (
    <Modal
      opened={removal !== null}
      onClose={onClose}
      title={t('remove.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {removal && <Form key={removal.scope} removal={removal} onClose={onClose} />}
    </Modal>
  );
};
