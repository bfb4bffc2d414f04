import { MantineThemeProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRoom } from '../session';

const kinds = ['TextInput', 'Textarea', 'NumberInput', 'TagsInput', 'Autocomplete', 'Select'] as const;
const locked = { components: Object.fromEntries(kinds.map((kind) => [kind, { defaultProps: { readOnly: true } }])) };
const open = {};

/**
 * While nothing can be saved, no field takes text that would be lost. Fields that only look for something say themselves that they
 * are not `readOnly`. What is chosen or pressed is refused by the session, and shown as it was.
 */
export const ReadOnlyFields = ({ children }: { readonly children: ReactNode }) => {
  const { readOnly } = useRoom();
  return <MantineThemeProvider theme={readOnly ? locked : open}>{children}</MantineThemeProvider>;
};
