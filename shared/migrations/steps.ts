import type { Migration } from './upgrade';

/** Entries of a consultation's log. Version 1 is the first. */
export const entrySteps: readonly Migration[] = [
  {
    to: 2,
    why: 'Saves made one by one are folded into entries that hold many, so that a long log opens quickly.',
    up: (stored) => ({ ...stored, folds: null }),
  },
];
