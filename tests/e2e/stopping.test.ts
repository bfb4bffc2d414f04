import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './accessible';
import { type Application, createVault, openApplication, openSample, passphrase, savedNow } from './application';

const mebibyte = 1024 * 1024;

/** What the page's own database and private files hold, as numbers and names. */
const held = (page: Page): Promise<{ rows: number; files: string[] }> =>
  page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not opened'));
    });
    const rows = await new Promise<number>((resolve) => {
      const request = database.transaction('attachments').objectStore('attachments').count();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups', { create: true });
    const files: string[] = [];
    for await (const file of (folder as unknown as { keys: () => AsyncIterable<string> }).keys()) files.push(file);
    return { rows, files: files.sort() };
  });

/** Work that takes its time, stopped by somebody who changed their mind. */
describe('what is stopped on its way', () => {
  let app: Application;
  let interview = '';
  const page = (): Page => app.page;
  const bar = (measure: string) => page().getByRole('progressbar', { name: measure });
  const stop = () => page().getByRole('button', { name: 'Stop', exact: true });
  const toSettings = async (): Promise<void> => {
    await page().evaluate(() => void (location.hash = '/settings'));
    await page().getByRole('heading', { name: 'Settings and backups' }).waitFor();
  };
  const add = async (...names: readonly string[]): Promise<void> => {
    const chooser = page().waitForEvent('filechooser');
    await page().getByRole('button', { name: 'Add files' }).click();
    await (await chooser).setFiles(names.map((name) => join(app.folder, name)));
  };

  beforeAll(async () => {
    app = await openApplication();
    for (const [name, size] of [
      ['gazette.pdf', 60],
      ['annex.pdf', 1],
    ] as const)
      await writeFile(join(app.folder, name), new Uint8Array(size * mebibyte).fill(7));
    await createVault(page());
    await openSample(page());
    interview =
      page()
        .url()
        .replace(/\/prepare.*$/, '') + '/interview/v01';
    // The first backup is made a few seconds after the unlock: what is stopped later must leave it alone.
    await toSettings();
    await page().getByText('Read back whole').first().waitFor();
    await page().goto(interview);
    await page()
      .getByRole('heading', { name: /^Interview with/ })
      .waitFor();
  });
  afterAll(async () => {
    await app.close();
  });

  it('a large file: nothing of it is kept, nor of those after it, and the keys are where they were', async () => {
    const before = await held(page());
    await add('gazette.pdf', 'annex.pdf');
    await bar('How much of the file is sealed').waitFor();
    await stop().focus();
    await page().keyboard.press('Enter');
    await page().getByText('gazette.pdf was not added, as you asked. Nothing of it was kept.').waitFor();
    expect(await bar('How much of the file is sealed').count()).toBe(0);
    expect(await page().evaluate(() => document.activeElement?.textContent)).toBe('Add files');
    expect(
      await page()
        .getByRole('button', { name: /^Save a copy of/ })
        .count(),
    ).toBe(0);
    expect(await held(page())).toEqual(before);
  });

  it('and the same file is taken in whole when it is added again', async () => {
    await add('gazette.pdf');
    await bar('How much of the file is sealed').waitFor();
    expect(await faultsOf(page())).toEqual([]);
    await page().getByRole('button', { name: 'Save a copy of gazette.pdf' }).waitFor();
    await savedNow(page());
    expect((await held(page())).rows).toBeGreaterThanOrEqual(60);
  });

  it('a backup into a folder: no part of it stays, and the newest that is listed is the one before', async () => {
    const backups = (files: readonly string[]) => files.filter((name) => !name.endsWith('.piece'));
    await toSettings();
    const before = backups((await held(page())).files);
    await page().getByRole('button', { name: 'Back up now' }).click();
    await bar('How much of the backup is made').waitFor();
    await stop().click();
    await page().getByText('The backup was stopped, and nothing of it is listed.').waitFor();
    expect(backups((await held(page())).files)).toEqual(before);
  });

  it('a backup by hand: no file comes, and it can be saved afterwards', async () => {
    const downloads: string[] = [];
    page().on('download', (download) => downloads.push(download.suggestedFilename()));
    await page().getByRole('button', { name: 'Save a backup' }).click();
    await bar('How much of the backup is sealed').waitFor();
    await stop().click();
    await page().getByText('No backup was saved.').waitFor();
    expect(downloads).toEqual([]);
    await page().getByRole('button', { name: 'Save a backup' }).click();
    await page()
      .getByText(/went to the browser’s downloads/)
      .waitFor();
    expect(downloads).toHaveLength(1);
  });

  it('and the newest listed backup restores', async () => {
    await page()
      .getByRole('button', { name: /^Restore the backup of/ })
      .first()
      .click();
    await page().getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
    await page().getByLabel('To go on, type replace').fill('replace');
    await page().getByRole('button', { name: 'Restore the backup' }).click();
    await page().getByRole('link', { name: 'Countering terrorist travel in XAA' }).waitFor({ timeout: 120_000 });
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
