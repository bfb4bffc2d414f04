import type { Keychain } from '../../shared/bridge';
import type { RandomBytes, Sodium } from '../../shared/vault';
import type { BackupFolder } from './backups/folder';
import type { openDatabase } from './database';
import type { Journal } from './journal';

/** The effects that the store works with, handed in so that it runs the same in a worker, under Node and in tests. */
export interface StoreDeps {
  readonly sodium: Sodium;
  readonly random: RandomBytes;
  readonly database: ReturnType<typeof openDatabase>;
  readonly journal: Journal;
  /** The keychain of the operating system; absent in a browser. */
  readonly keychain?: Keychain | null;
  /** Bytes that may still be written, as far as the browser tells; null where it does not. */
  readonly room: () => Promise<number | null>;
  /** Where backups are kept that Waymark makes by itself; absent: nowhere. */
  readonly backups?: readonly BackupFolder[];
  /** What the database needs once after each start, before it is written to; absent: nothing. */
  readonly settle?: () => Promise<void>;
  /** Makes one backup at a time over all windows; absent: there is one window. */
  readonly oneBackup?: <T>(task: () => Promise<T>) => Promise<T>;
  /** Runs one task at a time over all windows of this vault (a Web Lock). */
  readonly exclusive: <T>(task: () => Promise<T>) => Promise<T>;
}
