import { rmSync } from 'node:fs';
import { vi } from 'vitest';
import type { CallName } from '../../shared/bridge';
import type * as fake from './fakeElectron';

type Fake = typeof fake;

/** The application, started on a fresh stand-in for Electron and a fresh folder for its data. */
export interface Application {
  readonly electron: Fake;
  /** The window that is open now. */
  readonly window: () => InstanceType<Fake['BrowserWindow']>;
  /** Calls as the page of that window does; `from` overrides who calls. */
  readonly call: (name: CallName, input: unknown, from?: object) => Promise<unknown>;
  readonly stop: () => void;
}

export const startApplication = async (prepare: (electron: Fake) => void = () => undefined): Promise<Application> => {
  vi.resetModules();
  const electron = (await import('electron')) as unknown as Fake;
  prepare(electron);
  await import('../../electron/main');
  // What waits for Electron to be ready runs in the next turn.
  await new Promise((resolve) => setImmediate(resolve));
  const window = (): InstanceType<Fake['BrowserWindow']> => {
    const open = electron.BrowserWindow.all.find(({ destroyed }) => !destroyed);
    if (open === undefined) throw new Error('No window is open.');
    return open;
  };
  return {
    electron,
    window,
    call: (name, input, from = {}) => {
      const { webContents } = window();
      const handler = electron.ipcMain.handlers.get(name);
      if (handler === undefined) throw new Error(`No handler for ${name}.`);
      return handler({ sender: webContents, senderFrame: webContents.mainFrame, ...from }, input);
    },
    stop: () => {
      rmSync(electron.app.folder, { recursive: true, force: true });
    },
  };
};
