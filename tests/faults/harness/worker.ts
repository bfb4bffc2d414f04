import { expose, proxy } from 'comlink';
import { openDatabase } from '../../../renderer/store/database';
import { opfsJournal } from '../../../renderer/store/opfsJournal';
import { vaultStore } from '../../../renderer/store/vaultStore';
import { type Sodium, loadSodium } from '../../../shared/vault';

/** The broken twin of R11: everything as it is, but nothing is encrypted. */
const inClear = (sodium: Sodium): Sodium =>
  Object.assign(Object.create(sodium) as Sodium, {
    crypto_aead_xchacha20poly1305_ietf_encrypt: (message: Uint8Array) =>
      new Uint8Array([...message, ...new Uint8Array(16)]),
    crypto_aead_xchacha20poly1305_ietf_decrypt: (_: null, sealed: Uint8Array) => sealed.slice(0, -16),
  });

/** The product's own store with the product's own effects; only the passphrase costs less. */
const open = async (clear: boolean) => {
  const sodium = await loadSodium();
  return proxy(
    vaultStore(
      {
        sodium: clear ? inClear(sodium) : sodium,
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
        database: openDatabase(),
        journal: await opfsJournal(),
        room: () => Promise.resolve(null),
        exclusive: (task) => navigator.locks.request('waymark-store', task),
      },
      { memoryBytes: 64 * 1024 * 1024, passes: 3 },
    ),
  );
};

export type OpenHarness = typeof open;

expose(open);
