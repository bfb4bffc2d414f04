import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launch, launchAgain } from '../electron-host/launch';
import { createVault, savedNow, toPhase, unlock } from './application';

/** Main, preload and renderer as they are built, in Electron's own program where there is one, else in the test host. */
describe('the desktop application', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-desktop-'));
  const options = { userData: path.join(folder, 'user') };
  const store = path.join(options.userData, 'store');
  const note = 'The register of requests was seen, with two entries of last week.';
  const secondNote = 'Typed a moment before the battery fell out.';
  let app: Launched;
  let page: Page;

  const noteField = () => page.getByRole('textbox', { name: 'Note', exact: true });
  const toInterview = async (): Promise<void> => {
    await toPhase(page, 'Interview');
    await page
      .getByRole('main')
      .getByRole('button', { name: /Civil Aviation Authority/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /^Interview with/ }).waitFor();
  };
  const home = () => page.getByRole('heading', { name: 'Consultations' });
  const openConsultation = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Countering terrorist travel in XAA' }).click();
    await toInterview();
  };
  const stored = () => readdirSync(store).sort();

  beforeAll(async () => {
    app = await launch(options);
    page = await app.firstWindow();
    console.log(`The desktop application runs in ${app.isReal ? 'Electron itself' : 'the test host'}.`);
  });
  afterAll(async () => {
    await app.kill();
    // Chromium's processes go in their own time.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('keeps its journal as files of the host, which hold nothing to read', async () => {
    await createVault(page);
    expect(stored()).toEqual(['a.vault', 'b.vault']);
    await page.getByRole('button', { name: 'Open the sample' }).first().click();
    await page.getByRole('heading', { name: 'Prepare', level: 1 }).waitFor();
    await toInterview();
    await noteField().fill(note);
    await savedNow(page);
    const journals = stored().filter((name) => name.endsWith('.journal'));
    expect(journals).toHaveLength(1);
    const bytes = readFileSync(path.join(store, journals[0]!));
    expect(bytes.length).toBeGreaterThan(10_000);
    for (const word of ['register', 'Civil Aviation', 'sample']) expect(bytes.includes(word), word).toBe(false);
  });

  it('locks in a process of its own when the computer is suspended, and opens with everything there', async () => {
    const before = page;
    const gone = Promise.race([
      new Promise((resolve) => before.once('close', resolve)),
      new Promise((resolve) => before.once('crash', resolve)),
    ]);
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend');
    });
    await gone;
    page = await app.firstWindow();
    expect(page).not.toBe(before);
    await page.getByRole('button', { name: 'Unlock' }).waitFor();
    await unlock(page);
    await home().waitFor();
    await openConsultation();
    expect(await noteField().inputValue()).toBe(note);
  });

  it('saves a backup where the person points in the dialog of the system, and nowhere when they think better of it', async () => {
    const target = path.join(folder, 'kept.zip');
    await page.getByRole('link', { name: 'Settings and backups' }).click();
    const act = page.getByRole('button', { name: 'Save a backup' });
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    });
    await act.click();
    await page.getByText('No backup was saved.').waitFor();
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await act.click();
    await page.getByText(/^The backup .* was saved/).waitFor();
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder).sort()).toEqual(['kept.zip', 'user']);
  });

  it('has one instance: a second one ends at once and shows the window of the first', async () => {
    const focused = () =>
      app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const seen = globalThis as { focusedAgain?: number };
        if (seen.focusedAgain === undefined && window !== undefined) {
          seen.focusedAgain = 0;
          window.focus = () => {
            seen.focusedAgain = (seen.focusedAgain ?? 0) + 1;
          };
        }
        return seen.focusedAgain;
      });
    expect(await focused()).toBe(0);
    const files = stored();
    expect(await launchAgain(options)).toBe(0);
    expect(await focused()).toBe(1);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(stored()).toEqual(files);
  });

  it('has everything that was said to be saved when it is killed and started again', async () => {
    await page.goBack();
    await noteField().waitFor();
    await noteField().fill(secondNote);
    await savedNow(page);
    await app.kill();
    app = await launch(options);
    page = await app.firstWindow();
    await unlock(page);
    await openConsultation();
    expect(await noteField().inputValue()).toBe(secondNote);
  });

  it('keeps the shape of its window and no word of what is in it', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setSize(1010, 720);
    });
    await app.close();
    expect(app.process().exitCode).toBe(0);
    const kept = readFileSync(path.join(options.userData, 'window.json'), 'utf8');
    expect(
      Object.values(JSON.parse(kept) as object).every((value) => ['number', 'boolean'].includes(typeof value)),
    ).toBe(true);
    app = await launch(options);
    page = await app.firstWindow();
    const { width, height } = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.getNormalBounds(),
    );
    expect({ width, height }).toEqual({ width: 1010, height: 720 });
    expect(existsSync(store)).toBe(true);
  });

  it('makes a backup of the last word when its window is closed, which proves whole at the next start', async () => {
    const backups = () =>
      readdirSync(path.join(options.userData, 'backups')).filter((name) => name.startsWith('waymark-'));
    await unlock(page);
    await openConsultation();
    // The backup that follows an unlock: what is asserted is the one after it.
    await expect.poll(() => backups().length).toBeGreaterThan(0);
    await noteField().fill('Typed while the coat was already on.');
    await savedNow(page);
    const before = backups();
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
    const [made, ...others] = backups().filter((name) => !before.includes(name));
    expect(made).toMatch(/\.backup$/);
    expect(others).toEqual([]);
    app = await launch(options);
    page = await app.firstWindow();
    await unlock(page);
    await page.getByRole('link', { name: 'Settings and backups' }).click();
    await page
      .getByRole('button', { name: /^Check the backup of/ })
      .first()
      .click();
    await page.getByText('It holds everything that is saved here now.').waitFor();
    expect(backups()).toHaveLength(before.length + 1);
  });
});
