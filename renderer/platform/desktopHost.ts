import type { Bridge } from '../../shared/bridge';
import { fileName } from './fileName';
import type { Host } from './host';

/** A part of a larger buffer would be sent with the whole of it. */
const ownBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Electron: everything goes through the calls of the bridge. */
export const desktopHost = ({ call, onLock }: Bridge): Host => {
  const listeners = new Set<(closing: boolean) => void>();
  const restart = async (): Promise<void> => {
    await call('restartRenderer', null);
  };
  onLock((closing) => {
    // Before the vault is open nobody listens: closing the window must not wait for an answer then.
    if (listeners.size === 0) void restart();
    for (const listener of listeners) listener(closing);
  });
  return {
    journal: {
      list: () => call('journal.list', null),
      read: (name, offset) => call('journal.read', { name, offset }),
      append: (name, at, bytes) => call('journal.append', { name, at, bytes: ownBytes(bytes) }),
      truncate: (name, length) => call('journal.truncate', { name, length }),
      remove: (name) => call('journal.remove', { name }),
      room: () => call('journal.room', null),
    },
    backups: {
      files: {
        list: (place) => call('backup.list', { place }),
        read: (place, name, offset) => call('backup.read', { place, name, offset }),
        append: (place, name, at, bytes) => call('backup.append', { place, name, at, bytes: ownBytes(bytes) }),
        place: (place, name) => call('backup.place', { place, name }),
        remove: (place, name) => call('backup.remove', { place, name }),
      },
      choose: () => call('backup.choose', { folder: 'ask' }),
      takeOwn: async () => {
        await call('backup.choose', { folder: 'own' });
      },
      allow: () => Promise.resolve(true),
      open: null,
    },
    keychain: {
      state: () => call('keychain.state', null),
      read: () => call('keychain.read', null),
      keep: (item) => call('keychain.keep', { item }),
    },
    saveFile: (name, bytes) => call('saveFile', { name: fileName(name), bytes: ownBytes(bytes) }),
    openFile: (extensions) => call('openFile', { extensions: [...extensions] }),
    onLock: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    restart,
    refuseLock: async () => {
      await call('refuseLock', null);
    },
    clearStorage: () =>
      call('clearStorage', null).then(
        () => true,
        () => false,
      ),
    speak: async (language) => {
      await call('speak', { language });
    },
  };
};
