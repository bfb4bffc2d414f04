import { StoreName, limits, type Handlers } from '../shared/bridge';
import { folderFiles } from './folderFiles';
import type { FileSystem } from './wholeFile';

type JournalHandlers = Pick<Handlers, Extract<keyof Handlers, `journal.${string}`>>;

/** Files that hold wrapped keys are overwritten before they are cut or removed: what is only let go of stays on the disk. */
const holdsKeys = (name: string): boolean => name.endsWith('.vault');

/** A database that meets a full disk tears the end of its log: the last room is left to it, and saves stop before. */
const holdsSaves = (name: string): boolean => name.endsWith('.journal');

/** The journal as files in one folder, which is made when it is first wanted. */
export const journalFiles = (fs: FileSystem, folder: string): JournalHandlers => {
  const ready = async (): Promise<string> => {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  };
  const room = async (): Promise<number | null> => {
    try {
      const { bavail, bsize } = await fs.statfs(await ready());
      return bavail * bsize;
    } catch {
      return null;
    }
  };
  const files = folderFiles(fs, {
    isName: (name) => StoreName.safeParse(name).success,
    ready,
  });
  return {
    'journal.list': async () => ((await files.list()) ?? []).map(({ name, length }) => ({ name, length })),
    'journal.read': ({ name, offset }) => files.read(name, offset),
    'journal.append': ({ name, at, bytes }) => {
      const fits = async (): Promise<boolean> => ((await room()) ?? Infinity) >= bytes.byteLength + limits.databaseRoom;
      return files.append(name, at, bytes, holdsSaves(name) ? fits : undefined);
    },
    'journal.truncate': ({ name, length }) => files.truncate(name, length, holdsKeys(name)),
    'journal.room': room,
    'journal.remove': ({ name }) => (holdsKeys(name) ? files.erase(name) : files.remove(name)),
  };
};
