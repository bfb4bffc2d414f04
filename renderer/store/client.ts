import { type Remote, proxy, wrap } from 'comlink';
import type { BackupFiles, JournalFiles, Keychain } from '../../shared/bridge';
import type { Store } from './contract';
import type { OpenStore } from './worker';

/** The store in its worker, and the means to end it: what a lock does first. */
export interface StoreClient {
  readonly store: Remote<Store>;
  readonly end: () => void;
}

/** Starts the store's worker. All are the desktop host's; null: the browser's own file system, and no keychain. */
export const startStore = async (
  hostJournal: JournalFiles | null,
  hostBackups: BackupFiles | null,
  hostKeychain: Keychain | null,
): Promise<StoreClient> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'waymark-store' });
  const open = wrap<OpenStore>(worker);
  // A worker whose program cannot be read says so only by this event, and never answers.
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The store could not start.')), {
      once: true,
    });
  });
  const opened = open(
    hostJournal && proxy(hostJournal),
    hostBackups && proxy(hostBackups),
    hostKeychain && proxy(hostKeychain),
  );
  const store = (await Promise.race([opened, broken])) as unknown as Remote<Store>;
  return { store, end: () => worker.terminate() };
};
