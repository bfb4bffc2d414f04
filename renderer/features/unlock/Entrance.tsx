import { Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type DoneAtDoor, leaveDoor } from '../../door/door';
import { LanguageChoice, PageHeader } from '../../ui';
import './unlock.css';

interface Props {
  readonly title: string;
  readonly task: string;
  /** Where the keyboard starts is the title, unless a field of the page takes it. */
  readonly focusTitle?: boolean;
  /** Goes on with what was typed before the application was there; without it, that is dropped. */
  readonly onCome?: (done: DoneAtDoor) => void;
  readonly children: ReactNode;
}

/** A page before the lock opens: one column, one question. */
export const Entrance = ({ title, task, focusTitle = false, onCome, children }: Props) => {
  const { t } = useTranslation('door');
  const come = useRef(onCome);
  // In the same step in which this is drawn: no key falls between the two.
  useLayoutEffect(() => {
    const done = leaveDoor();
    if (done) come.current?.(done);
  }, []);
  useEffect(() => {
    document.title = t('product');
    if (focusTitle) document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [focusTitle, t]);
  return (
    <main className="wm-unlock">
      <Group justify="space-between" mih={30} mb="xs">
        <Text className="wm-unlock-brand" fz="xs">
          {t('product')}
        </Text>
        <LanguageChoice />
      </Group>
      <PageHeader title={title} task={task} />
      <Stack gap="lg">{children}</Stack>
    </main>
  );
};
