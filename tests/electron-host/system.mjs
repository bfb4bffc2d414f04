// What a desktop gives to an application: dialogs that nobody answers unless a test does, a keyring, a menu, a screen.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Dialogs that are closed at once; a test puts its own functions in their place. */
export const makeDialog = () => ({
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  /** @param {unknown[]} args */
  showMessageBox: (...args) => {
    const { cancelId = 0 } = /** @type {{ cancelId?: number }} */ (args.at(-1));
    return Promise.resolve({ response: cancelId, checkboxChecked: false });
  },
});

/** A failure comes as a refused promise, as Electron's does. @template T @param {() => T} work */
const soon = (work) => Promise.resolve().then(work);

/**
 * A keyring in a file, for tests alone. `there` is whether this desktop has one; `answers` whether it is unlocked: with a key
 * that stands in the program, Electron says that encryption is available, and it is worth nothing.
 * @param {string} folder @param {() => boolean} isReady @param {boolean} there @param {() => boolean} answers
 */
export const makeSafeStorage = (folder, isReady, there, answers = () => there) => {
  const file = path.join(folder, 'test-keyring');
  const key = () => {
    if (!there) return Buffer.alloc(32, 'peanuts');
    if (!existsSync(file)) writeFileSync(file, randomBytes(32));
    return readFileSync(file);
  };
  const available = () => isReady() && answers();
  const mustBeAvailable = () => {
    if (!available()) throw new Error('Encryption is not available.');
  };
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(available()),
    getSelectedStorageBackend: () => (there ? 'gnome_libsecret' : 'basic_text'),
    /** @param {string} text */
    encryptStringAsync: (text) =>
      soon(() => {
        mustBeAvailable();
        const nonce = randomBytes(12);
        const cipher = createCipheriv('aes-256-gcm', key(), nonce);
        return Buffer.concat([
          Buffer.from('v11'),
          nonce,
          cipher.update(text, 'utf8'),
          cipher.final(),
          cipher.getAuthTag(),
        ]);
      }),
    /** @param {Buffer} sealed */
    decryptStringAsync: (sealed) =>
      soon(() => {
        mustBeAvailable();
        if (sealed.subarray(0, 3).toString() !== 'v11') throw new Error('Ciphertext does not appear to be encrypted.');
        const cipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(3, 15));
        cipher.setAuthTag(sealed.subarray(-16));
        const result = cipher.update(sealed.subarray(15, -16), undefined, 'utf8') + cipher.final('utf8');
        return { result, shouldReEncrypt: false };
      }),
  };
};

/** Menus as data; a test clicks an item by calling it. */
export class Menu {
  /** @type {Menu | null} */ static shown = null;
  /** @type {any[]} */ items = [];
  /** @param {import('electron').MenuItemConstructorOptions[]} template */
  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map(({ submenu, ...item }) => ({
      enabled: true,
      visible: true,
      ...item,
      ...(Array.isArray(submenu) ? { submenu: Menu.buildFromTemplate(submenu) } : {}),
    }));
    return menu;
  }
  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    Menu.shown = menu;
  }
  static getApplicationMenu() {
    return Menu.shown;
  }
}

export const makeScreen = () => {
  const workArea = { x: 0, y: 0, width: 1920, height: 1040 };
  const display = { id: 1, bounds: { ...workArea, height: 1080 }, workArea, scaleFactor: 1 };
  return Object.assign(new EventEmitter(), { getPrimaryDisplay: () => display, getAllDisplays: () => [display] });
};
