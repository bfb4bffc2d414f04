import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What will be here. */
  readonly text: string;
  /** The first act that fills it. */
  readonly action?: ReactNode;
}

export const EmptyState = ({ title, text, action }: Props) => (
  <Stack align="flex-start" gap="sm" py="xl" className="wm-measure">
    <Title order={2}>{title}</Title>
    <Text className="wm-quiet">{text}</Text>
    {action}
  </Stack>
);
