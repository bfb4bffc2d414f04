/**
 * The second copy's files: a folder of appended files on a disk. Every promise resolves only when the bytes would
 * survive a power cut (fsync, or `flush()` in the browser's own file system).
 */
export interface Journal {
  /** Whether so many bytes could be written now. Nothing stays written. */
  hasRoom(bytes: number): Promise<boolean>;
  list(): Promise<string[]>;
  /** The whole file; empty if there is none. */
  read(name: string): Promise<Uint8Array>;
  /**
   * Writes `bytes` at offset `at`, which must be the file's present length. Saves are refused as by a full disk while less than
   * {@link databaseRoom} is left.
   */
  append(name: string, bytes: Uint8Array, at: number): Promise<void>;
  /** What a file that {@link holdsKeys} loses is overwritten first. */
  truncate(name: string, length: number): Promise<void>;
  /** As {@link truncate} to nothing, and the name goes too. */
  remove(name: string): Promise<void>;
}

/**
 * What is left to the database with each save, in bytes: the journal is refused first, and the database is not the one that meets
 * the full disk and tears the end of its log.
 */
export const databaseRoom = 256 * 1024;

/** Whether a file holds saves, beside which the database needs room. */
export const holdsSaves = (name: string): boolean => name.endsWith('.journal');

/** Whether a file holds wrapped keys: cut or removed, it is overwritten first, and both hosts keep to that. */
export const holdsKeys = (name: string): boolean => name.endsWith('.vault');
