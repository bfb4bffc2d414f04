import type { Migration } from './upgrade';

/** Entries of a consultation's log. Version 1 is the first. */
export const entrySteps: readonly Migration[] = [];

/** The header of a vault (`waymark.vault/N`). Version 1 is the first. */
export const headerSteps: readonly Migration[] = [];
