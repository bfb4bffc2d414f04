import { useCallback, useEffect, useRef, useState } from 'react';

/** The row that is open for editing, with the order that the list keeps meanwhile: a row must not jump under the hand. */
export interface RowEditing {
  readonly id: string | null;
  readonly order: readonly string[];
  readonly open: (id: string, order: readonly string[]) => void;
  readonly close: () => void;
  /** Marks the button that opens a row, so that the focus returns to it. */
  readonly opener: (id: string) => (button: HTMLButtonElement | null) => void;
}

export const useRowEditing = (): RowEditing => {
  const [state, setState] = useState<{ readonly id: string | null; readonly order: readonly string[] }>({
    id: null,
    order: [],
  });
  const openers = useRef(new Map<string, HTMLButtonElement>());
  const closed = useRef<string | null>(null);

  useEffect(() => {
    if (state.id !== null || closed.current === null) return;
    openers.current.get(closed.current)?.focus();
    closed.current = null;
  }, [state]);

  const open = useCallback((id: string, order: readonly string[]) => setState({ id, order }), []);
  const close = useCallback(() => {
    closed.current = state.id;
    setState({ id: null, order: [] });
  }, [state.id]);
  const opener = useCallback(
    (id: string) => (button: HTMLButtonElement | null) => {
      if (button) openers.current.set(id, button);
      else openers.current.delete(id);
    },
    [],
  );
  return { ...state, open, close, opener };
};

/** Keeps to the order that a list had when its row was opened; rows that are new since come last. */
export const inKeptOrder = <T extends { readonly id: string }>(
  rows: readonly T[],
  { id, order }: RowEditing,
): readonly T[] => {
  if (id === null) return rows;
  const placeOf = (row: T): number => {
    const place = order.indexOf(row.id);
    return place < 0 ? order.length : place;
  };
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
};

/** The rows of a page, with the row that is being edited wherever it belongs. */
export const withOpenRow = <T extends { readonly id: string }>(
  page: readonly T[],
  all: readonly T[],
  { id }: RowEditing,
): readonly T[] => {
  const open = all.find((row) => row.id === id);
  return open === undefined || page.includes(open) ? page : [...page, open];
};
