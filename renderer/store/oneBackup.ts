import type { StoreDeps } from './deps';

/** Runs one task at a time over all windows that has to do with backups. */
export const oneBackup = <T>(deps: StoreDeps, task: () => Promise<T>): Promise<T> =>
  deps.oneBackup ? deps.oneBackup(task) : task();
