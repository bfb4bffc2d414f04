import { Text } from '@mantine/core';

/** Says beside a list what has just been removed from it, or why it was not; announced, and in place before it is needed. */
export const RemovedNotice = ({ text, refused = false }: { readonly text: string; readonly refused?: boolean }) => (
  <Text role={refused ? 'alert' : 'status'} c={refused ? 'var(--wm-block)' : undefined} fz="xs">
    {text}
  </Text>
);
