import { expose, proxy } from 'comlink';
import { backupName, tagOf } from '../../../renderer/store/backups/names';
import { backupPlaces } from '../../../renderer/store/backups/places';
import { openDatabase } from '../../../renderer/store/database';
import { readHeaders } from '../../../renderer/store/headerCopies';
import type { Journal } from '../../../renderer/store/journal';
import { opfsJournal } from '../../../renderer/store/opfsJournal';
import { presentState } from '../../../renderer/store/stateHash';
import { vaultStore } from '../../../renderer/store/vaultStore';
import { loadSodium } from '../../../shared/vault';

/** What each broken twin does otherwise than the product. */
const broken = (twin: string | null, journal: Journal): Journal => ({
  ...journal,
  // One copy of the header is forgotten.
  remove: async (name) => (twin === 'forgotten' && name === 'b.vault' ? undefined : journal.remove(name)),
});

/** The product's own store with the product's own effects; only the passphrase costs less. */
const open = async (twin: string | null) => {
  const sodium = await loadSodium();
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const database = openDatabase();
  const real = opfsJournal(() => Promise.resolve(null));
  const deps = {
    sodium,
    random,
    database,
    journal: broken(twin, real),
    backups: backupPlaces(null, () => true),
    room: () => Promise.resolve(null),
    exclusive: <T>(task: () => Promise<T>): Promise<T> => navigator.locks.request('waymark-store', task),
  };
  const store = vaultStore(deps, { memoryBytes: 64 * 1024 * 1024, passes: 3 });
  return proxy({
    store: proxy(store),
    /** A backup in Waymark's own place, under a name as it gives them. */
    keepBackup: async () => {
      const bytes = await store.backup();
      const { headers } = await readHeaders(deps);
      if (!bytes.ok || !headers[0]) throw new Error('No backup was made.');
      const [own] = deps.backups;
      const name = backupName(tagOf(headers[0].vault), 1, false);
      await own!.write(
        name,
        (async function* () {
          yield await Promise.resolve(bytes.value);
        })(),
      );
      await own!.settle(name);
    },
    /** The hash over everything that is held, as a handover compares it. */
    state: async () => {
      const [header] = (await readHeaders(deps)).headers;
      return header ? presentState(deps, { header, key: new Uint8Array() }) : '';
    },
    /** The broken order: what the keys open goes first. */
    dropData: async () => {
      for (const name of await real.list()) if (name.endsWith('.journal')) await real.remove(name);
      await database.open();
      await database.log.clear();
      await database.attachments.clear();
    },
  });
};

export type OpenErasure = typeof open;

expose(open);
