import type { StoreDeps } from './deps';
import { databaseRoom } from './journal';

/** What a database may need when it is opened and given a new log, in bytes. */
const openingRoom = 16 * 1024 * 1024;

const noRoom = (): DOMException => new DOMException('No room is left on the disk.', 'QuotaExceededError');

/**
 * Throws unless so many bytes can be written and room is left for what the database makes of them: it must never be the one that
 * meets a full disk.
 */
export const keepRoom = async ({ journal }: Pick<StoreDeps, 'journal'>, bytes: number): Promise<void> => {
  if (!(await journal.hasRoom(bytes + databaseRoom))) throw noRoom();
};

/**
 * Opens the database if it is not open, and only where there is room for that: opened on a full disk, the browser ended itself or
 * was not heard of again (tests/faults/r06-disk-full without this bound). Throws what a write to a full disk does, or what the browser
 * says of a database that it cannot read.
 */
export const openInRoom = async ({ database, journal, room }: StoreDeps): Promise<void> => {
  if (database.isOpen()) return;
  // A full disk may also be why the journal cannot be asked.
  const fits = await journal.hasRoom(openingRoom).catch(async () => ((await room()) ?? openingRoom) >= openingRoom);
  if (!fits) throw noRoom();
  await database.open();
};

/** Throws where either copy cannot be written to. What the database needs once before it is written to has then been done. */
export const proveWritable = async (deps: StoreDeps): Promise<void> => {
  await keepRoom(deps, openingRoom);
  await openInRoom(deps);
  await deps.settle?.();
};
