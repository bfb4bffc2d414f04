import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApplication, type Application } from './application';

describe('the window', () => {
  let application: Application;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    application = await startApplication();
  });
  afterEach(() => {
    vi.useRealTimers();
    application.stop();
  });

  const windows = () => application.electron.BrowserWindow.all;

  it('is shown when it has something to show, and not before', () => {
    expect(application.window().visible).toBe(false);
    application.window().emit('ready-to-show');
    expect(application.window().visible).toBe(true);
  });

  for (const event of ['suspend', 'lock-screen'])
    it(`tells the page to lock at once when the system says "${event}"`, () => {
      application.electron.powerMonitor.emit(event);
      expect(application.window().webContents.sent).toEqual(['lock']);
    });

  it('tells the page to lock when the menu says so', () => {
    const items = application.electron.Menu.template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const lock = items.find(({ label }) => label === 'Lock');
    lock?.click?.({} as never, undefined, {});
    expect(application.window().webContents.sent).toEqual(['lock']);
  });

  it('ends the renderer process of a page that has saved, and opens a fresh window', async () => {
    const old = application.window();
    application.electron.powerMonitor.emit('suspend');
    await application.call('restartRenderer', null);
    expect([old.webContents.crashed, old.destroyed]).toEqual([true, true]);
    expect(windows()).toHaveLength(2);
    expect(application.window().loaded).toEqual(['app://waymark/']);
    vi.advanceTimersByTime(60_000);
    expect(windows()).toHaveLength(2);
    expect(application.electron.app.quits).toBe(0);
  });

  it('ends a page that does not answer within ten seconds all the same', () => {
    const old = application.window();
    application.electron.powerMonitor.emit('lock-screen');
    vi.advanceTimersByTime(9_999);
    expect(old.destroyed).toBe(false);
    vi.advanceTimersByTime(1);
    expect([old.webContents.crashed, old.destroyed]).toEqual([true, true]);
    expect(application.window()).not.toBe(old);
  });

  it('lets the page save before it closes, and then ends the application', async () => {
    const old = application.window();
    expect(old.close()).toBe(false);
    expect(old.webContents.sent).toEqual(['lock']);
    expect(application.electron.app.quits).toBe(0);
    await application.call('restartRenderer', null);
    expect(old.destroyed).toBe(true);
    expect(windows()).toHaveLength(1);
    expect(application.electron.app.quits).toBe(1);
  });

  it('closes within ten seconds also when the page hangs, however often it is asked', () => {
    application.window().close();
    application.window().close();
    vi.advanceTimersByTime(10_000);
    expect(application.electron.app.quits).toBe(1);
    expect(windows()).toHaveLength(1);
  });

  it('stays as it is when the page could save something nowhere', async () => {
    const old = application.window();
    application.electron.powerMonitor.emit('suspend');
    await application.call('refuseLock', null);
    vi.advanceTimersByTime(60_000);
    expect(old.destroyed).toBe(false);
    expect(application.electron.dialog.asked).toEqual([]);
  });

  it('asks before it closes on what could not be saved, and stays unless the person says so', async () => {
    const { dialog, app } = application.electron;
    application.window().close();
    await application.call('refuseLock', null);
    vi.advanceTimersByTime(60_000);
    expect(dialog.asked).toEqual([
      expect.objectContaining({ buttons: ['Stay', 'Close and lose it'], defaultId: 0, cancelId: 0 }),
    ]);
    expect(app.quits).toBe(0);
    dialog.pressed = 1;
    application.window().close();
    await application.call('refuseLock', null);
    expect(app.quits).toBe(1);
    expect(windows().every(({ destroyed }) => destroyed)).toBe(true);
  });

  it('comes back when its process was killed later on, but not when it does not even come up', () => {
    vi.advanceTimersByTime(10_001);
    application.window().webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(windows()).toHaveLength(2);
    application.window().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(windows()).toHaveLength(2);
    expect(application.electron.app.quits).toBe(1);
  });

  it('no longer answers the page that was there before', async () => {
    const { webContents } = application.window();
    await application.call('restartRenderer', null);
    const from = { sender: webContents, senderFrame: webContents.mainFrame };
    await expect(application.call('journal.list', null, from)).rejects.toThrow('refused');
  });

  it('keeps its size for the next time', async () => {
    const file = path.join(application.electron.app.userData, 'window.json');
    application.window().getNormalBounds = () => ({ x: 5, y: 5, width: 1000, height: 700 });
    await application.call('restartRenderer', null);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ x: 5, y: 5, width: 1000, height: 700, maximized: false });
    expect(application.window().options).toMatchObject({ x: 5, y: 5, width: 1000, height: 700 });
  });

  it('fills its screen again when it did before', async () => {
    application.window().maximized = true;
    await application.call('restartRenderer', null);
    expect(application.window().maximized).toBe(false);
    application.window().emit('ready-to-show');
    expect(application.window().maximized).toBe(true);
  });

  it('comes where it is seen when the screen that it was on is gone', async () => {
    for (const place of [
      { x: 2500, y: 0 },
      { x: 0, y: -500 },
      { x: -990, y: 10 },
      { x: 0, y: 1000 },
    ]) {
      application.window().getNormalBounds = () => ({ ...place, width: 1000, height: 700 });
      await application.call('restartRenderer', null);
      expect(application.window().options, JSON.stringify(place)).toMatchObject({ width: 1000, height: 700 });
      expect(application.window().options, JSON.stringify(place)).not.toHaveProperty('x');
    }
  });

  it('has its menu and its questions in the language that the person chose in the application', async () => {
    const labels = () =>
      application.electron.Menu.template.flatMap(({ label, submenu }) => [
        label,
        ...(Array.isArray(submenu) ? submenu.flatMap((item) => item.label ?? []) : []),
      ]);
    expect(labels()).toEqual(expect.arrayContaining(['Lock', 'Edit', 'Copy', 'View']));
    await application.call('speak', { language: 'fr' });
    expect(labels()).toEqual(expect.arrayContaining(['Verrouiller', 'Édition', 'Copier', 'Affichage']));
    expect(labels()).not.toEqual(expect.arrayContaining(['Copy']));
    application.window().close();
    await application.call('refuseLock', null);
    expect(application.electron.dialog.asked).toEqual([expect.objectContaining({ cancelId: 0 })]);
    expect(JSON.stringify(application.electron.dialog.asked)).toContain('Rester');
  });
});

