import type { BackupPlace } from '../../../shared/bridge';
import { type BackupFolder, type FoundFile, unproven } from './folder';

interface SyncAccessHandle {
  write(buffer: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** What browsers know of a file and TypeScript's library does not, or not everywhere. */
interface FileHandle extends FileSystemFileHandle {
  readonly createSyncAccessHandle: () => Promise<SyncAccessHandle>;
  readonly move?: (name: string) => Promise<void>;
}
type Directory = Pick<FileSystemDirectoryHandle, 'getFileHandle' | 'removeEntry'>;

/** More than what opens a vault takes, in bytes. */
const beginning = 64 * 1024;

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/** The files of a directory, in name order. */
const filesIn = async (directory: Directory): Promise<FoundFile[]> => {
  const entries = () => (directory as unknown as { values(): AsyncIterableIterator<FileSystemHandle> }).values();
  const files: FoundFile[] = [];
  let vanished = false;
  for await (const entry of entries()) {
    if (entry.kind !== 'file') continue;
    try {
      const { size, lastModified } = await (entry as FileSystemFileHandle).getFile();
      files.push({ name: entry.name, length: size, changed: lastModified });
    } catch (error) {
      if (!isMissing(error)) throw error;
      vanished = true;
    }
  }
  // A backup that is being made takes away its `.part`, which is none yet. Where the directory itself is gone, this throws.
  if (vanished) await entries().next();
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Where a directory of the browser is now; null where none was chosen, `away` where it cannot be reached. */
export type Reach = () => Promise<{ readonly path: string | null; readonly directory: Directory | null } | null>;

/**
 * A place for backups that the browser keeps: its private file system (`own`), which a worker writes and flushes itself, or
 * a folder that the person picked, where the browser writes beside a file and moves it there when it is whole.
 */
export const handleFolder = (place: BackupPlace, reach: Reach): BackupFolder => {
  const directoryOf = async (): Promise<Directory> => {
    const directory = (await reach())?.directory;
    if (!directory) throw new DOMException('The folder is away.', 'NotFoundError');
    return directory;
  };
  const handleOf = async (name: string, create = false): Promise<FileHandle> =>
    (await (await directoryOf()).getFileHandle(name, { create })) as FileHandle;

  const bytesOf = async (name: string): Promise<Uint8Array> => {
    const file = await (await handleOf(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  };

  const fill = async (name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> => {
    const handle = await handleOf(name, true);
    if (place === 'own') {
      const access = await handle.createSyncAccessHandle();
      try {
        access.truncate(0);
        let at = 0;
        for await (const chunk of chunks) {
          if (access.write(chunk, { at }) !== chunk.length)
            throw new DOMException('The backup could not be written: the disk may be full.', 'QuotaExceededError');
          at += chunk.length;
        }
        access.flush();
      } finally {
        access.close();
      }
      return;
    }
    const stream = await handle.createWritable();
    try {
      for await (const chunk of chunks) await stream.write(new Uint8Array(chunk));
    } catch (error) {
      await stream.abort();
      throw error;
    }
    await stream.close();
  };

  const removed = async (name: string): Promise<void> => {
    await (await directoryOf()).removeEntry(name).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  };

  return {
    place,
    list: async () => {
      const found = await reach();
      if (!found?.directory) return found && { path: found.path, files: null };
      try {
        return { path: found.path, files: await filesIn(found.directory) };
      } catch {
        // A stick that was pulled out: the browser still holds its handle.
        return { path: found.path, files: null };
      }
    },
    read: (name) =>
      bytesOf(name).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      }),
    write: (name, chunks) => fill(unproven(name), chunks),
    settle: async (name) => {
      const part = await handleOf(unproven(name));
      try {
        if (!part.move) throw new DOMException('Files cannot be moved here.', 'NotSupportedError');
        await part.move(name);
      } catch {
        // Some browsers move no files in folders of the person: written once more, whole or not at all.
        await fill(name, [await bytesOf(unproven(name))]);
        await removed(unproven(name));
      }
    },
    remove: async (name) => {
      if (name.endsWith('.backup')) {
        const length = await handleOf(name).then(
          async (handle) => (await handle.getFile()).size,
          () => 0,
        );
        if (length > 0) await fill(name, [new Uint8Array(Math.min(beginning, length))]);
      }
      await removed(name);
    },
  };
};
