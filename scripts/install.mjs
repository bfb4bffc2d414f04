// The locked dependencies, installed when they are missing or not those of package-lock.json.
// Plain Node only: it runs before any dependency exists.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal, root, say } from './script.mjs';

/** @param {string} version such as `20.19.0` */
export const supportsNode = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
};

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 * @typedef {{ packages?: Record<string, Locked> }} Lock
 */

/**
 * Whether what npm installed is what the lock file names. npm writes its own account last, so a broken installation has
 * none, and an installation made by hand counts. Optional packages may be absent: most are builds for other systems.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} found node_modules/.package-lock.json
 */
export const isInstalled = (wanted, found) => {
  const installed = found.packages ?? {};
  return Object.entries(wanted.packages ?? {}).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true;
    const there = installed[place];
    if (there === undefined) return optional === true;
    return there.version === version && there.integrity === integrity;
  });
};

/** @param {string} name @returns {Lock} */
const readLock = (name) => {
  const file = path.join(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};

/**
 * Runs npm with the configuration of the person who calls; what it prints goes to standard error.
 * @param {string[]} args
 * @param {string} [cwd] the folder of the package, if it is not this one
 * @returns whether it ended well
 */
export const npm = (args, cwd = root) => {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd, stdio: ['ignore', 2, 2] };
  // Under `npm start` npm names its own script: the same npm, and no search for npm.cmd on Windows.
  const own = process.env.npm_execpath ?? '';
  const { status } = own.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0;
};

/** Makes sure of a Node that is new enough and of the locked dependencies. */
export const ensureInstalled = () => {
  if (!supportsNode(process.versions.node)) {
    throw new Refusal(
      `Waymark needs Node 20.19 or newer, and this is Node ${process.versions.node}. Install a newer Node and try again.`,
    );
  }
  const found = readLock('node_modules/.package-lock.json');
  if (isInstalled(readLock('package-lock.json'), found)) return;
  const why = found.packages === undefined ? 'are missing' : 'are not those of package-lock.json';
  say(`The dependencies ${why}: installing them with "npm ci", which takes a minute or two.`);
  if (!npm(['ci'])) {
    throw new Refusal('The dependencies could not be installed: see what npm says above, then try again.');
  }
};
