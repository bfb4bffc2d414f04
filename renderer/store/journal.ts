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
  truncate(name: string, length: number): Promise<void>;
  remove(name: string): Promise<void>;
}
