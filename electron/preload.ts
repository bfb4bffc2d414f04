import { contextBridge, ipcRenderer } from 'electron';
// Not through the folder's index: the contract would bring a schema library into every page.
import { callNames, lockChannel } from '../shared/bridge/channels';
import type { Bridge } from '../shared/bridge';

const known: ReadonlySet<string> = new Set(callNames);

const bridge: Bridge = {
  call: (name, input) => {
    if (!known.has(name)) throw new Error('There is no such call.');
    return ipcRenderer.invoke(name, input) as ReturnType<typeof bridge.call<typeof name>>;
  },
  onLock: (listener) => {
    // The event stays here: through it a page would reach ipcRenderer itself.
    const heard = (_event: unknown, closing: unknown): void => {
      listener(closing === true);
    };
    ipcRenderer.on(lockChannel, heard);
    return () => {
      ipcRenderer.off(lockChannel, heard);
    };
  },
};

contextBridge.exposeInMainWorld('waymark', bridge);
