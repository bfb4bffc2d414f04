import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, createVault, openApplication, openSample, savedNow, toPhase, unlock } from './application';

/** What a browser does on a full disk, before the store's worker begins: a write takes none of the bytes. */
const disk = `{
  const { write } = FileSystemSyncAccessHandle.prototype;
  let full = false;
  new BroadcastChannel('disk').onmessage = ({ data }) => { full = data === 'full'; };
  FileSystemSyncAccessHandle.prototype.write = function (...args) { return full ? 0 : write.apply(this, args); };
}
`;

/** A disk that runs full in the middle of the work. */
describe('a disk that runs full', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await app.page.context().route(/worker.*\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: disk + (await response.text()) });
    });
    await app.page.reload();
    await createVault(app.page);
    await openSample(app.page);
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  const diskIs = (state: 'full' | 'free'): Promise<void> =>
    page().evaluate((word) => new BroadcastChannel('disk').postMessage(word), state);
  const title = 'Countering terrorist travel in XAA, second visit';

  it('keeps what is typed in sight and says plainly that it is not saved', async () => {
    await diskIs('full');
    await page().getByLabel('Title').fill(title);
    const told = page().getByRole('alert').filter({ hasText: 'Not saved' });
    await told.getByText(/The disk is full\. Your text is kept in this window/).waitFor();
    // Nothing is taken away from the hand: more can be typed, and stands where it was typed.
    await page().getByLabel('How the request came').fill('Note verbale');
    await page().waitForTimeout(700);
    expect(await page().getByLabel('Title').inputValue()).toBe(title);
    expect(await page().getByRole('banner').textContent()).toContain(title);
  });

  it('does not lock over text that is saved nowhere', async () => {
    await page().getByRole('button', { name: 'Lock', exact: true }).click();
    await page().getByText('Not locked yet').waitFor();
  });

  it('saves all of it by itself once there is room, and it is there after an unlock', async () => {
    await diskIs('free');
    await page()
      .getByText(/^Saved at/)
      .waitFor();
    await savedNow(page());
    await page().getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(page());
    await page().getByRole('link', { name: title }).click();
    await toPhase(page(), 'Prepare');
    expect(await page().getByLabel('How the request came').inputValue()).toBe('Note verbale');
  });

  it('does not pass for the first day where the browser has cleared everything to make room', async () => {
    const protocol = await page().context().newCDPSession(page());
    await page().goto('about:blank');
    const origin = new URL(app.url).origin;
    await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,file_systems' });
    await page().goto(app.url);
    const told = page().getByRole('alert').filter({ hasText: 'A vault was kept here, and it is gone' });
    await told.getByRole('button', { name: 'Restore from a backup' }).click();
    await page().getByRole('heading', { name: 'Restore from a backup', level: 1 }).waitFor();
  });
});
