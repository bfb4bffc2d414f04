import { expose, proxy } from 'comlink';
import type { BackupFiles, JournalFiles, Keychain } from '../../shared/bridge';
import { loadSodium } from '../../shared/vault';
import { backupPlaces } from './backups/places';
import type { Store } from './contract';
import { openDatabase } from './database';
import { beginFreshLog } from './freshLog';
import { hostJournal } from './hostJournal';
import { opfsJournal } from './opfsJournal';
import { vaultStore } from './vaultStore';

/** Keys and sealing live in this worker; ending it (lock) ends them. */
const open = async (
  files: JournalFiles | null,
  backups: BackupFiles | null,
  keychain: Keychain | null,
): Promise<Store> => {
  const sodium = await loadSodium();
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const database = openDatabase();
  return proxy(
    vaultStore({
      sodium,
      random,
      database,
      settle: () => beginFreshLog(database, random),
      journal: files ? hostJournal(files) : await opfsJournal(),
      backups: backupPlaces(backups),
      keychain,
      oneBackup: (task) => navigator.locks.request('waymark-backup', task),
      room: async () => {
        const { quota, usage } = await navigator.storage.estimate();
        return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
      },
      exclusive: (task) => navigator.locks.request('waymark-store', task),
    }),
  );
};

export type OpenStore = typeof open;

expose(open);
