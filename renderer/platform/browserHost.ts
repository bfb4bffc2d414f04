import { limits, type OpenOutcome } from '../../shared/bridge';
import { clearPath } from '../../shared/bridge/page.mjs';
import { browserBackups } from './browserBackups';
import { fileName } from './fileName';
import type { Host } from './host';

/** How often the clock is looked at, and how far it must have jumped to mean that the computer slept, in milliseconds. */
const tick = 10_000;
// Browsers wake the timers of a hidden page once a minute only.
const sleep = 120_000;

const bytesOf = async (file: File): Promise<OpenOutcome> => {
  if (file.size > limits.file) return { kind: 'tooLarge', most: limits.file };
  try {
    return { kind: 'opened', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return { kind: 'failed', code: error instanceof DOMException ? error.name : 'unreadable' };
  }
};

/** A browser on a loopback address: files come and go as uploads and downloads. */
export const browserHost = (page: Window): Host => ({
  journal: null,
  backups: browserBackups(page),
  keychain: null,

  saveFile: (name, bytes) => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
    const link = page.document.createElement('a');
    link.href = address;
    link.download = fileName(name);
    link.click();
    // The browser reads the bytes after the click has returned.
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 60_000);
    return Promise.resolve({ kind: 'handed' });
  },

  openFile: (extensions) =>
    new Promise((resolve) => {
      const input = page.document.createElement('input');
      input.type = 'file';
      input.accept = extensions.map((extension) => `.${extension}`).join(',');
      input.addEventListener('cancel', () => {
        resolve({ kind: 'cancelled' });
      });
      input.addEventListener('change', () => {
        const file = input.files?.[0];
        resolve(file === undefined ? { kind: 'cancelled' } : bytesOf(file));
      });
      input.click();
    }),

  onLock: (listener) => {
    let seen = Date.now();
    const timer = setInterval(() => {
      const now = Date.now();
      if (now - seen > sleep) listener(false);
      seen = now;
    }, tick);
    return () => {
      clearInterval(timer);
    };
  },

  restart: () => {
    // To the same server under its other name, which sends back here: another site is another process, while a reload
    // would keep this one with all that it remembers.
    if (page.location.hostname === '127.0.0.1') page.location.replace(`http://localhost:${page.location.port}/`);
    else page.location.reload();
    return new Promise(() => undefined);
  },

  // Nobody but the page itself could end it here.
  refuseLock: () => Promise.resolve(),

  clearStorage: () =>
    fetch(clearPath, { method: 'POST', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    ),

  // The browser's own menus speak the browser's language.
  speak: () => Promise.resolve(),
});
