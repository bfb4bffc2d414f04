import { useState } from 'react';

interface Held {
  readonly value: string;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onBlur: () => void;
}

/**
 * A field that always has a generated text behind it. What is half-typed (an empty field, a year of two digits) waits here
 * until it is whole; a field that is left empty goes back to the generated text, not before.
 */
export const useHeld = (
  value: string,
  isWhole: (text: string) => boolean,
  write: (text: string) => void,
  restore: () => void,
): Held => {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? value,
    onChange: ({ currentTarget: { value: text } }) => {
      if (isWhole(text)) write(text);
      setDraft(isWhole(text) ? null : text);
    },
    onBlur: () => {
      if (draft?.trim() === '') restore();
      setDraft(null);
    },
  };
};
