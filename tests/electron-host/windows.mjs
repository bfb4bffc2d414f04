// Windows of the test host: each a page of the one Chromium, with the preload in a world of its own.
import { EventEmitter } from 'node:events';
import { inApplication, inChromium } from './addresses.mjs';
import { makeCodec } from './codec.mjs';
import { openPreloadWorld } from './preloadWorld.mjs';
import { preventable } from './preventable.mjs';

const codec = makeCodec();

/**
 * @param {{ app: any, ipcMain: any, session: any, log: any, tell: (message: object) => void,
 *   browser: () => Promise<import('playwright-core').BrowserContext> }} parts
 */
export const windowsOf = ({ app, ipcMain, session, log, tell, browser }) => {
  /** @type {BrowserWindow[]} */
  const open = [];
  let lastId = 0;

  class WebContents extends EventEmitter {
    /** @type {Function | null} */ openHandler = null;
    /** @param {BrowserWindow} window */
    constructor(window) {
      super();
      this.window = window;
      this.id = window.id;
      this.session = session;
      this.mainFrame = {
        parent: null,
        get url() {
          return inApplication(window.page?.url() ?? '');
        },
      };
    }
    /** @param {Function} handler */
    setWindowOpenHandler(handler) {
      this.openHandler = handler;
    }
    getURL() {
      return this.mainFrame.url;
    }
    /** @param {string} channel @param {unknown[]} args */
    send(channel, ...args) {
      const text = codec.encode(args);
      void this.window.ready.then(() => this.window.world?.deliver({ kind: 'event', channel, args: text }));
    }
    forcefullyCrashRenderer() {
      // Chromium answers nothing: the process that would is gone.
      void this.window.ready.then(() => this.window.session?.send('Page.crash').catch(() => undefined));
      this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 1 });
    }
  }

  class BrowserWindow extends EventEmitter {
    destroyed = false;
    visible = false;
    maximized = false;
    focused = 0;
    /** @type {import('playwright-core').Page | null} */ page = null;
    /** @type {import('playwright-core').CDPSession | null} */ session = null;
    /** @type {Awaited<ReturnType<typeof openPreloadWorld>> | null} */ world = null;
    /** @type {string | null} */ expected = null;

    /** @param {import('electron').BrowserWindowConstructorOptions} options */
    constructor(options) {
      super();
      this.id = ++lastId;
      this.options = options;
      this.bounds = {
        x: options.x ?? 0,
        y: options.y ?? 0,
        width: options.width ?? 800,
        height: options.height ?? 600,
      };
      this.webContents = new WebContents(this);
      open.push(this);
      this.ready = this.begin();
      this.ready.catch((error) => log.errors.push(String(error)));
      app.emit('web-contents-created', {}, this.webContents);
      app.emit('browser-window-created', {}, this);
    }

    async begin() {
      const context = await browser();
      const page = await context.newPage();
      this.page = page;
      this.session = await context.newCDPSession(page);
      await this.resize();
      page.on('console', (message) => {
        if (message.type() === 'error') log.errors.push(message.text());
      });
      page.on('pageerror', (error) => log.errors.push(String(error)));
      page.on('crash', () => {
        if (!this.destroyed) this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
      });
      page.on('download', (download) => {
        const event = preventable();
        session.emit('will-download', event, { getURL: () => inApplication(download.url()) }, this.webContents);
        if (!event.defaultPrevented) log.downloads.push(inApplication(download.url()));
        void download.cancel();
      });
      this.world = await openPreloadWorld(this.session, this.options.webPreferences ?? {}, (message) =>
        this.answer(message),
      );
      const { targetInfo } = await this.session.send('Target.getTargetInfo');
      tell({ kind: 'window', target: targetInfo.targetId });
    }

    async resize() {
      const { width, height } = this.bounds;
      await this.page?.setViewportSize({ width, height });
    }

    /** @param {{ kind: string, channel: string, args: string }} message @returns {Promise<object | null>} */
    async answer({ kind, channel, args }) {
      const event = { sender: this.webContents, senderFrame: this.webContents.mainFrame, type: 'frame' };
      if (kind === 'send') {
        ipcMain.emit(channel, event, ...codec.decode(args));
        return null;
      }
      try {
        const handler = ipcMain.handlers.get(channel);
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
        return { value: codec.encode(await handler(event, ...codec.decode(args))) };
      } catch (error) {
        return { error: String(error) };
      }
    }

    /** Whether the application itself asked for this address. @param {string} url */
    expects(url) {
      return this.expected === url;
    }

    /** @param {string} url */
    async loadURL(url) {
      await this.ready;
      const address = inChromium(url);
      this.expected = address;
      await session.applyPermissions(this.session, new URL(address).origin);
      await this.page?.goto(address, { waitUntil: 'load' });
      if (!this.destroyed) this.emit('ready-to-show');
    }

    show() {
      this.visible = true;
    }
    focus() {
      this.focused += 1;
    }
    isVisible() {
      return this.visible;
    }
    isMinimized() {
      return false;
    }
    isMaximized() {
      return this.maximized;
    }
    maximize() {
      this.maximized = true;
    }
    restore() {}
    isDestroyed() {
      return this.destroyed;
    }
    getNormalBounds() {
      return { ...this.bounds };
    }
    getBounds() {
      return { ...this.bounds };
    }
    /** @param {{ x?: number, y?: number, width?: number, height?: number }} bounds */
    setBounds(bounds) {
      Object.assign(this.bounds, bounds);
      void this.resize();
    }
    /** @param {number} width @param {number} height */
    setSize(width, height) {
      this.setBounds({ width, height });
    }
    close() {
      const event = preventable();
      this.emit('close', event);
      if (event.defaultPrevented) return false;
      this.destroy();
      return true;
    }
    destroy() {
      if (this.destroyed) return;
      this.destroyed = true;
      open.splice(open.indexOf(this), 1);
      void this.ready.then(() => this.page?.close()).catch(() => undefined);
      this.emit('closed');
      if (open.length > 0 || app.quitting) return;
      if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
      else app.quit();
    }
    static getAllWindows() {
      return [...open];
    }
    static getFocusedWindow() {
      return open.at(-1) ?? null;
    }
  }

  return { BrowserWindow, open };
};
