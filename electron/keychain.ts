import { constants } from 'node:fs';
import path from 'node:path';
import type { SafeStorage } from 'electron';
import { type Handlers, KeychainItem, type KeychainState } from '../shared/bridge';
import { codeOf, failedWrite, noLinks, syncFolder, writeWhole, type FileSystem } from './wholeFile';

interface KeychainParts {
  readonly safeStorage: Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
  >;
  readonly fs: FileSystem;
  /** Where the sealed item lies: with the store that it belongs to. */
  readonly folder: string;
  readonly platform: NodeJS.Platform;
}

/** What Linux may have. Anything else, `basic_text` above all, seals with a key that stands in the program. */
const keychains: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']);

/** More than a sealed item takes; a file that is larger is none. */
const longest = 64 * 1024;

/**
 * One secret, sealed by the keychain of the operating system and kept in a file: the keychain itself holds the key of the
 * application (Electron's safeStorage), so the file is worth nothing on another computer or to another user.
 */
export const keychain = ({
  safeStorage,
  fs,
  folder,
  platform,
}: KeychainParts): Pick<Handlers, Extract<keyof Handlers, `keychain.${string}`>> => {
  const file = path.join(folder, 'keychain.sealed');

  const state = async (): Promise<KeychainState> => {
    // Only Linux has this function, and only there can encryption be "available" and worth nothing.
    if (platform === 'linux' && !keychains.has(safeStorage.getSelectedStorageBackend())) return 'plainText';
    return (await safeStorage.isAsyncEncryptionAvailable().catch(() => false)) ? 'ready' : 'closed';
  };

  const sealedItem = async (): Promise<Buffer | null> => {
    try {
      const handle = await fs.open(file, constants.O_RDONLY | noLinks);
      try {
        return (await handle.stat()).size > longest ? Buffer.alloc(0) : await handle.readFile();
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      return Buffer.alloc(0);
    }
  };

  const write = async (sealed: Buffer): Promise<void> => {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(fs, file, sealed);
  };

  const read: Handlers['keychain.read'] = async () => {
    const sealed = await sealedItem();
    if (sealed === null) return { kind: 'none' };
    if ((await state()) !== 'ready') return { kind: 'closed' };
    try {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed);
      // The keychain has a newer key. Where sealing anew fails, the old seal still opens.
      if (shouldReEncrypt)
        await safeStorage
          .encryptStringAsync(result)
          .then(write)
          .catch(() => undefined);
      return KeychainItem.safeParse(result).success ? { kind: 'item', item: result } : { kind: 'unreadable' };
    } catch {
      return { kind: 'unreadable' };
    }
  };

  const forget: () => ReturnType<Handlers['keychain.keep']> = async () => {
    if ((await sealedItem()) === null) return { kind: 'kept' };
    await fs.rm(file, { force: true });
    await syncFolder(fs, folder);
    return { kind: 'kept' };
  };

  const keep = async (item: string): ReturnType<Handlers['keychain.keep']> => {
    const found = await state();
    if (found !== 'ready') return { kind: 'refused', why: found };
    const sealed = await safeStorage.encryptStringAsync(item).catch(() => null);
    if (sealed === null) return { kind: 'refused', why: 'closed' };
    await write(sealed);
    const kept = await read(null);
    // What cannot be read back must not be counted on.
    return kept.kind === 'item' && kept.item === item ? { kind: 'kept' } : { kind: 'refused', why: 'closed' };
  };

  return {
    'keychain.state': state,
    'keychain.read': read,
    'keychain.keep': ({ item }) => (item === null ? forget() : keep(item)).catch(failedWrite),
  };
};
