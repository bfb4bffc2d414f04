import { openDatabase } from '../../../../renderer/store/database';
import { ConsultationLog } from '../../../../renderer/store/logStore';
import { opfsJournal } from '../../../../renderer/store/opfsJournal';
import { applyChanges, emptyLog } from '../../../../shared/log';
import type { Change } from '../../../../shared/model';
import { loadSodium } from '../../../../shared/vault';
import { historyOf } from '../../histories';
import { random } from './bytes';
import { getAll, openRaw, put } from './rawDatabase';

/** One way to have many changes back from what was kept encrypted; each is done in a worker that was just started. */
export interface Loader {
  /** Writes the changes down. */
  readonly keep: (changes: readonly Change[]) => Promise<void>;
  /** Reads them all, and gives how many and in how many milliseconds. */
  readonly load: () => Promise<{ readonly count: number; readonly took: number }>;
}

/** Known to both workers, the one that keeps and the one that loads: nothing is to be protected here. */
const key = Uint8Array.from({ length: 32 }, (_, n) => n);
const inChunk = 1_000;

interface Chunk {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

const aesKey = (): Promise<CryptoKey> => crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** The least: chunks of a thousand changes, encrypted by the browser, parsed, and the last value of each field kept in a Map. */
const raw: Loader = {
  keep: async (changes) => {
    const [database, aes] = [await openRaw('chunks'), await aesKey()];
    for (let n = 0; n < changes.length; n += inChunk) {
      const iv = random(12);
      const text = new TextEncoder().encode(JSON.stringify(changes.slice(n, n + inChunk)));
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, aes, text));
      await put(database, { iv, sealed } satisfies Chunk, n);
    }
    database.close();
  },
  load: async () => {
    const start = performance.now();
    const [database, aes] = [await openRaw('chunks'), await aesKey()];
    const values = new Map<string, unknown>();
    let count = 0;
    for (const { iv, sealed } of await getAll<Chunk>(database)) {
      const text = new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, aes, sealed));
      for (const { kind, record, field, value } of JSON.parse(text) as Change[]) {
        values.set(`${kind} ${record} ${field}`, value);
        count += 1;
      }
    }
    return { count, took: performance.now() - start };
  },
};

const openLog = async (): Promise<ConsultationLog> => {
  const sodium = await loadSodium();
  const database = openDatabase('loading');
  await database.open();
  const deps = {
    sodium,
    random,
    database,
    journal: opfsJournal(() => Promise.resolve(null)),
    room: () => Promise.resolve(null),
    exclusive: <T>(task: () => Promise<T>) => task(),
  };
  return new ConsultationLog(deps, 'vault', 'loading', key);
};

/** As many saves as may stand one by one, after those that were folded: the longest that an unlock ever takes. */
const loose = 2_000;
/** How many changes each of the saves held that were folded since. */
const inSave = 100;

const waymark: Loader = {
  keep: async (changes) => {
    const log = await openLog();
    const folded = changes.length - loose;
    for (let n = 0; n < folded; n += inSave) await log.append(changes.slice(n, Math.min(n + inSave, folded)));
    await log.compact();
    for (let n = folded; n < changes.length; n += 1) await log.append(changes.slice(n, n + 1));
  },
  load: async () => {
    // At an unlock the cipher has been there for long: it derived the key.
    await loadSodium();
    const start = performance.now();
    const log = await openLog();
    const { changes, health } = await log.load();
    if (health) throw new Error(`Fast but wrong: ${JSON.stringify(health)}`);
    applyChanges(emptyLog, changes);
    return { count: changes.length, took: performance.now() - start };
  },
};

export const loaders = { raw, waymark };

export const keepAll = async (count: number): Promise<void> => {
  const changes = historyOf(1, count);
  for (const { keep } of Object.values(loaders)) await keep(changes);
};
