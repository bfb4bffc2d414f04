import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, createVault, openApplication, openSample, toPhase } from './application';

describe('the documents of a consultation', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    await openSample(app.page);
    await toPhase(app.page, 'Documents');
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  let exported = '';

  it('are shown as they print, in the language chosen apart from the interface', async () => {
    const shown = page().frameLocator('iframe[title="Preview of the document"]');
    await shown.getByRole('heading', { name: 'National implementation road map', level: 1 }).waitFor();
    await page().getByLabel('Language of the document').selectOption('fr');
    await shown.getByRole('heading', { name: /^Feuille de route nationale/, level: 1 }).waitFor();
    expect(await page().getByRole('heading', { level: 1 }).textContent()).toBe('Documents');
    await page().getByLabel('Language of the document').selectOption('en');
  });

  it('go on record when they go out, with what tells the file from any other', async () => {
    const download = page().waitForEvent('download');
    await page().getByRole('button', { name: 'Export one file' }).click();
    const file = await download;
    exported = join(app.folder, file.suggestedFilename());
    await file.saveAs(exported);
    await page().getByText('The export is on record.').waitFor();
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(await readFile(exported)));
    await page()
      .getByText(`SHA-256 ${Buffer.from(digest).toString('hex')}`)
      .waitFor();
  });

  it('are known again by their bytes', async () => {
    const choose = async (path: string): Promise<void> => {
      const chooser = page().waitForEvent('filechooser');
      await page().getByRole('button', { name: 'Choose a file…' }).click();
      await (await chooser).setFiles(path);
    };
    await choose(exported);
    await page()
      .getByText(/^Yes\. /)
      .waitFor();
    await choose(join(process.cwd(), 'package.json'));
    await page()
      .getByText(/^No\. package\.json/)
      .waitFor();
  });

  it('are compared with the steps of now', async () => {
    await page()
      .getByRole('button', { name: /^What changed since the export/ })
      .click();
    const dialog = page().getByRole('dialog');
    await dialog.getByRole('heading', { level: 2 }).last().waitFor();
    expect(await dialog.textContent()).toContain('54');
    await page().keyboard.press('Escape');
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
