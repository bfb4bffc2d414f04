import { host } from '../platform';
import { startStore } from '../store';

/** How long a window that is being closed may wait for its backup, in milliseconds: the host ends it after ten seconds. */
const patience = 7_000;

/**
 * The backup of a window that closes, made after its keys have ended: what is copied is sealed already. One that takes
 * longer is cut, and made at the next start.
 */
export const backUpLocked = async (): Promise<void> => {
  const work = async (): Promise<void> => {
    const { store, end } = await startStore(host.journal, host.backups.files, null);
    await store.backUp();
    end();
  };
  const wait = new Promise<void>((resolve) => setTimeout(resolve, patience));
  // Nothing is lost where it fails: the next start makes it.
  await Promise.race([work().catch(() => undefined), wait]);
};
