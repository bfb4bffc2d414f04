import { type RefObject, useEffect } from 'react';

/** The same keys as in an interview; what a checklist does not ask has none here. */
const answers: Readonly<Record<string, string>> = { y: 'yes', n: 'no', a: 'na', k: 'unknown' };

/** Keyboards of another script have their letters in the same places. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1] ?? '').toLowerCase();

/** A letter answers the question that has the focus, Enter goes to the next one; they rest while a text is typed. */
export const useSafeguardKeys = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      if (!target.matches('input[type="radio"]')) return;
      const row = target.closest('[data-safeguard]');
      const answer = answers[letterOf(event)];
      if (answer !== undefined) {
        event.preventDefault();
        const radio = row?.querySelector<HTMLInputElement>(`input[value="${answer}"]`);
        radio?.click();
        radio?.focus();
      }
      if (event.key !== 'Enter' || !list.current) return;
      event.preventDefault();
      const rows = [...list.current.querySelectorAll('[data-safeguard]')];
      const next = rows[rows.findIndex((known) => known === row) + (event.shiftKey ? -1 : 1)];
      (next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector('input'))?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [list]);
};
