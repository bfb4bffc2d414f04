import { type Journal, databaseRoom, holdsKeys, holdsSaves } from './journal';

interface SyncAccessHandle {
  read(buffer: Uint8Array, options: { at: number }): number;
  write(buffer: Uint8Array, options: { at: number }): number;
  flush(): void;
  getSize(): number;
  truncate(size: number): void;
  close(): void;
}

/** `createSyncAccessHandle` with the mode that lets several windows hold the file; a Web Lock orders their writes. */
interface SharedFileHandle {
  createSyncAccessHandle(options: { mode: 'readwrite-unsafe' }): Promise<SyncAccessHandle>;
}

/** Files that hold keys are overwritten where they stand before they are cut: what is only let go of stays on the disk. */
const scrub = (handle: SyncAccessHandle, name: string, from: number): void => {
  const length = handle.getSize() - from;
  if (!holdsKeys(name) || length <= 0) return;
  handle.write(new Uint8Array(length), { at: from });
  handle.flush();
};

const kept = new Set(['NotFoundError', 'NoModificationAllowedError']);

/**
 * What the browser's own book of its private files may need when it is opened, in bytes: with less, see `openInRoom`.
 */
const openingRoom = 4 * 1024 * 1024;

/** A browser that may not write there takes 15 seconds to say so, each time: milliseconds for which its word is taken. */
const refusedFor = 60_000;

/** Written and let go of, to see whether there is room. */
const spareName = 'spare';
const pieceSize = 1024 * 1024;

const full = (): DOMException =>
  new DOMException('The journal could not be written: the disk may be full.', 'QuotaExceededError');

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/**
 * The journal in the browser's origin-private file system. Only for a dedicated worker: sync access exists nowhere else.
 * Where the browser cannot open it, every call says so, and the store goes on with what its database holds. `room`: bytes that
 * may still be written, by somebody else's word; null where nobody tells.
 */
export const opfsJournal = (room: () => Promise<number | null>): Journal => {
  const handles = new Map<string, SyncAccessHandle>();
  let opened: Promise<FileSystemDirectoryHandle> | null = null;

  const open = async (): Promise<FileSystemDirectoryHandle> => {
    if (((await room()) ?? openingRoom) < openingRoom) throw full();
    return (await navigator.storage.getDirectory()).getDirectoryHandle('journal', { create: true });
  };

  const ready = (): Promise<FileSystemDirectoryHandle> => {
    opened ??= open().catch((error: unknown) => {
      const again = (): void => void (opened = null);
      if (isFull(error)) again();
      else setTimeout(again, refusedFor);
      throw error;
    });
    return opened;
  };

  const handleOf = async (name: string): Promise<SyncAccessHandle> => {
    const known = handles.get(name);
    if (known) return known;
    const file = (await (await ready()).getFileHandle(name, { create: true })) as unknown as SharedFileHandle;
    const handle = await file.createSyncAccessHandle({ mode: 'readwrite-unsafe' });
    handles.set(name, handle);
    return handle;
  };

  const list = async (): Promise<string[]> => {
    const names: string[] = [];
    for await (const name of ((await ready()) as unknown as { keys(): AsyncIterable<string> }).keys())
      if (name !== spareName) names.push(name);
    return names.sort();
  };

  const hasRoom = async (bytes: number): Promise<boolean> => {
    const handle = await handleOf(spareName);
    try {
      for (let at = 0; at < bytes; at += pieceSize) {
        const piece = new Uint8Array(Math.min(pieceSize, bytes - at));
        if (handle.write(piece, { at }) !== piece.length) return false;
      }
      return true;
    } catch (error) {
      if (isFull(error)) return false;
      throw error;
    } finally {
      // Never asked to be on the disk: what was claimed is given back before anything is written out.
      handle.truncate(0);
    }
  };

  return {
    hasRoom,
    list,
    read: async (name) => {
      if (!handles.has(name) && !(await list()).includes(name)) return new Uint8Array(0);
      const handle = await handleOf(name).catch(() => null);
      // A file that may not be written can be read all the same.
      if (!handle) {
        const file = await (await (await ready()).getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      }
      const bytes = new Uint8Array(handle.getSize());
      handle.read(bytes, { at: 0 });
      return bytes;
    },
    append: async (name, bytes, at) => {
      const handle = await handleOf(name);
      if (handle.getSize() !== at) throw new Error(`The journal ${name} is ${handle.getSize()} bytes long, not ${at}.`);
      if (holdsSaves(name) && !(await hasRoom(databaseRoom))) throw full();
      try {
        if (handle.write(bytes, { at }) !== bytes.length) throw full();
        handle.flush();
      } catch (error) {
        // A torn tail must not stand where the next entry is to go.
        handle.truncate(at);
        throw error;
      }
    },
    truncate: async (name, length) => {
      const handle = await handleOf(name);
      scrub(handle, name, length);
      handle.truncate(length);
      handle.flush();
    },
    remove: async (name) => {
      if (!handles.has(name) && !(await list()).includes(name)) return;
      const handle = await handleOf(name);
      scrub(handle, name, 0);
      handle.truncate(0);
      handle.flush();
      handle.close();
      handles.delete(name);
      // The name stays while another window holds the file; what it held is gone.
      await (await ready()).removeEntry(name).catch((error: unknown) => {
        if (!(error instanceof DOMException && kept.has(error.name))) throw error;
      });
    },
  };
};
