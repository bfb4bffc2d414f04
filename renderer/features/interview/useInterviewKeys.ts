import { useEffect, useEffectEvent } from 'react';

/** What the keys of an interview do. A letter or digit that means nothing here gives back false and stays the browser's. */
export interface InterviewKeys {
  readonly letter: (letter: string) => boolean;
  readonly digit: (digit: number) => boolean;
  readonly next: () => void;
  readonly previous: () => void;
  readonly clear: () => void;
  readonly find: () => void;
  /** From a field back to the question. */
  readonly leave: () => void;
  /** Escape outside a field. */
  readonly escape?: () => void;
}

const isField = (target: Element): boolean =>
  target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]');
const acts = (target: Element): boolean => target.closest('button, a, summary, input, label') !== null;
const isElsewhere = (target: Element): boolean =>
  target.closest('[role="dialog"]:not(.wm-in-room), [role="listbox"]') !== null;

/** The letter of a key, also on keyboards that write another script. */
const letterOf = ({ key, code }: KeyboardEvent): string | null => {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return /^\p{L}$/u.test(key) ? (/^Key([A-Z])$/.exec(code)?.[1] ?? null) : null;
};

/**
 * The keys of an interview. They rest while a text is typed, and all but those of fields can be turned off (WCAG 2.1.4).
 */
export const useInterviewKeys = (keys: InterviewKeys, single: boolean): void => {
  const inField = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      keys.leave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      keys.next();
    }
  };

  const outside = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') keys.escape?.();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keys.next();
  };

  const plain = (event: KeyboardEvent, target: Element): boolean => {
    switch (event.key) {
      case 'ArrowDown':
        keys.next();
        return true;
      case 'ArrowUp':
        keys.previous();
        return true;
      case 'Enter':
        if (acts(target)) return false;
        keys.next();
        return true;
      case 'Backspace':
        keys.clear();
        return true;
      case '/':
        keys.find();
        return true;
      default: {
        if (/^\d$/.test(event.key)) return keys.digit(Number(event.key));
        const letter = letterOf(event);
        return letter !== null && keys.letter(letter);
      }
    }
  };

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || event.isComposing || !(target instanceof Element) || isElsewhere(target)) return;
    if (isField(target)) inField(event);
    else if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) outside(event);
    else if (single && !event.ctrlKey && !event.metaKey && !event.altKey && plain(event, target))
      event.preventDefault();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
