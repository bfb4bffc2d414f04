import { expose, proxy } from 'comlink';
import type { BackupFiles, JournalFiles, Keychain } from '../../shared/bridge';
import { loadSodium } from '../../shared/vault';
import { backupPlaces } from './backups/places';
import type { Store } from './contract';
import { openDatabase } from './database';
import { beginFreshLog } from './freshLog';
import { hostJournal } from './hostJournal';
import { opfsJournal } from './opfsJournal';
import { roomByServer } from './roomByServer';
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
      journal: files ? hostJournal(files) : opfsJournal(roomByServer),
      backups: backupPlaces(backups, () => database.isOpen()),
      keychain,
      oneBackup: (task) => navigator.locks.request('waymark-backup', task),
      room: files ? () => files.room() : roomByServer,
      exclusive: (task) => navigator.locks.request('waymark-store', task),
    }),
  );
};

export type OpenStore = typeof open;

expose(open);
