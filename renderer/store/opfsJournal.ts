import { type Journal, holdsKeys } from './journal';

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

/** The journal in the browser's origin-private file system. Only for a dedicated worker: sync access exists nowhere else. */
export const opfsJournal = async (): Promise<Journal> => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('journal', { create: true });
  const handles = new Map<string, SyncAccessHandle>();

  const handleOf = async (name: string): Promise<SyncAccessHandle> => {
    const known = handles.get(name);
    if (known) return known;
    const file = (await folder.getFileHandle(name, { create: true })) as unknown as SharedFileHandle;
    const handle = await file.createSyncAccessHandle({ mode: 'readwrite-unsafe' });
    handles.set(name, handle);
    return handle;
  };

  const list = async (): Promise<string[]> => {
    const names: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
    return names.sort();
  };

  return {
    list,
    read: async (name) => {
      if (!handles.has(name) && !(await list()).includes(name)) return new Uint8Array(0);
      const handle = await handleOf(name);
      const bytes = new Uint8Array(handle.getSize());
      handle.read(bytes, { at: 0 });
      return bytes;
    },
    append: async (name, bytes, at) => {
      const handle = await handleOf(name);
      if (handle.getSize() !== at) throw new Error(`The journal ${name} is ${handle.getSize()} bytes long, not ${at}.`);
      try {
        if (handle.write(bytes, { at }) !== bytes.length)
          throw new DOMException('The journal could not be written: the disk may be full.', 'QuotaExceededError');
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
      await folder.removeEntry(name).catch((error: unknown) => {
        if (!(error instanceof DOMException && kept.has(error.name))) throw error;
      });
    },
  };
};
