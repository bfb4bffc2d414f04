import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TaskButton, useTask } from '../unlock';

interface Props {
  readonly opened: boolean;
  readonly from: string;
  readonly to: string;
  readonly outcome: { readonly kept: number; readonly again: number; readonly removed: number };
  readonly onClose: () => void;
  readonly onFinish: () => Promise<boolean>;
}

/** The one deliberate act that moves a consultation: what will happen, and what stays possible afterwards. */
export const FinishDialog = ({ opened, from, to, outcome, onClose, onFinish }: Props) => {
  const { t } = useTranslation('migration');
  const task = useTask();
  const [waits, setWaits] = useState(false);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('finish.title', { to })}
      size={560}
      closeButtonProps={{ 'aria-label': t('finish.close') }}
    >
      <Stack gap="md">
        <List>
          <List.Item>{t('finish.kept', { count: outcome.kept })}</List.Item>
          <List.Item>{t('finish.again', { count: outcome.again })}</List.Item>
          <List.Item>{t('finish.removed', { count: outcome.removed })}</List.Item>
        </List>
        <Text>{t('finish.frozen', { from, to })}</Text>
        <Text>{t('finish.undo')}</Text>
        {waits && (
          <Text role="alert" c="var(--wm-block)">
            {t('finish.waits')}
          </Text>
        )}
        <Group>
          <TaskButton
            task={task}
            label={t('finish.act', { to })}
            slowLabel={t('finish.busy')}
            onClick={() => void task.run(async () => setWaits(!(await onFinish())))}
          />
          <Button variant="default" onClick={onClose}>
            {t('finish.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
