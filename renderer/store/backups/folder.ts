import type { BackupPlace } from '../../../shared/bridge';

export interface FoundFile {
  readonly name: string;
  readonly length: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** What a place for backups holds. */
export interface FoundFolder {
  /** How the person knows the folder; null for Waymark's own place. */
  readonly path: string | null;
  /** Null while it is not there: a stick that is not plugged in, a folder that the browser wants leave for. */
  readonly files: readonly FoundFile[] | null;
}

/**
 * A place for backups, as either host keeps it. A file is written under its name with `.part` behind it, on the disk when
 * `write` resolves; `settle` takes the `.part` away in one step: from then on the file counts. Writes that fail throw as
 * those of the journal do.
 */
export interface BackupFolder {
  readonly place: BackupPlace;
  /** Null where no folder was chosen. */
  list(): Promise<FoundFolder | null>;
  /** The whole file; null where there is none. */
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  settle(name: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export const unproven = (name: string): string => `${name}.part`;
