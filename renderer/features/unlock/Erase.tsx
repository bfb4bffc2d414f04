import { Alert, Anchor, Group, List, Stack, TextInput, Title } from '@mantine/core';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../platform';
import type { Left } from '../../session';
import { Entrance } from './Entrance';
import { LeftAfterErasure } from './LeftAfterErasure';
import { TaskButton } from './TaskButton';
import { useTask } from './useTask';

interface Props {
  readonly erase: () => Promise<readonly Left[]>;
  readonly onBack: () => void;
}

/** The emergency wipe: one word typed, and every key on this computer is gone. It needs no passphrase. */
export const Erase = ({ erase, onBack }: Props) => {
  const { t } = useTranslation('unlock');
  const task = useTask();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [left, setLeft] = useState<readonly Left[] | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const word = t('erase.word');

  // Whoever is here in a hurry types the word and presses Enter.
  useEffect(() => field.current?.focus(), []);

  const act = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const meant = typed.trim().toLowerCase() === word.toLowerCase();
    setWrong(!meant);
    if (!meant) {
      field.current?.focus();
      return;
    }
    await task.run(async () => {
      const found = await erase();
      if (found.length === 0) await host.restart();
      setLeft(found);
    });
  };

  if (left) return <LeftAfterErasure left={left} />;
  return (
    <Entrance title={t('erase.title')} task={t('erase.task')}>
      <form onSubmit={(event) => void act(event)}>
        <Stack gap="md">
          <TextInput
            ref={field}
            label={t('erase.confirm', { word })}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maw={320}
            value={typed}
            error={wrong ? t('erase.wrong', { word }) : undefined}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setWrong(false);
            }}
          />
          <Group>
            <TaskButton task={task} color="red" label={t('erase.act')} slowLabel={t('erase.busy')} />
            {!task.busy && (
              <Anchor component="button" type="button" onClick={onBack}>
                {t('erase.back')}
              </Anchor>
            )}
          </Group>
        </Stack>
      </form>
      <Stack gap="xs">
        <Title order={2}>{t('erase.what')}</Title>
        <List spacing={4}>
          <List.Item>{t('erase.keys')}</List.Item>
          <List.Item>{t('erase.data')}</List.Item>
        </List>
      </Stack>
      <Stack gap="xs">
        <Title order={2}>{t('erase.not')}</Title>
        <List spacing={4}>
          <List.Item>{t('erase.backups')}</List.Item>
          <List.Item>{t('erase.saved')}</List.Item>
          <List.Item>{t('erase.flash')}</List.Item>
        </List>
      </Stack>
      <Alert>{t('erase.border')}</Alert>
    </Entrance>
  );
};
