import 'fake-indexeddb/auto';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { backupFolders } from '../../../electron/backupFolders';
import { openDatabase } from '../../../renderer/store/database';
import { hostFolder } from '../../../renderer/store/backups/hostFolder';
import { vaultStore } from '../../../renderer/store/vaultStore';
import { loadSodium } from '../../../shared/vault';
import { memoryJournal } from '../../fixtures/memoryJournal';
import { backupLoop, twins } from './backupLoop';

/** The desktop host's own writer of backups, in a process that can be killed; all but the backups is gone with it. */
const [folder = '', name = ''] = process.argv.slice(2);
const host = backupFolders({
  dialog: { showOpenDialog: () => Promise.reject(new Error('Nobody is there to be asked.')) },
  fs,
  parent: () => {
    throw new Error('There is no window.');
  },
  own: path.join(folder, 'backups'),
  remembered: path.join(folder, 'backups.json'),
  newId: () => '0'.repeat(32),
});
const own = hostFolder(
  {
    list: (place) => host['backup.list']({ place }),
    read: (place, file, offset) => host['backup.read']({ place, name: file, offset }),
    append: (place, file, at, bytes) => host['backup.append']({ place, name: file, at, bytes: new Uint8Array(bytes) }),
    place: (place, file) => host['backup.place']({ place, name: file }),
    remove: (place, file) => host['backup.remove']({ place, name: file }),
  },
  'own',
);
const store = vaultStore(
  {
    sodium: await loadSodium(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    database: openDatabase(),
    journal: memoryJournal(),
    room: () => Promise.resolve(null),
    exclusive: (task) => task(),
    backups: [twins[name]?.(own) ?? own],
  },
  { memoryBytes: 64 * 1024 * 1024, passes: 3 },
);
await backupLoop({
  store,
  proof: store,
  tell: (what, body) => void process.stdout.write(`${JSON.stringify([what, body])}\n`),
});
