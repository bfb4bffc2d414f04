// The test host: a process of Node that is to the application what Electron's main process is, with a page of Chromium for
// each window. Started by launch.ts with one argument, the options as JSON; what it is faithful in, and what not, stands
// in the README beside it.
import { EventEmitter } from 'node:events';
import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { makeApp } from './application.mjs';
import { openChromium } from './chromium.mjs';
import { Protocol, Session } from './session.mjs';
import { Menu, makeDialog, makeSafeStorage, makeScreen } from './system.mjs';
import { windowsOf } from './windows.mjs';

const options = JSON.parse(process.argv[2] ?? '{}');
const { root, userData, language, main = path.join(root, 'out/main/index.js') } = options;

/** A member that this host has not is a fault of the test, not `undefined`. @param {string} name @param {any} part */
const strict = (name, part) =>
  new Proxy(part, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol' || key === 'then') return target[key];
      throw new Error(`The test host has no electron.${name}.${key}.`);
    },
  });

/** @param {object} message */
const tell = (message) => void process.send?.(message);
/** What happened that an application of ours must not let happen, and what it refused. */
const log = { refused: [], escaped: [], popups: [], navigated: [], downloads: [], errors: [] };

/** @type {Promise<import('playwright-core').BrowserContext> | null} */
let browser = null;
const app = await makeApp({
  root,
  userData,
  language,
  packaged: options.packaged,
  end: (code) => {
    void Promise.resolve(browser)
      .then((context) => context?.close())
      .catch(() => undefined)
      .finally(() => process.exit(code));
  },
});
const session = new Session();
const protocol = new Protocol(() => app.ready);
const ipcMain = Object.assign(new EventEmitter(), {
  handlers: new Map(),
  handle: (/** @type {string} */ channel, /** @type {Function} */ handler) => {
    if (ipcMain.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    ipcMain.handlers.set(channel, handler);
  },
});
const { BrowserWindow, open } = windowsOf({
  app,
  ipcMain,
  session,
  log,
  tell,
  browser: () =>
    (browser ??= openChromium({
      executable: options.chromium,
      userData,
      language,
      switches: app.switches,
      session,
      protocol,
      log,
      windowOf: (page) => open.find((window) => window.page === page) ?? null,
      lastWindow: () => open.at(-1) ?? null,
      tell,
    })),
});
app.windows = () => [...open];

const electron = {
  app: strict('app', app),
  BrowserWindow,
  Menu,
  dialog: makeDialog(),
  ipcMain: strict('ipcMain', ipcMain),
  powerMonitor: strict('powerMonitor', new EventEmitter()),
  protocol: strict('protocol', protocol),
  safeStorage: strict(
    'safeStorage',
    makeSafeStorage(userData, () => app.ready, options.keyring),
  ),
  screen: strict('screen', makeScreen()),
  session: { defaultSession: strict('session', session) },
  /** Of this host alone. */
  log,
};
Object.assign(globalThis, { electronTestHost: electron });

process.on('message', (/** @type {any} */ { id, source, arg }) => {
  void Promise.resolve()
    .then(() => vm.runInThisContext(`(${source})`)(electron, arg))
    .then(
      (value) => tell({ kind: 'answer', id, value }),
      (error) => tell({ kind: 'answer', id, error: String(error) }),
    );
});
// The tests are gone: so are we.
process.on('disconnect', () => process.exit(1));

register('./resolve.mjs', import.meta.url);
await import(pathToFileURL(main).href);
app.becomeReady();
