import type { KeyboardEvent, RefObject } from 'react';

type Way = readonly [down: number, on: number];
const ways: Readonly<Record<string, Way>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The arrow keys, Home and End in a table whose cells carry `data-row` and `data-column`; empty cells are passed over. */
export const useGridKeys = (table: RefObject<HTMLElement | null>, rows: number, columns: number) => {
  const at = (row: number, column: number): HTMLElement | null | undefined =>
    table.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  return (event: KeyboardEvent, row: number, column: number): void => {
    if (!table.current || event.altKey || event.metaKey) return;
    const mirrored = getComputedStyle(table.current).direction === 'rtl' ? -1 : 1;
    const far = event.key === 'Home' ? -1 : event.key === 'End' ? 1 : 0;
    const whole = event.ctrlKey && far !== 0;
    const way: Way | undefined = far === 0 ? ways[event.key] : [0, 1];
    if (!way || (event.ctrlKey && !whole)) return;
    event.preventDefault();
    const [down, on] = far === 0 ? [way[0], way[1] * mirrored] : [0, -far];
    let [y, x] = far === 0 ? [row + down, column + on] : [row, far < 0 ? 0 : columns - 1];
    if (whole) y = far < 0 ? 0 : rows - 1;
    for (; y >= 0 && y < rows && x >= 0 && x < columns; y += down, x += on) {
      const next = at(y, x);
      if (next) return next.focus();
    }
  };
};
