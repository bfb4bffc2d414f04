import type { Bridge } from '../../shared/bridge';
import { fileName } from './fileName';
import type { Host } from './host';

/** A part of a larger buffer would be sent with the whole of it. */
const ownBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Electron: everything goes through the calls of the bridge. */
export const desktopHost = ({ call, onLock }: Bridge): Host => ({
  journal: {
    list: () => call('journal.list', null),
    read: (name, offset) => call('journal.read', { name, offset }),
    append: (name, at, bytes) => call('journal.append', { name, at, bytes: ownBytes(bytes) }),
    truncate: (name, length) => call('journal.truncate', { name, length }),
    remove: (name) => call('journal.remove', { name }),
  },
  saveFile: (name, bytes) => call('saveFile', { name: fileName(name), bytes: ownBytes(bytes) }),
  openFile: (extensions) => call('openFile', { extensions: [...extensions] }),
  onLock,
  restart: async () => {
    await call('restartRenderer', null);
  },
});
