import { readFile, truncate } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, openApplication, passphrase, savedNow, toPhase, unlock } from './application';

const toPart = (page: Page, part: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Parts of the preparation' })
    .getByRole('button', { name: new RegExp(`^${part}`) })
    .click();

const toHome = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'All consultations' }).click();
  await page.getByRole('heading', { name: 'The store' }).waitFor();
};

/** From a computer that never saw Waymark to a consultation that is prepared. */
describe('first run, home and preparation', () => {
  let app: Application;
  let code = '';
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;

  it('promises what it keeps before it asks for a passphrase', async () => {
    await page().getByText('only your passphrase or a recovery code printed by you can open it').waitFor();
    await page().getByText('if both are lost, everything kept here is lost').waitFor();
    await page().getByText('It is not protected while it is unlocked').waitFor();
    await accessibleBothWays(page(), 'first run');
  });

  it('opens the sample by one click after the vault is there', async () => {
    await page().getByRole('radio', { name: 'Use a passphrase of my own' }).check();
    await page().getByLabel('New passphrase', { exact: true }).fill(passphrase);
    await page().getByLabel('The new passphrase again').fill(passphrase);
    await page().getByRole('button', { name: 'Create the vault' }).click();
    await page().getByRole('heading', { name: 'Keep your recovery code' }).waitFor();
    code = (await page().getByRole('definition').textContent()) ?? '';
    await page().getByRole('button', { name: 'Begin with the sample' }).click();
    await page().getByText('These are not the last four characters').waitFor();
    await page().getByLabel('The last four characters of the code').fill(code.slice(-4));
    await accessibleBothWays(page(), 'the recovery code');
    await page().getByRole('button', { name: 'Begin with the sample' }).click();
    await page().getByRole('heading', { name: 'Prepare', level: 1 }).waitFor();
  });

  it('tells on the home page the phase, counts and the health of the store', async () => {
    await toHome(page());
    const row = page().getByRole('row', { name: /Countering terrorist travel in XAA/ });
    expect(await row.textContent()).toMatch(/Road map being edited/);
    expect(await row.textContent()).toMatch(/92 of 95 asked, 12 not known/);
    await page().getByText('they agree').waitFor();
    // A few seconds after the unlock it makes one, without being asked.
    await page()
      .getByText(/by Waymark itself, read back whole/)
      .waitFor();
    await page()
      .getByText(/are free on this computer’s disk/)
      .waitFor();
    await accessibleBothWays(page(), 'home');
  });

  it('says what is still open of a request, and takes one to the field', async () => {
    await page().getByRole('button', { name: 'New consultation' }).click();
    await page().getByLabel('State', { exact: true }).fill('XAC');
    await page().getByLabel('Title').fill('Countering terrorist travel in XAC');
    await page().getByRole('button', { name: 'Begin the consultation' }).click();
    await page().getByRole('heading', { name: '7 points are still open' }).waitFor();
    await page().getByRole('button', { name: 'how the request came' }).click();
    await page().keyboard.type('Note verbale to the field presence');
    await page().getByLabel('Requested by').fill('The National Coordinator of XAC');
    await page().getByLabel('Requested on').fill('2026-02-01');
    await page().getByLabel('Consent given by').fill('The Permanent Representative of XAC');
    await page().getByLabel('Consent given on').fill('2026-02-12');
    await page().getByLabel('Reference of the consent').fill('NV 14/2026');
    await savedNow(page());
    await page().getByRole('heading', { name: 'One point is still open' }).waitFor();
    await page().getByText('the same as here').waitFor();
    await accessibleBothWays(page(), 'request and consent');
    await page().getByRole('button', { name: 'who is in the team' }).click();
  });

  it('lists the team', async () => {
    await page().getByRole('button', { name: 'Add a member' }).click();
    await page().getByLabel('Name', { exact: true }).fill('A. Example');
    await page().getByLabel('Role').fill('Team leader');
    await page().getByLabel('Looks after').fill('Legislation, and the talks with Parliament');
    await page().getByRole('button', { name: 'Done' }).click();
    await page()
      .getByRole('row', { name: /A. Example Team leader Legislation/ })
      .waitFor();
    await savedNow(page());
    await accessibleBothWays(page(), 'team');
    await toPart(page(), 'Request and consent');
    await page().getByText('are recorded in full').waitFor();
  });

  it('goes from what is asked of nobody to an institution, and from there to an interview', async () => {
    await toPart(page(), 'Who is asked what');
    await page()
      .getByRole('button', { name: /^Add an institution of the kind Passenger information unit/ })
      .click();
    await page().getByLabel('Name', { exact: true }).fill('Passenger Information Unit of XAC');
    await page().getByRole('button', { name: 'Done' }).click();
    await savedNow(page());
    await toPart(page(), 'Who is asked what');
    await page().getByText('No interview on the agenda: Passenger Information Unit of XAC').waitFor();
    const matrix = page().getByRole('table', { name: /Requirements by institution/ });
    const cell = matrix.getByRole('button', { name: /TRAVEL-R02, Passenger Information Unit of XAC/ });
    expect(await cell.getAttribute('aria-label')).toMatch(/to ask, no interview yet/);
    await cell.press('Enter');
    await page().getByRole('dialog').getByText('TRAVEL-R02-C2').waitFor();
    await accessibleBothWays(page(), 'criteria of a cell');
    await page().keyboard.press('Escape');
    await page().getByRole('button', { name: 'Plan an interview with Passenger Information Unit of XAC' }).click();
    await page().getByLabel('Day', { exact: true }).fill('2026-03-03');
    await page().getByRole('button', { name: 'Done' }).click();
    await page().getByRole('rowheader', { name: '3 March 2026' }).waitFor();
    await savedNow(page());
    await accessibleBothWays(page(), 'agenda');
    await toPart(page(), 'Who is asked what');
    await page()
      .getByRole('table', { name: /Requirements by institution/ })
      .waitFor();
    await accessibleBothWays(page(), 'who is asked what');
    expect(await cell.getAttribute('aria-label')).toMatch(/on the agenda/);
  });

  it('walks the matrix by the arrow keys, and the page never scrolls sideways', async () => {
    await page()
      .getByRole('button', { name: /^TRAVEL-R01: \d+ still asked of nobody/ })
      .focus();
    await page().keyboard.press('ArrowDown');
    const focused = await page().evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toMatch(/^TRAVEL-R02/);
    expect(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('keeps everything over a lock, and a wrong passphrase loses nothing', async () => {
    await page().getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(page(), 'not the passphrase at all');
    await page().getByText('Nothing was changed or lost').waitFor();
    await accessibleBothWays(page(), 'unlock');
    await unlock(page());
    // A lock forgets where one was.
    await page().getByRole('link', { name: 'Countering terrorist travel in XAC' }).click();
    await toPhase(page(), 'Prepare');
    await toPart(page(), 'Team');
    await page()
      .getByRole('row', { name: /A. Example/ })
      .waitFor();
  });

  it('saves a backup, proves it, and remembers it on the home page', async () => {
    await page().getByRole('link', { name: 'Settings and backups' }).click();
    const [download] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('button', { name: 'Save a backup' }).click(),
    ]);
    const file = `${app.folder}/saved.backup`;
    await download.saveAs(file);
    const [chooser] = await Promise.all([
      page().waitForEvent('filechooser'),
      page().getByRole('button', { name: 'Check a backup' }).click(),
    ]);
    await chooser.setFiles(file);
    await page().getByText('saved.backup is whole: 2 consultations').waitFor();
    await page().getByText('It holds everything that is saved here now.').waitFor();
    // As large as backups may become, it is still read, and not refused for its size.
    await truncate(file, 300 * 1024 * 1024);
    const [larger] = await Promise.all([
      page().waitForEvent('filechooser'),
      page().getByRole('button', { name: 'Check a backup' }).click(),
    ]);
    await larger.setFiles(file);
    await page().getByText('This backup cannot be used: it is not a Waymark backup').waitFor();
    await page().getByRole('button', { name: 'Show what it would hold' }).click();
    const support = page().getByRole('region', { name: 'The support file as it would be saved' });
    const shown = await support.textContent();
    expect(JSON.parse(shown ?? '')).toMatchObject({ format: 'waymark.support/1', host: 'browser', daysSinceBackup: 0 });
    expect(shown).not.toMatch(/XA|travel|Example|Ministry/i);
    const [help] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('button', { name: 'Save the file' }).click(),
    ]);
    expect(await readFile(await help.path(), 'utf8')).toBe(shown);
    await accessibleBothWays(page(), 'settings');
    await toHome(page());
    await page()
      .getByText(/: waymark-.*\.backup/)
      .waitFor();
  });
});
