import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { lockChannel } from '../shared/bridge';
import { isOwn, pageUrl } from './appScheme';
import type { Sender } from './serve';
import type { WindowShape } from './windowShape';

/** How long a renderer may take to save what is not saved yet when it is told to lock, in milliseconds. */
export const lockPatience = 10_000;

/** A renderer that ends of itself this soon after it was opened, in milliseconds, is not opened again. */
const shortLife = 10_000;

/** The options of the one window. Each setting of the checklist is written out, also where it is Electron's default. */
export const windowOptions = (
  preload: string,
  shape: WindowShape,
  devTools: boolean,
): BrowserWindowConstructorOptions => ({
  width: shape.width,
  height: shape.height,
  ...(shape.x === undefined || shape.y === undefined ? {} : { x: shape.x, y: shape.y }),
  minWidth: 640,
  minHeight: 480,
  show: false,
  autoHideMenuBar: true,
  webPreferences: {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    disableBlinkFeatures: 'Auxclick',
    devTools,
  },
});

export interface WindowParts {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly options: () => BrowserWindowConstructorOptions;
  /** Whether the window filled its screen when it was last open. */
  readonly isMaximized: () => boolean;
  readonly remember: (window: BrowserWindow) => void;
  readonly quit: () => void;
  /** Asks the person who closes the window whether what could not be saved may be lost. */
  readonly mayLose: () => Promise<boolean>;
}

/**
 * The one window. Locking and closing both end its renderer process, because text and keys that a program lets go of stay
 * in memory; the page is told first, so that it saves what is not saved yet.
 */
export class OneWindow {
  private current: BrowserWindow | null = null;
  private timer: NodeJS.Timeout | null = null;
  private closing = false;
  private openedAt = 0;

  constructor(private readonly parts: WindowParts) {}

  open(): void {
    const window = this.parts.create(this.parts.options());
    this.current = window;
    window.once('ready-to-show', () => {
      if (this.parts.isMaximized()) window.maximize();
      window.show();
    });
    window.on('close', (event) => {
      this.parts.remember(window);
      event.preventDefault();
      this.closing = true;
      this.lock();
    });
    window.webContents.on('render-process-gone', () => {
      if (this.current !== window) return;
      // A page that does not come up at all would be opened for ever.
      if (performance.now() - this.openedAt < shortLife) this.closing = true;
      this.restart();
    });
    this.openedAt = performance.now();
    void window.loadURL(pageUrl);
  }

  /** The window, for dialogs that belong to it. */
  shown(): BrowserWindow {
    if (this.current === null) throw new Error('There is no window.');
    return this.current;
  }

  focus(): void {
    if (this.current === null) return;
    if (this.current.isMinimized()) this.current.restore();
    this.current.focus();
  }

  /** Tells the page to save and to let go; one that does not answer is ended all the same. */
  lock(): void {
    if (this.current === null || this.timer !== null) return;
    this.current.webContents.send(lockChannel, this.closing);
    this.timer = setTimeout(() => {
      this.restart();
    }, lockPatience);
  }

  /** The page could save something nowhere: it stays, unless the person who closes it would rather lose that. */
  async stay(): Promise<void> {
    this.stopWaiting();
    if (!this.closing) return;
    this.closing = false;
    if (!(await this.parts.mayLose())) return;
    this.closing = true;
    this.restart();
  }

  /** Ends the renderer process, and opens a fresh window unless the person is closing the application. */
  restart(): void {
    this.stopWaiting();
    const old = this.current;
    this.current = null;
    if (old !== null) {
      this.parts.remember(old);
      // Ended outright: a process that goes in its own time keeps its memory until then.
      old.webContents.forcefullyCrashRenderer();
      old.destroy();
    }
    if (this.closing) this.parts.quit();
    else this.open();
  }

  private stopWaiting(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** Whether a call comes from the top frame of our own page in our own window. */
  isTrusted({ sender, senderFrame }: Sender): boolean {
    return (
      this.current !== null &&
      sender === this.current.webContents &&
      senderFrame !== null &&
      senderFrame.parent === null &&
      isOwn(senderFrame.url)
    );
  }
}
