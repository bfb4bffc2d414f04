import type { KeyboardEvent } from 'react';

const rows = '.wm-move-choice';

/** Arrow keys go from one answer to the next across groups; K keeps the present one, A asks it again. */
export const useMoveKeys =
  () =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return;
    const row = target.closest<HTMLElement>(rows);
    if (!row) return;
    const all = [...currentTarget.querySelectorAll<HTMLElement>(rows)];
    const at = all.indexOf(row);
    const choice = target.dataset.entry ?? 'keep';
    const focusAt = (index: number): void =>
      all[index]?.querySelector<HTMLElement>(`[data-entry="${choice}"]`)?.focus();
    const press = (which: string): void => {
      const button = row.querySelector<HTMLElement>(`[data-entry="${which}"]`);
      button?.click();
      button?.focus();
    };
    const act = {
      ArrowDown: () => focusAt(at + 1),
      ArrowUp: () => focusAt(at - 1),
      Home: () => focusAt(0),
      End: () => focusAt(all.length - 1),
      k: () => press('keep'),
      a: () => press('again'),
    }[key.length === 1 ? key.toLowerCase() : key];
    if (!act) return;
    event.preventDefault();
    act();
  };
