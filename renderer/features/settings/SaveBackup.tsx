import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LongWorkBar } from '../../ui';
import { TaskButton, type useLongTask } from '../unlock';

interface Props {
  readonly task: ReturnType<typeof useLongTask>;
  readonly onSave: () => void;
  /** What it begins is done already; it can be done again. */
  readonly again?: boolean;
  readonly children?: ReactNode;
}

/** The button that saves a backup by hand, and how far it is. */
export const SaveBackup = ({ task, onSave, again = false, children }: Props) => {
  const { t } = useTranslation('settings');
  return (
    <>
      <Group>
        <TaskButton
          task={task}
          variant={again ? 'default' : 'filled'}
          label={t('backup.act')}
          slowLabel={t('backup.busy')}
          onClick={onSave}
        />
        {children}
      </Group>
      {task.percent !== null && (
        <LongWorkBar measure={t('backup.progress')} percent={task.percent} onStop={task.stop} />
      )}
    </>
  );
};
