import { Button, Kbd } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** The key that does the same, as it is shown. */
  readonly press?: string;
  /** The name of that key, where it is shown by a sign. */
  readonly spoken?: string;
  /** Whether it is chosen; absent for what is no choice. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** A button for the room: large, with its key on it, and a tick where it is chosen. */
export const KeyButton = ({ press, spoken = press, pressed, disabled = false, children, onPress }: Props) => (
  <Button
    variant={pressed === true ? 'light' : 'default'}
    className="wm-key-button"
    data-pressed={pressed === true || undefined}
    aria-pressed={pressed}
    aria-keyshortcuts={spoken}
    disabled={disabled}
    rightSection={press !== undefined && <Kbd aria-hidden="true">{press}</Kbd>}
    onClick={onPress}
  >
    {pressed === true && (
      <span aria-hidden="true" className="wm-tick">
        ✓
      </span>
    )}
    {children}
  </Button>
);
