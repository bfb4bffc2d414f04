// Windows for `npm start`: of Electron, or of an installed Chromium browser.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { root, say } from './script.mjs';

export const canShowWindows = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

// Chromium's sandbox does not start for the administrator of Linux. The second switch keeps a bar across the window away.
const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []);

const electronFolder = path.join(root, 'node_modules', 'electron');

/** The program of Electron, where it is there. @returns {string | null} */
export const findElectron = () => {
  const name = path.join(electronFolder, 'path.txt');
  if (!existsSync(name)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electronFolder, 'dist');
  const program = path.join(folder, readFileSync(name, 'utf8').trim());
  return existsSync(program) ? program : null;
};

/** Fetches the program of Electron, or gives up. @param {number} timeout in milliseconds; 0: none @returns {Promise<void>} */
export const fetchElectron = (timeout) =>
  new Promise((resolve) => {
    say('Fetching the program of Electron, which is about 100 MB.');
    const child = spawn(process.execPath, [path.join(electronFolder, 'install.js')], { stdio: 'ignore', timeout });
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });

/** Opens the desktop application. @param {string} program */
export const openElectron = (program) => spawn(program, [...asRoot(), root], { stdio: ['ignore', 'ignore', 2] });

/**
 * Without what a browser would keep in clear of what is typed into it: passwords, form history, pages to translate. And with its
 * leave to keep what is stored, which a page can ask about, but not about the switch.
 * @param {string} url
 */
const preferencesFor = (url) => ({
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_service: false,
  profile: {
    password_manager_enabled: false,
    content_settings: { exceptions: { durable_storage: { [`${new URL(url).origin},*`]: { setting: 1 } } } },
  },
  search: { suggest_enabled: false },
  translate: { enabled: false },
});

/**
 * What keeps a browser from errands of its own: it asks no other machine for anything, not even for a name, and on a full disk it
 * does not clear what Waymark keeps (found by tests/faults/r06-disk-full).
 */
export const switches = [
  '--unlimited-storage',
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * A browser profile of Waymark's own, where its data stay; nobody else may look into it.
 * @param {string} url
 * @param {string} folder the data folder of Waymark
 */
export const ownProfile = (url, folder) => {
  const profile = path.join(folder, 'browser');
  const settings = path.join(profile, 'Default', 'Preferences');
  mkdirSync(path.dirname(settings), { recursive: true, mode: 0o700 });
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify(preferencesFor(url)), { mode: 0o600 });
  return profile;
};

/**
 * Opens an app window without the furniture of a browser.
 * @param {string} url
 * @param {string} folder the data folder of Waymark
 * @returns {import('node:child_process').ChildProcess | null} null: there is no screen, or no browser
 */
export const openBrowser = (url, folder) => {
  const browser = canShowWindows() ? findChromium() : null;
  if (browser === null) return null;
  const args = [`--app=${url}`, `--user-data-dir=${ownProfile(url, folder)}`, ...switches, ...asRoot()];
  return spawn(browser, args, { stdio: 'ignore' });
};
