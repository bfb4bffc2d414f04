import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Application,
  createVault,
  openApplication,
  openSample,
  passphrase,
  savedNow,
  toPhase,
} from './application';

/**
 * A folder that the person picks for backups, in a browser. What stands in for the picker gives a real directory of the
 * browser, of its private files: what is written, moved, read and missed in it is real.
 */
describe('backups in a folder that was picked', () => {
  let app: Application;
  const page = (): Page => app.page;
  const choose = () => page().getByRole('button', { name: 'Choose a folder…' }).click();
  const toSettings = async (): Promise<void> => {
    await page().evaluate(() => void (location.hash = '/settings'));
    await page().getByRole('heading', { name: 'Settings and backups' }).waitFor();
  };
  const onStick = (): Promise<string[]> =>
    page().evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const stick = await root.getDirectoryHandle('Stick');
      const names: string[] = [];
      for await (const name of (stick as unknown as { keys: () => AsyncIterable<string> }).keys()) names.push(name);
      return names.sort();
    });
  const note = async (text: string): Promise<void> => {
    await page().evaluate(() => void (location.hash = '/'));
    await page().getByRole('link', { name: 'Countering terrorist travel in XAA' }).click();
    await toPhase(page(), 'Prepare');
    await page().getByLabel('Requested by').fill(text);
    await savedNow(page());
  };

  beforeAll(async () => {
    app = await openApplication();
    await page().addInitScript(() => {
      const showDirectoryPicker = async () => {
        if (localStorage.getItem('picker') === 'closed') throw new DOMException('closed', 'AbortError');
        return (await navigator.storage.getDirectory()).getDirectoryHandle('Stick', { create: true });
      };
      Object.assign(window, { showDirectoryPicker });
    });
    await page().reload();
    await createVault(page());
    await openSample(page());
    await toSettings();
    await page()
      .getByRole('row', { name: /On this disk/ })
      .waitFor();
  });
  afterAll(async () => {
    await app.close();
  });

  it('stay where they were when the picker is closed again', async () => {
    await page().evaluate(() => localStorage.setItem('picker', 'closed'));
    await choose();
    await page().getByText('They are kept beside Waymark’s own data, on the same disk.').waitFor();
    await page().evaluate(() => localStorage.removeItem('picker'));
  });

  it('go there at once, read back and named', async () => {
    await choose();
    await page().getByText('They go to Stick.').waitFor();
    await page()
      .getByRole('row', { name: /In the chosen folder/ })
      .waitFor();
    expect(await onStick()).toEqual([expect.stringMatching(/^waymark-[0-9a-f]{8}-\d{6}\.backup$/)]);
  });

  it('go there again after a change, and a check proves the newest', async () => {
    await note('The National Coordinator, by a note of the second day');
    await toSettings();
    await page().getByRole('button', { name: 'Back up now' }).click();
    await expect.poll(onStick).toHaveLength(2);
    await page().getByText('A backup was made and read back.').waitFor();
    await page()
      .getByRole('button', { name: /^Check the backup of/ })
      .first()
      .click();
    await page().getByText('It holds everything that is saved here now.').waitFor();
  });

  it('are kept on this disk while the folder is away, and the page says so', async () => {
    await page().evaluate(async () => {
      await (await navigator.storage.getDirectory()).removeEntry('Stick', { recursive: true });
    });
    await note('The National Coordinator, by a note of the third day');
    await toSettings();
    await page().getByRole('button', { name: 'Back up now' }).click();
    await page().getByText('A backup was made and read back.').waitFor();
    await page().getByText('The folder for backups is not there').waitFor();
    expect(
      await page()
        .getByRole('row', { name: /In the chosen folder/ })
        .count(),
    ).toBe(0);
    expect(
      await page()
        .getByRole('row', { name: /On this disk/ })
        .count(),
    ).toBe(2);
  });

  it('come back to it when it is there again, and one of them restores', async () => {
    await page().evaluate(async () => {
      await (await navigator.storage.getDirectory()).getDirectoryHandle('Stick', { create: true });
    });
    await note('The National Coordinator, by a note of the fourth day');
    await toSettings();
    await page().getByRole('button', { name: 'Back up now' }).click();
    const row = page().getByRole('row', { name: /In the chosen folder/ });
    await row.waitFor();
    await note('Something that the backup does not know');
    await toSettings();
    await row.getByRole('button', { name: /^Restore the backup of/ }).click();
    await page()
      .getByRole('radio', { name: /in Stick/, checked: true })
      .waitFor();
    await page().getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
    await page().getByLabel('To go on, type replace').fill('replace');
    await page().getByRole('button', { name: 'Restore the backup' }).click();
    await page().getByRole('link', { name: 'Countering terrorist travel in XAA' }).click();
    await toPhase(page(), 'Prepare');
    expect(await page().getByLabel('Requested by').inputValue()).toBe(
      'The National Coordinator, by a note of the fourth day',
    );
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
