import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import {
  type Application,
  createVault,
  openApplication,
  openSample,
  passphrase,
  savedNow,
  toPhase,
  unlock,
} from './application';

/** Border mode and the emergency wipe, as a person goes through them. */
describe('before a border', () => {
  let app: Application;
  let code: string;
  beforeAll(async () => {
    app = await openApplication();
    code = await createVault(app.page);
    await openSample(app.page);
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  const heading = (name: string) => page().getByRole('heading', { name, level: 1 }).waitFor();
  const toBorder = async (): Promise<void> => {
    await page().evaluate(() => void (location.hash = '/settings'));
    await page().getByRole('link', { name: 'Before a border…' }).click();
    await heading('Before a border');
  };
  const toInterview = async (): Promise<void> => {
    await page()
      .getByRole('link', { name: /Countering terrorist travel in XAA/ })
      .first()
      .click();
    await toPhase(page(), 'Interview');
    await page()
      .getByRole('main')
      .getByRole('button', { name: /^Civil Aviation Authority/ })
      .first()
      .click();
  };
  const save = async (name: string): Promise<string> => {
    const download = page().waitForEvent('download');
    await page().getByRole('button', { name: 'Save a backup' }).click();
    const file = join(app.folder, name);
    await (await download).saveAs(file);
    return file;
  };
  const readBack = async (file: string): Promise<void> => {
    const chooser = page().waitForEvent('filechooser');
    await page().getByRole('button', { name: 'Choose the saved file' }).click();
    await (await chooser).setFiles(file);
  };
  const destroy = () => page().getByRole('button', { name: 'Destroy the keys on this computer' }).click();

  it('destroys nothing without a file that was read back, nor with one of an earlier state', async () => {
    await toBorder();
    await accessibleBothWays(page(), 'before a border');
    await destroy();
    await page().getByText('Let the saved file be read back first').waitFor();
    const early = await save('early.backup');
    await page().evaluate(() => void (location.hash = '/'));
    await toInterview();
    await page().getByRole('textbox', { name: 'Note', exact: true }).fill('Seen at the border post.');
    await savedNow(page());
    await toBorder();
    await readBack(early);
    await page().getByText('Something was saved or changed here after early.backup was made').waitFor();
    await destroy();
    await page().getByText('Let the saved file be read back first').waitFor();
  });

  it('waits for the other window, where something may be unsaved', async () => {
    const file = await save('kept.backup');
    await readBack(file);
    await page().getByText('kept.backup was read back: it holds everything that is here now').waitFor();
    const other = await page().context().newPage();
    await other.goto(app.url);
    await unlock(other);
    await other.getByRole('heading', { name: 'Consultations' }).waitFor();
    await page().getByLabel('Present passphrase').fill(passphrase);
    await destroy();
    await page().getByText('Waymark is also open in another window').waitFor();
    await other.close();
    // A window that was closed counts for a moment longer.
    await expect
      .poll(() =>
        page().evaluate(
          async () => (await navigator.locks.query()).held?.filter((lock) => lock.name === 'waymark-window').length,
        ),
      )
      .toBe(1);
  });

  it('asks for the right passphrase, then leaves an empty vault that it opens', async () => {
    await page().getByLabel('Present passphrase').fill('not this one at all');
    await page().keyboard.press('Enter');
    await page().getByText('This is not the present passphrase').waitFor();
    await page().getByLabel('Present passphrase').fill(passphrase);
    await page().keyboard.press('Enter');
    await heading('Unlock Waymark');
    await unlock(page());
    await heading('Consultations');
    await page().getByRole('heading', { name: 'Nothing is kept on this computer' }).waitFor();
    await page().getByText('None yet: the first comes with the first change.').waitFor();
    await accessibleBothWays(page(), 'nothing is kept');
    expect(await page().getByRole('main').textContent()).not.toMatch(/XAA.{0,20}backup|kept\.backup/);
  });

  it('takes everything back from the file, with the recovery code too', async () => {
    await page().getByRole('link', { name: 'Restore from that backup' }).click();
    await heading('Restore from a backup');
    const chooser = page().waitForEvent('filechooser');
    await page().getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles(join(app.folder, 'kept.backup'));
    await page().getByRole('radio', { name: 'Recovery code' }).check();
    await page().getByRole('textbox', { name: 'Recovery code' }).fill(code);
    await page().getByRole('button', { name: 'Restore the backup' }).click();
    await heading('Consultations');
    await toInterview();
    await page().getByRole('textbox', { name: 'Note', exact: true }).waitFor();
    expect(await page().getByRole('textbox', { name: 'Note', exact: true }).inputValue()).toBe(
      'Seen at the border post.',
    );
  });

  it('erases everything by keys alone, from behind the lock, and begins as on the first day', async () => {
    await page().keyboard.press('Control+Shift+L');
    await heading('Unlock Waymark');
    await page().getByLabel('Passphrase', { exact: true }).fill('half a passphr');
    await page().keyboard.press('Control+Shift+E');
    await heading('Erase everything on this computer');
    await accessibleBothWays(page(), 'erase everything');
    await page().keyboard.type('no');
    await page().keyboard.press('Enter');
    await page().getByText('Type the word erase to show that you mean it').waitFor();
    await page().keyboard.press('Control+a');
    await page().keyboard.type('erase');
    await page().keyboard.press('Enter');
    await heading('Set up Waymark on this computer');
    expect(await page().evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('waymark')))).toEqual(
      [],
    );
  });

  it('erases an open vault too, and takes the other windows with it', async () => {
    await createVault(page());
    await heading('Consultations');
    const other = await page().context().newPage();
    await other.goto(app.url);
    await unlock(other);
    await other.getByRole('heading', { name: 'Consultations' }).waitFor();
    await page().keyboard.press('Control+Shift+E');
    await page().keyboard.type('erase');
    await page().keyboard.press('Enter');
    await heading('Set up Waymark on this computer');
    await other.getByRole('heading', { name: 'Set up Waymark on this computer' }).waitFor();
    await other.close();
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
