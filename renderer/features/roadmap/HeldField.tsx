import { Textarea } from '@mantine/core';
import type { Ref } from 'react';
import { DateField } from '../../ui';
import { useHeld } from './useHeld';

interface Props {
  readonly ref: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly label: string;
  readonly description: string | undefined;
  /** A calendar day; words otherwise. */
  readonly day: boolean;
  readonly value: string;
  readonly isWhole: (text: string) => boolean;
  readonly write: (text: string) => void;
  readonly restore: () => void;
}

/** One field of a step. */
export const HeldField = ({ ref, label, description, day, value, isWhole, write, restore }: Props) => {
  const held = useHeld(value, isWhole, write, restore);
  return day ? (
    <DateField
      ref={ref}
      label={label}
      description={description}
      value={value}
      onChange={(text) => {
        if (isWhole(text)) write(text);
      }}
    />
  ) : (
    <Textarea ref={ref} label={label} description={description} rows={2} maxLength={20_000} dir="auto" {...held} />
  );
};
