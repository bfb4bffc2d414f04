import { Button, Kbd, UnstyledButton } from '@mantine/core';
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

const { root, inner, label, section } = Button.classes;
const rootClass = `mantine-focus-always mantine-active ${UnstyledButton.classes.root} ${root} wm-key-button`;
const labelClass = `mantine-Button-label ${label}`;

/**
 * A button for the room: large, with its key on it, and a tick where it is chosen. It wears the classes of the library's
 * button and is plain markup: an interview shows a score of them, and each answer draws them anew.
 */
export const KeyButton = ({ press, spoken = press, pressed, disabled = false, children, onPress }: Props) => (
  <button
    type="button"
    className={rootClass}
    data-pressed={pressed === true || undefined}
    data-with-right-section={press !== undefined || undefined}
    data-disabled={disabled || undefined}
    aria-pressed={pressed}
    aria-keyshortcuts={spoken}
    disabled={disabled}
    onClick={onPress}
  >
    <span className={inner}>
      <span className={labelClass}>
        {pressed === true && (
          <span aria-hidden="true" className="wm-tick">
            ✓
          </span>
        )}
        {children}
      </span>
      {press !== undefined && (
        <span className={section} data-position="right">
          <kbd aria-hidden="true" className={Kbd.classes.root}>
            {press}
          </kbd>
        </span>
      )}
    </span>
  </button>
);
