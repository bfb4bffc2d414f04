// `app` of the test host: paths, readiness, the order of events when it ends, and one instance at a time.
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { preventable } from './preventable.mjs';

/** Where the instance that holds the lock of a data folder listens. @param {string} userData */
const doorOf = (userData) => {
  const name = `waymark-host-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.socket`);
};

/** Knocks at the door of another instance. @param {string} door @returns {Promise<net.Socket | null>} */
const knock = (door) =>
  new Promise((resolve) => {
    const socket = net.connect(door);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });

/**
 * @param {{ root: string, userData: string, language: string, packaged: boolean, end: (code: number) => void }} options
 */
export const makeApp = async ({ root, userData, language, packaged, end }) => {
  mkdirSync(userData, { recursive: true });
  const door = doorOf(userData);
  const first = await knock(door);
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  /** @type {Map<string, string>} */
  const switches = new Map();
  /** @type {Function[]} */
  const waiting = [];
  /** @type {net.Server | null} */
  let server = null;

  const app = Object.assign(new EventEmitter(), {
    isPackaged: packaged,
    ready: false,
    quitting: false,
    sandboxed: false,
    switches,
    commandLine: {
      /** @param {string} key @param {string} value */
      appendSwitch: (key, value = '') => void switches.set(key, value),
    },
    enableSandbox: () => {
      if (app.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
      app.sandboxed = true;
    },
    getAppPath: () => root,
    getName: () => name,
    getVersion: () => version,
    getLocale: () => language,
    /** @param {string} place */
    getPath: (place) => (place === 'userData' ? userData : path.join(userData, place)),
    isReady: () => app.ready,
    whenReady: () => (app.ready ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    requestSingleInstanceLock: () => {
      if (first !== null) {
        first.end(JSON.stringify(process.argv));
        return false;
      }
      if (process.platform !== 'win32') rmSync(door, { force: true });
      server ??= net.createServer((socket) => {
        let text = '';
        socket.on('data', (chunk) => (text += chunk.toString()));
        socket.on('end', () => {
          if (text !== '') app.emit('second-instance', {}, JSON.parse(text), process.cwd(), null);
          socket.end();
        });
        socket.on('error', () => undefined);
      });
      server.listen(door).unref();
      return true;
    },
    becomeReady: () => {
      app.ready = true;
      app.emit('ready', {}, {});
      for (const resolve of waiting.splice(0)) resolve();
    },
    quit: () => {
      if (app.quitting) return;
      const before = preventable();
      app.emit('before-quit', before);
      if (before.defaultPrevented) return;
      app.quitting = true;
      for (const window of app.windows())
        if (!window.close()) {
          app.quitting = false;
          return;
        }
      const last = preventable();
      app.emit('will-quit', last);
      if (last.defaultPrevented) {
        app.quitting = false;
        return;
      }
      app.emit('quit', {}, 0);
      server?.close();
      end(0);
    },
    /** Set by the host. @type {() => any[]} */
    windows: () => [],
  });
  return app;
};
