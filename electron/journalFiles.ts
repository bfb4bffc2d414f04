import { StoreName, type Handlers } from '../shared/bridge';
import { folderFiles } from './folderFiles';
import type { FileSystem } from './wholeFile';

type JournalHandlers = Pick<Handlers, Extract<keyof Handlers, `journal.${string}`>>;

/** Files that hold wrapped keys are overwritten before they are cut or removed: what is only let go of stays on the disk. */
const holdsKeys = (name: string): boolean => name.endsWith('.vault');

/** The journal as files in one folder, which is made when it is first wanted. */
export const journalFiles = (fs: FileSystem, folder: string): JournalHandlers => {
  const files = folderFiles(fs, {
    isName: (name) => StoreName.safeParse(name).success,
    ready: async () => {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      return folder;
    },
  });
  return {
    'journal.list': async () => ((await files.list()) ?? []).map(({ name, length }) => ({ name, length })),
    'journal.read': ({ name, offset }) => files.read(name, offset),
    'journal.append': ({ name, at, bytes }) => files.append(name, at, bytes),
    'journal.truncate': ({ name, length }) => files.truncate(name, length, holdsKeys(name)),
    'journal.remove': ({ name }) => (holdsKeys(name) ? files.erase(name) : files.remove(name)),
  };
};
