import type { KeyboardEvent } from 'react';

const rows = 'button[data-check]';

/** Arrow keys go from one check to the next across groups; A opens the reason with which the present one is accepted. */
export const useRowKeys =
  () =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement) || !target.matches(rows))
      return;
    const all = [...currentTarget.querySelectorAll<HTMLElement>(rows)];
    const at = all.indexOf(target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
    if (to !== undefined) {
      event.preventDefault();
      all[to]?.focus();
    } else if (key.toLowerCase() === 'a') {
      event.preventDefault();
      target.closest('li')?.querySelector<HTMLElement>('button[data-accept]')?.click();
    }
  };
