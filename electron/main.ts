import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import {
  BrowserWindow,
  Menu,
  app,
  dialog,
  ipcMain,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
} from 'electron';
import { answerScheme, claimScheme } from './appScheme';
import { backupFolders } from './backupFolders';
import { fileDialogs } from './dialogs';
import { guardContents, guardSession, offlineSwitches } from './guard';
import { journalFiles } from './journalFiles';
import { keychain } from './keychain';
import { menuTemplate } from './menu';
import { serve } from './serve';
import { OneWindow, windowOptions } from './window';
import { readShape, seenOn, writeShape } from './windowShape';
import { words } from './words';

const built = path.join(app.getAppPath(), 'out');
const userData = app.getPath('userData');
const store = path.join(userData, 'store');
const shapeFile = path.join(userData, 'window.json');
const withDevTools = !app.isPackaged;
/** Of the system until the page says which one the person chose. */
let language = app.getLocale();

const window: OneWindow = new OneWindow({
  create: (options) => new BrowserWindow(options),
  options: () => {
    const shape = seenOn(readShape(shapeFile), screen.getAllDisplays());
    return windowOptions(path.join(built, 'preload/index.cjs'), shape, withDevTools);
  },
  isMaximized: () => readShape(shapeFile).maximized === true,
  remember: (shown) => {
    writeShape(shapeFile, { ...shown.getNormalBounds(), maximized: shown.isMaximized() });
  },
  quit: () => {
    app.quit();
  },
  mayLose: async () => {
    const { t } = words(language);
    const buttons = [t('host:stay'), t('host:closeAnyway')];
    const question = { message: t('host:unsaved'), buttons, defaultId: 0, cancelId: 0, noLink: true };
    return (await dialog.showMessageBox(window.shown(), { type: 'warning', ...question })).response === 1;
  },
});
const lock = (): void => {
  window.lock();
};

const showMenu = (): void => {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(lock, process.platform, language)));
};

const start = (): void => {
  guardSession(session.defaultSession, withDevTools);
  answerScheme(protocol, path.join(built, 'renderer'));
  serve(
    ipcMain,
    {
      ...journalFiles(fs, store),
      ...keychain({ safeStorage, fs, folder: store, platform: process.platform }),
      ...backupFolders({
        dialog,
        fs,
        parent: () => window.shown(),
        own: path.join(userData, 'backups'),
        remembered: path.join(userData, 'backups.json'),
        newId: () => randomBytes(16).toString('hex'),
      }),
      ...fileDialogs({ dialog, fs, parent: () => window.shown(), documents: app.getPath('documents') }),
      restartRenderer: () => {
        window.restart();
        return Promise.resolve(null);
      },
      refuseLock: async () => {
        await window.stay();
        return null;
      },
      clearStorage: async () => {
        await session.defaultSession.clearStorageData();
        return null;
      },
      speak: (chosen) => {
        language = chosen.language;
        showMenu();
        return Promise.resolve(null);
      },
    },
    (sender) => window.isTrusted(sender),
  );
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  showMenu();
  window.open();
};

app.enableSandbox();
claimScheme(protocol);
for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);

// A second instance would write to the same files: it shows the first one's window, and ends.
if (app.requestSingleInstanceLock()) {
  guardContents(app);
  app.on('second-instance', () => {
    window.focus();
  });
  // The window is replaced when it locks; it says itself when the application is to end.
  app.on('window-all-closed', () => undefined);
  void app.whenReady().then(start);
} else {
  app.quit();
}
