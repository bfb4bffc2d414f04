import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, createVault, openApplication, savedNow, toPhase, unlock } from './application';

const megabyte = 1024 * 1024;

/** Files behind an answer, and the history of an answer, as a person handles them. */
describe('what stands behind an answer', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    await app.page.getByRole('button', { name: 'Open the sample' }).first().click();
    await openInterview();
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  const openInterview = async (): Promise<void> => {
    await page().getByRole('heading', { name: 'Prepare', level: 1 }).waitFor();
    await toPhase(page(), 'Interview');
    await page()
      .getByRole('main')
      .getByRole('button', { name: /^Civil Aviation Authority/ })
      .first()
      .click();
    await page()
      .getByRole('heading', { name: /^Interview with/ })
      .waitFor();
  };
  const add = async (name: string, bytes: Uint8Array): Promise<void> => {
    const path = join(app.folder, name);
    await writeFile(path, bytes);
    const chooser = page().waitForEvent('filechooser');
    await page().getByRole('button', { name: 'Add files' }).click();
    await (await chooser).setFiles(path);
  };

  it('shows how much of a file is sealed while it is', async () => {
    // Whatever appears and goes again between two looks is remembered.
    await page().evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { progressSeen: seen });
      new MutationObserver(() => {
        const bar = document.querySelector('[role="progressbar"]');
        if (bar) seen.push(Number(bar.getAttribute('aria-valuenow')));
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await add('law.pdf', new Uint8Array(96 * megabyte).fill(7));
    await page().getByRole('button', { name: 'Save a copy of law.pdf' }).waitFor();
    const seen = await page().evaluate(() => (window as unknown as { progressSeen: number[] }).progressSeen);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toBeGreaterThan(seen[0]!);
    expect(await page().getByRole('progressbar').count()).toBe(0);
    await savedNow(page());
  });

  it('refuses a file that is too large, says so beside the list, and keeps nothing of it', async () => {
    await add('film.mp4', new Uint8Array(201 * megabyte));
    await page().getByText('film.mp4 is larger than 200 MB and was not added.').waitFor();
    expect(await page().getByRole('button', { name: 'Save a copy of film.mp4' }).count()).toBe(0);
  });

  it('names a file as the one that holds a document of the evidence list', async () => {
    await page().keyboard.press('Escape');
    await page().keyboard.press('e');
    await page().keyboard.type('Civil Aviation Act');
    await page().keyboard.press('Enter');
    await page().getByRole('button', { name: 'Details of Civil Aviation Act' }).click();
    await page().getByLabel('File that holds it').selectOption('law.pdf');
    await page().getByText('file law.pdf').waitFor();
    await savedNow(page());
  });

  it('gives back an earlier answer by “Restore this”, itself a change that can be undone', async () => {
    const pressed = (name: RegExp) => page().getByRole('button', { name }).first().getAttribute('aria-pressed');
    await page().keyboard.press('Escape');
    await page().keyboard.press('y');
    await savedNow(page());
    await page().keyboard.press('n');
    await savedNow(page());
    await page().keyboard.press('h');
    await page()
      .getByRole('table', { name: /Changes to this answer/ })
      .waitFor();
    await page().getByRole('button', { name: 'Restore this: Answer, Yes' }).first().click();
    await savedNow(page());
    expect(await pressed(/^Yes/)).toBe('true');
    await page().keyboard.press('Control+z');
    await savedNow(page());
    expect(await pressed(/^No N|^No$/)).toBe('true');
  });

  it('says after an unlock which file is no longer whole, on its list and on that of the interviews', async () => {
    await page().evaluate(async () => {
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('not opened'));
      });
      const transaction = database.transaction('attachments', 'readwrite');
      const store = transaction.objectStore('attachments');
      const [key] = await new Promise<IDBValidKey[]>((resolve) => {
        const request = store.getAllKeys();
        request.onsuccess = () => resolve(request.result);
      });
      store.delete(key!);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    });
    await page().getByRole('button', { name: 'Lock' }).click();
    await page().getByLabel('Passphrase', { exact: true }).waitFor();
    await unlock(page());
    await page().getByRole('heading', { name: 'Consultations' }).waitFor();
    await page().getByRole('table').getByRole('button').or(page().getByRole('table').getByRole('link')).first().click();
    await page().getByRole('heading', { level: 1 }).waitFor();
    await toPhase(page(), 'Interview');
    const told = page().getByRole('alert').filter({ hasText: 'One file is no longer whole on this computer' });
    await told.getByText('law.pdf').waitFor();
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
