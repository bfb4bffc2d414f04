import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** One part of the preparation, under its own heading and with its own form. */
export const Section = ({ id, title, text, children }: Props) => (
  <Stack component="section" gap="sm" aria-labelledby={id}>
    <div>
      <Title order={2} id={id} tabIndex={-1}>
        {title}
      </Title>
      {text !== undefined && <Text className="wm-quiet wm-measure">{text}</Text>}
    </div>
    {children}
  </Stack>
);
