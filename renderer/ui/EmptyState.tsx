import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What will be here. */
  readonly text: string;
  /** The first act that fills it. */
  readonly action?: ReactNode;
  /** It is the whole screen: its title is the screen's, from which the keyboard starts. */
  readonly whole?: boolean;
}

export const EmptyState = ({ title, text, action, whole = false }: Props) => (
  <Stack align="flex-start" gap="sm" py="xl" className="wm-measure">
    {whole ? (
      <Title order={1} tabIndex={-1} id="page-title">
        {title}
      </Title>
    ) : (
      <Title order={2}>{title}</Title>
    )}
    <Text className="wm-quiet">{text}</Text>
    {action}
  </Stack>
);
