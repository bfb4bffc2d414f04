import Dexie from 'dexie';
import { createRxDatabase } from 'rxdb';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { openDatabase } from '../../../../renderer/store/database';
import type { Journal } from '../../../../renderer/store/journal';
import { ConsultationLog } from '../../../../renderer/store/logStore';
import { opfsJournal } from '../../../../renderer/store/opfsJournal';
import type { Change } from '../../../../shared/model';
import { loadSodium } from '../../../../shared/vault';
import { random } from './bytes';
import { openRaw, put } from './rawDatabase';

/** One way to keep an answer of 600 characters so that a power cut does not lose it. */
export interface Saver {
  readonly name: string;
  readonly save: (answer: string, n: number) => Promise<void>;
}

const raw = async (): Promise<Saver> => {
  const database = await openRaw('raw');
  const encoder = new TextEncoder();
  return { name: 'raw', save: (answer, n) => put(database, encoder.encode(answer), n) };
};

const rawEncrypted = async (): Promise<Saver> => {
  const database = await openRaw('rawEncrypted');
  const encoder = new TextEncoder();
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  return {
    name: 'rawEncrypted',
    save: async (answer, n) => {
      const iv = random(12);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, encoder.encode(answer));
      await put(database, { iv, sealed: new Uint8Array(sealed) }, n);
    },
  };
};

const dexie = async (): Promise<Saver> => {
  const database = new Dexie('dexie', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ rows: '&n' });
  await database.open();
  return {
    name: 'dexie',
    save: async (answer, n) => {
      await database.table('rows').put({ n, answer });
    },
  };
};

/** RxDB with its encryption: not journalled, and not strict, because it offers neither. */
const rxdbEncrypted = async (): Promise<Saver> => {
  const database = await createRxDatabase({
    name: 'rxdb',
    storage: wrappedKeyEncryptionCryptoJsStorage({ storage: getRxStorageDexie() }),
    password: 'harbour lantern meadow quiet orbit',
    multiInstance: false,
  });
  const { rows } = await database.addCollections({
    rows: {
      schema: {
        version: 0,
        primaryKey: 'id',
        type: 'object',
        properties: { id: { type: 'string', maxLength: 40 }, answer: { type: 'string' } },
        required: ['id', 'answer'],
        encrypted: ['answer'],
      },
    },
  });
  return {
    name: 'rxdbEncrypted',
    save: async (answer, n) => {
      await rows?.insert({ id: String(n), answer });
    },
  };
};

const hlc = (n: number): string => `2026-03-02T09:00:00.000Z-${String(n).padStart(4, '0')}-bench`;

const changeOf = (answer: string, n: number): Change => ({
  id: `c${n}`,
  hlc: hlc(n),
  device: 'bench',
  author: 'AB',
  consultation: 'bench',
  kind: 'answer',
  record: 'v1|BENCH-R1-C1',
  field: 'note',
  value: answer,
  over: n === 0 ? null : `c${n - 1}`,
});

/** The second copy left out: what remains is one encrypted commit to the database. */
const noJournal: Journal = {
  hasRoom: () => Promise.resolve(true),
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(new Uint8Array(0)),
  append: () => Promise.resolve(),
  truncate: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};

const waymark = async (name: string, journal: Journal): Promise<Saver> => {
  const sodium = await loadSodium();
  const database = openDatabase(name);
  await database.open();
  const deps = {
    sodium,
    random,
    database,
    journal,
    room: () => Promise.resolve(null),
    exclusive: <T>(task: () => Promise<T>) => task(),
  };
  const log = new ConsultationLog(deps, 'vault', name, random(32));
  return {
    name,
    save: async (answer, n) => {
      await log.append([changeOf(answer, n)]);
    },
  };
};

export const savers: readonly (() => Promise<Saver>)[] = [
  raw,
  rawEncrypted,
  () => waymark('waymarkDatabase', noJournal),
  async () =>
    waymark(
      'waymark',
      opfsJournal(() => Promise.resolve(null)),
    ),
  dexie,
  rxdbEncrypted,
];
