import type { LogRow, openDatabase } from './database';

/**
 * Adds rows to the log in one strict transaction, all of them or none; resolves when they would survive a power cut. By the
 * browser's own interface: around a single row, the library costs as much again as the disk. Throws what the browser says,
 * also for a number that is there already.
 */
export const addRows = async (database: ReturnType<typeof openDatabase>, rows: readonly LogRow[]): Promise<void> => {
  const transaction = database.backendDB().transaction('log', 'readwrite', { durability: 'strict' });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The database gave up a save.'));
    try {
      const log = transaction.objectStore('log');
      for (const row of rows) log.add(row);
      transaction.commit();
    } catch (error) {
      // Left alone, it would keep the rows before the one that was refused.
      transaction.abort();
      throw error;
    }
  });
};
