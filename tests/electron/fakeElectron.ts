import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';

/**
 * Stands in for the `electron` module in the tests of the main process: it records what the application asks for and lets
 * a test play the other side. It shows that the right things are asked of Electron, not that Electron does them.
 */

type Listener = (...args: unknown[]) => unknown;

class FakeContents extends EventEmitter {
  readonly mainFrame = { parent: null, url: '' };
  readonly sent: string[] = [];
  openHandler: Listener | null = null;
  crashed = false;

  setWindowOpenHandler(handler: Listener): void {
    this.openHandler = handler;
  }

  send(channel: string): void {
    this.sent.push(channel);
  }

  forcefullyCrashRenderer(): void {
    this.crashed = true;
    this.emit('render-process-gone', {}, { reason: 'killed' });
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  destroyed = false;
  visible = false;
  focused = false;
  minimized = false;
  maximized = false;

  constructor(readonly options: BrowserWindowConstructorOptions) {
    super();
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.webContents.mainFrame.url = url;
    return Promise.resolve();
  }

  /** As when the person presses the window's close button; gives whether the window let itself be closed. */
  close(): boolean {
    const event = new Event('close', { cancelable: true });
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return !event.defaultPrevented;
  }

  destroy(): void {
    this.destroyed = true;
    if (BrowserWindow.all.every((window) => window.destroyed)) app.emit('window-all-closed');
  }

  show(): void {
    this.visible = true;
  }

  focus(): void {
    this.focused = true;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.minimized = false;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  maximize(): void {
    this.maximized = true;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, width: this.options.width ?? 0, height: this.options.height ?? 0 };
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true;
  /** A folder for each start: `user` for data, `app` as the installed application. */
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-electron-'));
  readonly userData = path.join(this.folder, 'user');
  sandboxed = false;
  isFirst = true;
  quits = 0;
  readonly switches = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      this.switches.set(name, value);
    },
  };

  enableSandbox(): void {
    this.sandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }

  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  getAppPath(): string {
    return path.join(this.folder, 'app');
  }

  getPath(name: string): string {
    return name === 'userData' ? this.userData : path.join(this.userData, name);
  }

  getLocale(): string {
    return 'en-GB';
  }

  quit(): void {
    this.quits += 1;
  }
}

export const app = new FakeApp();

class FakeSession extends EventEmitter {
  requestHandler: Listener | null = null;
  checkHandler: Listener | null = null;
  deviceHandler: Listener | null = null;
  displayHandler: Listener | null = null;
  beforeRequest: Listener | null = null;
  spellChecker = true;
  readonly webRequest = {
    onBeforeRequest: (handler: Listener): void => {
      this.beforeRequest = handler;
    },
  };

  setPermissionRequestHandler(handler: Listener): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: Listener): void {
    this.checkHandler = handler;
  }

  setDevicePermissionHandler(handler: Listener): void {
    this.deviceHandler = handler;
  }

  setDisplayMediaRequestHandler(handler: Listener): void {
    this.displayHandler = handler;
  }

  cleared = 0;
  clearStorageData(): Promise<void> {
    this.cleared += 1;
    return Promise.resolve();
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
}

export const session = { defaultSession: new FakeSession() };

type Answer = (request: Request) => Promise<Response>;

class FakeProtocol {
  readonly privileged: { scheme: string; privileges: Record<string, boolean> }[] = [];
  readonly handlers = new Map<string, Answer>();

  registerSchemesAsPrivileged(schemes: FakeProtocol['privileged']): void {
    this.privileged.push(...schemes);
  }

  handle(scheme: string, answer: Answer): void {
    this.handlers.set(scheme, answer);
  }
}

export const protocol = new FakeProtocol();

type Invoked = (event: unknown, input: unknown) => Promise<unknown>;

export const ipcMain = {
  handlers: new Map<string, Invoked>(),
  handle(channel: string, handler: Invoked): void {
    if (ipcMain.handlers.has(channel)) throw new Error(`A second handler for '${channel}'.`);
    ipcMain.handlers.set(channel, handler);
  },
};

export const powerMonitor = new EventEmitter();

/** A keychain that turns a text around; a test says of which kind it is, and whether it answers. */
export const safeStorage = {
  backend: 'gnome_libsecret',
  answers: true,
  getSelectedStorageBackend: () => safeStorage.backend,
  isAsyncEncryptionAvailable: () => Promise.resolve(safeStorage.answers),
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from([...text].reverse().join(''))),
  decryptStringAsync: (sealed: Buffer) => {
    const result = [...sealed.toString()].reverse().join('');
    return result.startsWith('{')
      ? Promise.resolve({ result, shouldReEncrypt: false })
      : Promise.reject(new Error('It cannot be read.'));
  },
};

export const screen = {
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  getAllDisplays: () => screen.displays,
};

/** The preload's side. */
class FakeRenderer extends EventEmitter {
  readonly invoked: string[] = [];

  invoke(channel: string): Promise<unknown> {
    this.invoked.push(channel);
    return Promise.resolve(null);
  }
}

export const ipcRenderer = new FakeRenderer();

export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld: (name: string, api: unknown): void => {
    contextBridge.exposed.set(name, api);
  },
};

export const dialog = {
  /** What the person chooses next; null: cancel. */
  chosen: null as string | null,
  asked: [] as unknown[],
  /** The button that the person presses next. */
  pressed: 0,
  showMessageBox(_parent: unknown, options: unknown): Promise<{ response: number }> {
    dialog.asked.push(options);
    return Promise.resolve({ response: dialog.pressed });
  },
  showSaveDialog(_parent: unknown, options: unknown): Promise<{ canceled: boolean; filePath: string }> {
    dialog.asked.push(options);
    return Promise.resolve({ canceled: dialog.chosen === null, filePath: dialog.chosen ?? '' });
  },
  showOpenDialog(_parent: unknown, options: unknown): Promise<{ canceled: boolean; filePaths: string[] }> {
    dialog.asked.push(options);
    return Promise.resolve({
      canceled: dialog.chosen === null,
      filePaths: dialog.chosen === null ? [] : [dialog.chosen],
    });
  },
};

export const Menu = {
  template: [] as MenuItemConstructorOptions[],
  buildFromTemplate: (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[]): void => {
    Menu.template = template;
  },
};

mkdirSync(app.userData);
mkdirSync(path.join(app.getAppPath(), 'out', 'renderer'), { recursive: true });
writeFileSync(path.join(app.getAppPath(), 'out', 'renderer', 'index.html'), '<title>Waymark</title>');
