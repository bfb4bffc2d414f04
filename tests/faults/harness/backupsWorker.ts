import { openDatabase } from '../../../renderer/store/database';
import { backupPlaces } from '../../../renderer/store/backups/places';
import type { Journal } from '../../../renderer/store/journal';
import { opfsJournal } from '../../../renderer/store/opfsJournal';
import { vaultStore } from '../../../renderer/store/vaultStore';
import { concat, loadSodium } from '../../../shared/vault';
import { backupLoop, twins } from './backupLoop';

/** Another computer, on which the newest backup is tried: nothing of it outlives the try. */
const elsewhere = (): Journal => {
  const files = new Map<string, Uint8Array>();
  return {
    hasRoom: () => Promise.resolve(true),
    list: () => Promise.resolve([...files.keys()]),
    read: (name) => Promise.resolve(files.get(name) ?? new Uint8Array(0)),
    append: (name, bytes) => {
      files.set(name, concat(files.get(name) ?? new Uint8Array(0), bytes));
      return Promise.resolve();
    },
    truncate: (name, length) => {
      files.set(name, (files.get(name) ?? new Uint8Array(0)).slice(0, length));
      return Promise.resolve();
    },
    remove: (name) => {
      files.delete(name);
      return Promise.resolve();
    },
  };
};

const run = async (): Promise<void> => {
  const sodium = await loadSodium();
  const twin = twins[self.name];
  const common = {
    sodium,
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    room: () => Promise.resolve(null),
    exclusive: <T>(task: () => Promise<T>): Promise<T> => navigator.locks.request('waymark-store', task),
    backups: backupPlaces(null, () => true)
      .slice(0, 1)
      .map((folder) => (twin ? twin(folder) : folder)),
  };
  const cost = { memoryBytes: 64 * 1024 * 1024, passes: 3 };
  const trial = openDatabase('elsewhere');
  await trial.delete();
  await backupLoop({
    store: vaultStore({ ...common, database: openDatabase(), journal: opfsJournal(() => Promise.resolve(null)) }, cost),
    proof: vaultStore(
      { ...common, database: openDatabase('elsewhere'), journal: elsewhere(), exclusive: (task) => task() },
      cost,
    ),
    tell: async (what, body) => {
      await fetch(`/${what}`, { method: 'POST', body: JSON.stringify(body) });
    },
  });
};

run().catch((error: unknown) => void fetch('/fault', { method: 'POST', body: JSON.stringify(String(error)) }));
