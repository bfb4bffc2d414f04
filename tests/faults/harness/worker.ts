import { expose, proxy } from 'comlink';
import { openDatabase } from '../../../renderer/store/database';
import { beginFreshLog } from '../../../renderer/store/freshLog';
import type { Journal } from '../../../renderer/store/journal';
import { opfsJournal } from '../../../renderer/store/opfsJournal';
import { roomByServer } from '../../../renderer/store/roomByServer';
import { vaultStore } from '../../../renderer/store/vaultStore';
import { type Sodium, loadSodium } from '../../../shared/vault';

/** The broken twin of R11: everything as it is, but nothing is encrypted. */
const inClear = (sodium: Sodium): Sodium =>
  Object.assign(Object.create(sodium) as Sodium, {
    crypto_aead_xchacha20poly1305_ietf_encrypt: (message: Uint8Array) =>
      new Uint8Array([...message, ...new Uint8Array(16)]),
    crypto_aead_xchacha20poly1305_ietf_decrypt: (_: null, sealed: Uint8Array) => sealed.slice(0, -16),
  });

/** The broken twin of R2: nothing waits for the disk. Neither the database nor the journal is asked to be on it. */
const careless = (): void => {
  const { transaction } = IDBDatabase.prototype as {
    transaction: (this: IDBDatabase, ...all: unknown[]) => IDBTransaction;
  };
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return transaction.call(this, stores, mode, { durability: 'relaxed' });
  };
  const { prototype } = (globalThis as unknown as { FileSystemSyncAccessHandle: { prototype: { flush(): void } } })
    .FileSystemSyncAccessHandle;
  prototype.flush = () => undefined;
};

/** The broken twin of R4: a second copy that is nowhere. */
const noJournal: Journal = {
  hasRoom: () => Promise.resolve(true),
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(new Uint8Array(0)),
  append: () => Promise.resolve(),
  truncate: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};

/** The product's own store with the product's own effects; only the passphrase costs less. */
const open = async (twin: string | null) => {
  if (twin === 'relaxed') careless();
  const sodium = await loadSodium();
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const database = openDatabase();
  return proxy(
    vaultStore(
      {
        sodium: twin === 'clear' ? inClear(sodium) : sodium,
        random,
        database,
        settle: () => (twin === 'tornLog' ? Promise.resolve() : beginFreshLog(database, random)),
        journal: twin === 'trusting' ? noJournal : opfsJournal(roomByServer),
        room: roomByServer,
        exclusive: (task) => navigator.locks.request('waymark-store', task),
      },
      { memoryBytes: 64 * 1024 * 1024, passes: 3 },
    ),
  );
};

export type OpenHarness = typeof open;

expose(open);
