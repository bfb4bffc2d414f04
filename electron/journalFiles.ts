import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { StoreName, limits, type Handlers, type StoreWrite } from '../shared/bridge';
import { codeOf, failedWrite, syncFolder, type FileSystem } from './wholeFile';

type JournalHandlers = Pick<Handlers, Extract<keyof Handlers, `journal.${string}`>>;

// A link in the folder could lead a write to any file of the user. Windows has no such flag, and none is needed there:
// making a link takes rights of its own.
const noLinks = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;
const forWriting = constants.O_RDWR | noLinks;

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** Opens a file, or gives null where there is none. */
const openExisting = async (fs: FileSystem, file: string, flags: number): Promise<FileHandle | null> => {
  try {
    return await fs.open(file, flags, 0o600);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const lengthOf = async (handle: FileHandle): Promise<number> => (await handle.stat()).size;

const writeAt = async (handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> => {
  for (let done = 0; done < bytes.byteLength;)
    done += (await handle.write(bytes, done, bytes.byteLength - done, at + done)).bytesWritten;
  await handle.datasync();
};

/** Adds at the end, or leaves the file as it was: a torn tail must not stand where the next entry is to go. */
const append = async (handle: FileHandle, bytes: Uint8Array, at: number): Promise<StoreWrite> => {
  const length = await lengthOf(handle);
  if (length !== at) return { kind: 'misplaced', length };
  try {
    await writeAt(handle, bytes, at);
  } catch (error) {
    // Where even that fails, the next append finds the wrong length, and its caller cuts the tail.
    await handle.truncate(at);
    throw error;
  }
  return { kind: 'written', length: at + bytes.byteLength };
};

const cut = async (handle: FileHandle, to: number): Promise<StoreWrite> => {
  const length = await lengthOf(handle);
  if (length < to) return { kind: 'misplaced', length };
  await handle.truncate(to);
  await handle.sync();
  return { kind: 'written', length: to };
};

const readFrom = async (handle: FileHandle, offset: number): Promise<Uint8Array<ArrayBuffer>> => {
  const room = new Uint8Array(Math.max(0, Math.min(limits.journalRead, (await lengthOf(handle)) - offset)));
  let done = 0;
  while (done < room.byteLength) {
    const { bytesRead } = await handle.read(room, done, room.byteLength - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return room.subarray(0, done);
};

/**
 * The journal as files in one folder: only this user may read them, and a write is answered only when it is on the disk.
 * Calls are done one after another, in the order in which they came.
 */
export const journalFiles = (fs: FileSystem, folder: string): JournalHandlers => {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(async () => {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  // Checked by the contract before it comes here, and once more: this is the line that makes a name a path.
  const fileOf = (name: string): string => path.join(folder, StoreName.parse(name));

  /** Works on a file that is there; on none it gives `none`. */
  const withFile = async <Result>(
    name: string,
    flags: number,
    none: Result,
    work: (handle: FileHandle) => Promise<Result>,
  ) => {
    const handle = await openExisting(fs, fileOf(name), flags);
    if (handle === null) return none;
    try {
      return await work(handle);
    } finally {
      await handle.close();
    }
  };

  const write = (work: () => Promise<StoreWrite>): Promise<StoreWrite> => inTurn(work).catch(failedWrite);

  return {
    'journal.list': () =>
      inTurn(async () => {
        const entries = await fs.readdir(folder, { withFileTypes: true });
        const names = entries.filter((entry) => entry.isFile() && StoreName.safeParse(entry.name).success);
        const files: { name: string; length: number }[] = [];
        for (const { name } of names.sort((a, b) => (a.name < b.name ? -1 : 1)))
          files.push({ name, length: await withFile(name, constants.O_RDONLY | noLinks, 0, lengthOf) });
        return files;
      }),

    'journal.read': ({ name, offset }) =>
      inTurn(() =>
        withFile<Uint8Array<ArrayBuffer> | null>(name, constants.O_RDONLY | noLinks, null, (file) =>
          readFrom(file, offset),
        ),
      ),

    'journal.append': ({ name, at, bytes }) =>
      write(async () => {
        // Only the first bytes make a file: one that ought to have some and is not there is a loss to be told.
        const flags = at === 0 ? forWriting | constants.O_CREAT : forWriting;
        const outcome = await withFile<StoreWrite>(name, flags, { kind: 'misplaced', length: 0 }, (file) =>
          append(file, bytes, at),
        );
        if (at === 0) await syncFolder(fs, folder);
        return outcome;
      }),

    'journal.truncate': ({ name, length }) =>
      write(() =>
        withFile<StoreWrite>(name, forWriting, { kind: 'misplaced', length: 0 }, (file) => cut(file, length)),
      ),

    'journal.remove': ({ name }) =>
      write(async () => {
        await fs.rm(fileOf(name), { force: true });
        await syncFolder(fs, folder);
        return { kind: 'written', length: 0 };
      }),
  };
};
