import type { openDatabase } from './database';
import type { StoreDeps } from './deps';

/** Rows that the browser keeps within its database (from 64 KiB on they are files of their own), and more in all than it holds back. */
const [size, count] = [60_000, 72];
const scope = '-';

/**
 * Makes the browser begin a new log for its database before anything is written to it in this session.
 *
 * After a power cut Chromium goes on writing behind the torn end of the log it finds, and reads that log no further than to
 * the torn end when it starts again: what was committed meanwhile, strict or not, would be gone, and later the whole database
 * (found by tests/faults/r02-power). It begins a new log when it has taken in 4 MiB, so that is what it is given; what goes
 * before is then on the disk in its tables.
 */
export const beginFreshLog = async (
  database: ReturnType<typeof openDatabase>,
  random: StoreDeps['random'],
): Promise<void> => {
  const rows = Array.from({ length: count }, (_, n) => ({ scope, blob: scope, n, sealed: random(size) }));
  await database.attachments.bulkPut(rows);
  await database.attachments.where('scope').equals(scope).delete();
};
