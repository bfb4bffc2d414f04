/**
 * The second copy's files: a folder of appended files on a disk. Every promise resolves only when the bytes would
 * survive a power cut (fsync, or `flush()` in the browser's own file system).
 */
export interface Journal {
  list(): Promise<string[]>;
  /** The whole file; empty if there is none. */
  read(name: string): Promise<Uint8Array>;
  /** Writes `bytes` at offset `at`, which must be the file's present length. */
  append(name: string, bytes: Uint8Array, at: number): Promise<void>;
  /** What a file that {@link holdsKeys} loses is overwritten first. */
  truncate(name: string, length: number): Promise<void>;
  /** As {@link truncate} to nothing, and the name goes too. */
  remove(name: string): Promise<void>;
}

/** Whether a file holds wrapped keys: cut or removed, it is overwritten first, and both hosts keep to that. */
export const holdsKeys = (name: string): boolean => name.endsWith('.vault');
