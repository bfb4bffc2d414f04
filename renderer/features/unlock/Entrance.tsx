import { Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageChoice, PageHeader } from '../../ui';
import './unlock.css';

interface Props {
  readonly title: string;
  readonly task: string;
  /** Where the keyboard starts is the title, unless a field of the page takes it. */
  readonly focusTitle?: boolean;
  readonly children: ReactNode;
}

/** A page before the lock opens: one column, one question. */
export const Entrance = ({ title, task, focusTitle = false, children }: Props) => {
  const { t } = useTranslation('unlock');
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
