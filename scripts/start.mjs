// Opens Waymark: in Electron where that can be had, else in a window of an installed browser, else as an address.
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { Refusal, isMain, run, say } from './script.mjs';
import { dataFolder, defaultPort, isWaymark, serve } from './serve.mjs';
import { canShowWindows, fetchElectron, findElectron, openBrowser, openElectron } from './window.mjs';

const usage = 'Usage: npm start -- [--host electron|browser] [--port N] [--no-open]';

/** How long fetching Electron may take before the choice falls on a browser, in milliseconds. */
const patience = 8_000;

/** A browser that ends this soon gave its window to one that was running already, in milliseconds. */
const handedOver = 5_000;

/**
 * @typedef {{ host: 'electron' | 'browser' | null, port: number, open: boolean }} Choice
 * @param {string[]} args
 * @returns {Choice}
 */
export const readChoice = (args) => {
  const options = /** @type {const} */ ({
    host: { type: 'string' },
    port: { type: 'string', default: String(defaultPort) },
    'no-open': { type: 'boolean', default: false },
  });
  const { host = null, port, 'no-open': closed } = parse(() => parseArgs({ args, options }).values);
  if (host !== null && host !== 'electron' && host !== 'browser') {
    throw new Refusal(`--host is electron or browser, not "${host}". ${usage}`);
  }
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65_535) {
    throw new Refusal(`--port is a whole number from 1 to 65535, not "${port}". ${usage}`);
  }
  return { host, port: Number(port), open: !closed };
};

/** @template T @param {() => T} read @returns {T} */
const parse = (read) => {
  try {
    return read();
  } catch (error) {
    throw new Refusal(`${/** @type {Error} */ (error).message} ${usage}`);
  }
};

/** @param {Choice} choice @returns {Promise<string | null>} the program of Electron; null: use a browser */
const chooseElectron = async ({ host, open }) => {
  if (host === 'browser' || !open) return null;
  if (!canShowWindows()) {
    if (host === 'electron') throw new Refusal('Electron needs a screen, and there is none here: DISPLAY is not set.');
    return null;
  }
  if (findElectron() === null) await fetchElectron(host === 'electron' ? 0 : patience);
  const found = findElectron();
  if (found !== null) return found;
  const lack = 'The program of Electron is not there and could not be fetched';
  if (host === 'electron') throw new Refusal(`${lack}. Without it: npm start -- --host browser`);
  say(`${lack} in time: Waymark opens in a browser, where it does all the same things.`);
  return null;
};

/** Resolves when this process is asked to end. @returns {Promise<void>} */
const asked = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
  });

/** @param {string} program */
const showElectron = async (program) => {
  const child = openElectron(program);
  void asked().then(() => child.kill());
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0 && code !== null) throw new Refusal(`Electron ended with exit code ${code}.`);
};

/**
 * Resolves when the person closes the window; not when the browser only handed it over, or could not start.
 * @param {import('node:child_process').ChildProcess} window
 * @returns {Promise<void>}
 */
const closed = (window) =>
  new Promise((resolve) => {
    const since = performance.now();
    window.once('error', ({ message }) =>
      say(`The browser could not be started (${message}): open the address yourself.`),
    );
    window.once('exit', () => {
      if (performance.now() - since > handedOver) resolve();
      else say('The window belongs to a browser that was open already. To end Waymark, press Ctrl+C here.');
    });
  });

/** @param {Choice} choice */
const showBrowser = async ({ port, open }) => {
  const folder = dataFolder();
  const server = await serve({ port, folder }).catch(async (error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    if (await isWaymark(port, folder)) return null;
    throw new Refusal(`Port ${port} is in use by another program: end that program, or choose another port. ${usage}`);
  });
  const url = server?.url ?? `http://127.0.0.1:${port}/`;
  if (server === null) say('Waymark is being served already.');
  process.stdout.write(`Waymark ready: ${url}\n`);
  const window = open ? openBrowser(url, folder) : null;
  if (open && window === null) say(`Open ${url} in Chromium, Chrome or Edge on this machine.`);
  if (server === null) return;
  await Promise.race(window === null ? [asked()] : [asked(), closed(window)]);
  window?.kill();
  await server.close();
};

if (isMain(import.meta.url)) {
  await run(async () => {
    const choice = readChoice(process.argv.slice(2));
    ensureInstalled();
    await ensureBuilt();
    const electron = await chooseElectron(choice);
    await (electron === null ? showBrowser(choice) : showElectron(electron));
  });
}
