import type { KeyboardEvent } from 'react';

const cells = 'button[data-cell]';

/** Arrow keys go from cell to cell, as in a spreadsheet; to the side is mirrored where a page runs from right to left. */
export const useCellKeys =
  () =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(target instanceof HTMLElement) || !target.matches(cells)) return;
    const rows = [...currentTarget.querySelectorAll('tbody tr')];
    const row = target.closest('tr');
    const inRow = [...(row?.querySelectorAll<HTMLElement>(cells) ?? [])];
    const column = inRow.indexOf(target);
    const forward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const inColumn = (by: number): HTMLElement | undefined =>
      rows[rows.findIndex((one) => one === row) + by]?.querySelectorAll<HTMLElement>(cells)[column];
    const to = (): HTMLElement | undefined => {
      switch (key) {
        case 'ArrowDown':
          return inColumn(1);
        case 'ArrowUp':
          return inColumn(-1);
        case 'ArrowLeft':
        case 'ArrowRight':
          return inRow[column + (key === forward ? 1 : -1)];
        case 'Home':
          return inRow[0];
        case 'End':
          return inRow.at(-1);
        default:
          return undefined;
      }
    };
    const next = to();
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