describe('the application', () => {
  const running: Application[] = [];
  const start = async (...args: Parameters<typeof startApplication>): Promise<Application> => {
    const application = await startApplication(...args);
    running.push(application);
    return application;
  };
  afterEach(() => {
    running.splice(0).forEach(({ stop }) => {
      stop();
    });
  });

  it('shows the window of the first instance instead of opening a second one on the same files', async () => {
    const { electron, window } = await start();
    window().minimized = true;
    electron.app.emit('second-instance');
    expect([window().minimized, window().focused]).toEqual([false, true]);
  });

  it('ends at once when another instance is running', async () => {
    const { electron } = await start((fake) => (fake.app.isFirst = false));
    expect(electron.app.quits).toBe(1);
    expect(electron.BrowserWindow.all).toEqual([]);
    expect(electron.ipcMain.handlers.size).toBe(0);
    expect(existsSync(path.join(electron.app.userData, 'store'))).toBe(false);
  });

  it('takes the usual size where the kept one cannot be read or cannot be', async () => {
    for (const text of ['', '{', '{"width": 1, "height": 1}', '{"width": 800, "height": 600, "title": "XAB"}']) {
      const { window } = await start((fake) => {
        writeFileSync(path.join(fake.app.userData, 'window.json'), text);
      });
      expect(window().options, text).toMatchObject({ width: 1280, height: 860 });
    }
  });

  it('has developer tools while it is being developed only', async () => {
    const { window } = await start((fake) => (fake.app.isPackaged = false));
    expect(window().options.webPreferences?.devTools).toBe(true);
  });
});
