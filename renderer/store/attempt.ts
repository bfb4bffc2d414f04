import { StoredTooNew } from '../../shared/migrations';
import { RecordTooLarge, maxRecord } from '../../shared/vault';
import { BackupRefused, BackupTooLarge, backupLimit } from './backupFile';
import { type Outcome, failed } from './contract';
import { isFull } from './diskFull';
import { Erasing } from './erasureMark';
import { Stopped } from './progress';

/** Runs a task behind a door of the store: what is thrown on the way comes out as a fault that a screen can tell. */
export const attempt = async <T>(task: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await task();
  } catch (error) {
    if (error instanceof BackupRefused) return failed({ kind: 'badBackup', detail: error.message });
    if (error instanceof BackupTooLarge) return failed({ kind: 'tooLarge', limit: backupLimit });
    if (error instanceof RecordTooLarge) return failed({ kind: 'tooLarge', limit: maxRecord });
    if (error instanceof StoredTooNew) return failed({ kind: 'tooNew', found: error.found, known: error.known });
    if (error instanceof Stopped) return failed({ kind: 'stopped' });
    if (error instanceof Erasing) return failed({ kind: 'erasing' });
    if (isFull(error)) return failed({ kind: 'diskFull' });
    return failed({ kind: 'writeFailed', detail: error instanceof Error ? error.message : String(error) });
  }
};
