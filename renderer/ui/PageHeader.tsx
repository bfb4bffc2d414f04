import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  /** One sentence: what is to be done here and what is left. */
  readonly task: ReactNode;
  /** The one primary action of the screen, and at most a few quiet ones. */
  readonly actions?: ReactNode;
}

/** The top of every screen: one page, one question. */
export const PageHeader = ({ title, task, actions }: Props) => (
  <Group justify="space-between" align="flex-start" wrap="wrap" mb="lg" gap="md">
    <Stack gap={4} className="wm-measure">
      <Title order={1} tabIndex={-1} id="page-title">
        {title}
      </Title>
      <Text className="wm-quiet">{task}</Text>
    </Stack>
    {actions && <Group className="wm-noprint">{actions}</Group>}
  </Group>
);
