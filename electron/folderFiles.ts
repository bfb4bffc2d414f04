import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { limits, type StoreWrite } from '../shared/bridge';
import { codeOf, failedWrite, noLinks, syncFolder, type FileSystem } from './wholeFile';

const forReading = constants.O_RDONLY | noLinks;
const forWriting = constants.O_RDWR | noLinks;

/** How much of a file is overwritten before it is removed, in bytes: more than what opens a vault takes. */
const beginning = 64 * 1024;

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

/** Adds at the end, or leaves the file as it was: a torn tail must not stand where the next bytes are to go. */
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

const cut = async (handle: FileHandle, to: number, overwrite: boolean): Promise<StoreWrite> => {
  const length = await lengthOf(handle);
  if (length < to) return { kind: 'misplaced', length };
  if (overwrite && length > to) await writeAt(handle, new Uint8Array(length - to), to);
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

/** What files a folder may hold, where it is now, and what makes it ready. */
export interface Folder {
  readonly isName: (name: string) => boolean;
  /** The folder, made ready for work; null where it is not there. */
  readonly ready: () => Promise<string | null>;
}

const away: StoreWrite = { kind: 'failed', code: 'ENOENT' };

/**
 * Files in one folder: only this user may read them, and a write is answered only when it is on the disk. Calls are done
 * one after another, in the order in which they came.
 */
export const folderFiles = (fs: FileSystem, { isName, ready }: Folder) => {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(none: Result, work: (folder: string) => Promise<Result>): Promise<Result> => {
    const turn = last.then(async () => {
      const folder = await ready();
      return folder === null ? none : work(folder);
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  // Checked by the contract before it comes here, and once more: this is the line that makes a name a path.
  const fileOf = (folder: string, name: string): string => {
    if (!isName(name)) throw new Error('This is not the name of a file of the store.');
    return path.join(folder, name);
  };

  /** Works on a file that is there; on none it gives `none`. */
  const withFile = async <Result>(
    file: string,
    flags: number,
    none: Result,
    work: (handle: FileHandle) => Promise<Result>,
  ): Promise<Result> => {
    const handle = await openExisting(fs, file, flags);
    if (handle === null) return none;
    try {
      return await work(handle);
    } finally {
      await handle.close();
    }
  };

  const write = (work: (folder: string) => Promise<StoreWrite>): Promise<StoreWrite> =>
    inTurn(away, work).catch(failedWrite);

  const missing: StoreWrite = { kind: 'misplaced', length: 0 };

  return {
    /** In name order, with their lengths and when they were last changed; null where the folder is not there. */
    list: () =>
      inTurn<{ name: string; length: number; changed: number }[] | null>(null, async (folder) => {
        const entries = await fs.readdir(folder, { withFileTypes: true });
        const names = entries.filter((entry) => entry.isFile() && isName(entry.name)).map(({ name }) => name);
        const files: { name: string; length: number; changed: number }[] = [];
        for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
          const found = await withFile(fileOf(folder, name), forReading, null, (handle) => handle.stat());
          files.push({ name, length: found?.size ?? 0, changed: found?.mtimeMs ?? 0 });
        }
        return files;
      }),

    read: (name: string, offset: number) =>
      inTurn<Uint8Array<ArrayBuffer> | null>(null, (folder) =>
        withFile<Uint8Array<ArrayBuffer> | null>(fileOf(folder, name), forReading, null, (file) =>
          readFrom(file, offset),
        ),
      ),

    /** `fits`: asked when its turn has come; where it says no, the disk counts as full. */
    append: (name: string, at: number, bytes: Uint8Array, fits?: () => Promise<boolean>) =>
      write(async (folder) => {
        if (fits && !(await fits())) return { kind: 'full' };
        // Only the first bytes make a file: one that ought to have some and is not there is a loss to be told.
        const flags = at === 0 ? forWriting | constants.O_CREAT : forWriting;
        const outcome = await withFile(fileOf(folder, name), flags, missing, (file) => append(file, bytes, at));
        if (at === 0) await syncFolder(fs, folder);
        return outcome;
      }),

    /** With `overwrite`, what is cut is overwritten with zeros first, on the disk. */
    truncate: (name: string, length: number, overwrite: boolean) =>
      write((folder) => withFile(fileOf(folder, name), forWriting, missing, (file) => cut(file, length, overwrite))),

    /** Gives a file another name, on the disk before it is answered. */
    rename: (name: string, next: string) =>
      write(async (folder) => {
        const length = await withFile(fileOf(folder, name), forWriting, null, async (file) => {
          await file.sync();
          return lengthOf(file);
        });
        if (length === null) return missing;
        await fs.rename(fileOf(folder, name), fileOf(folder, next));
        await syncFolder(fs, folder);
        return { kind: 'written', length };
      }),

    remove: (name: string) =>
      write(async (folder) => {
        await fs.rm(fileOf(folder, name), { force: true });
        await syncFolder(fs, folder);
        return { kind: 'written', length: 0 };
      }),

    /** Overwrites the beginning of a file with zeros, on the disk, before it removes it. */
    erase: (name: string) =>
      write(async (folder) => {
        // What cannot be overwritten is removed all the same.
        await withFile(fileOf(folder, name), forWriting, null, async (file) => {
          await writeAt(file, new Uint8Array(Math.min(beginning, await lengthOf(file))), 0);
          return null;
        }).catch(() => null);
        await fs.rm(fileOf(folder, name), { force: true });
        await syncFolder(fs, folder);
        return { kind: 'written', length: 0 };
      }),
  };
};
