import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** One matter of the settings, under its own heading. */
export const Section = ({ title, text, children }: Props) => {
  const id = useId();
  return (
    <Stack component="section" gap="xs" className="wm-settings" aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {text !== undefined && <Text className="wm-quiet">{text}</Text>}
      {children}
    </Stack>
  );
};
