import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, openSample, unlock } from './application';
import { nextTravel } from '../fixtures/nextTravel';

/** Gives a file where the page asks for one. */
const choose = async (page: Page, button: string, file: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
};

/** Packs from files, on a computer with the sample. */
describe('instrument packs', () => {
  let app: Application;
  let folder = '';
  beforeAll(async () => {
    app = await openApplication();
    folder = await mkdtemp(join(tmpdir(), 'waymark-packs-'));
    const next = nextTravel();
    await writeFile(join(folder, 'travel-1.1.0.yaml'), next);
    await writeFile(join(folder, 'other-text.yaml'), next.replace('# Titles in own words.', '# Titles in our words.'));
    await writeFile(join(folder, 'broken.yaml'), next.replace(/level: 1\b/u, 'level: one'));
    await createVault(app.page);
    await openSample(app.page);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  const page = (): Page => app.page;
  const row = (reference: RegExp) => page().getByRole('row', { name: reference });

  it('are listed with their languages and who uses them', async () => {
    await page().getByRole('link', { name: 'Instrument packs' }).click();
    await page().getByRole('heading', { name: 'Instrument packs', level: 1 }).waitFor();
    expect(await row(/travel@1\.0\.0/).textContent()).toMatch(
      /English.*Ships with Waymark.*Countering terrorist travel in XAA/,
    );
    expect(await row(/arms@1\.0\.0/).textContent()).toMatch(/No consultation/);
    await accessibleBothWays(page(), 'instrument packs');
  });

  it('are refused with every place, and nothing of them is kept', async () => {
    await choose(page(), 'Install a pack from a file', join(folder, 'broken.yaml'));
    const notice = page().getByRole('alert');
    await notice.getByText('broken.yaml was not installed').waitFor();
    expect(await notice.textContent()).toMatch(/broken\.yaml:\d+/);
    // Errors alone are in sight and counted; what is merely worth a look does not hide them.
    const [, told = ''] = /(\d+) things are wrong with it/.exec((await notice.textContent()) ?? '') ?? [];
    expect(await notice.getByRole('row').count()).toBe(1 + Number(told));
    await notice.getByText('Write a value of the kind named below.').first().waitFor();
    await notice.getByText(/things in it are worth a look/).waitFor();
    await accessibleBothWays(page(), 'a pack that is refused');
    expect(await row(/travel@1\.1\.0/).count()).toBe(0);
    await notice.getByRole('button', { name: 'Close' }).click();
  });

  it('are installed from a file, several versions side by side, and another text under a version is refused', async () => {
    await choose(page(), 'Install a pack from a file', join(folder, 'travel-1.1.0.yaml'));
    await page().getByText('travel@1.1.0 is installed').waitFor();
    await row(/travel@1\.1\.0/).waitFor();
    await row(/travel@1\.0\.0/).waitFor();
    await choose(page(), 'Install a pack from a file', join(folder, 'other-text.yaml'));
    await page().getByText('travel@1.1.0 is here already, with another text').waitFor();
    await choose(page(), 'Install a pack from a file', join(folder, 'travel-1.1.0.yaml'));
    await page().getByText('travel@1.1.0 is here already, with exactly this text').waitFor();
  });

  it('are installed by dropping the file', async () => {
    await page().getByRole('button', { name: 'Remove travel@1.1.0' }).click();
    await page().getByText('travel@1.1.0 was removed.').waitFor();
    expect(await row(/travel@1\.1\.0/).count()).toBe(0);
    const text = await readFile(join(folder, 'travel-1.1.0.yaml'), 'utf8');
    const dropped = await page().evaluateHandle((content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'travel-1.1.0.yaml'));
      return files;
    }, text);
    await page().getByRole('table').dispatchEvent('drop', { dataTransfer: dropped });
    await page().getByText('travel@1.1.0 is installed').waitFor();
    await row(/travel@1\.1\.0/).waitFor();
  });

  it('are removed and brought back, but not while somebody uses them', async () => {
    await page().getByRole('button', { name: 'Remove travel@1.1.0' }).click();
    await page().getByRole('button', { name: 'Bring it back' }).click();
    await row(/travel@1\.1\.0/).waitFor();
    expect(await page().getByRole('button', { name: 'Remove travel@1.0.0' }).count()).toBe(0);
  });

  it('are read requirement by requirement', async () => {
    await page()
      .getByRole('link', { name: /Read Countering terrorist travel, version 1\.1\.0/ })
      .click();
    await page().getByRole('heading', { name: 'Requirements', level: 2 }).waitFor();
    await page()
      .getByText(/TRAVEL-R01/)
      .first()
      .click();
    await page().getByText('TRAVEL-R01-C1', { exact: true }).waitFor();
    await accessibleBothWays(page(), 'a pack');
    // A citation opens the entry of its instrument, here as everywhere.
    await page().getByRole('link', { name: 'S/RES/2396 para. 11' }).first().click();
    await page()
      .getByRole('heading', { level: 1, name: /2396 \(2017\)/ })
      .waitFor();
    await page().goBack();
    await page()
      .getByText(/TRAVEL-R01/)
      .first()
      .waitFor();
    await page().getByRole('link', { name: 'All packs' }).click();
  });

  it('give a copy of their file, byte for byte', async () => {
    const download = page().waitForEvent('download');
    await page().getByRole('button', { name: 'Save a copy of travel@1.1.0' }).click();
    const saved = await readFile(await (await download).path(), 'utf8');
    expect(saved).toBe(await readFile(join(folder, 'travel-1.1.0.yaml'), 'utf8'));
  });

  it('are offered for a new consultation, are there after a lock, and then are in use', async () => {
    await page().getByRole('link', { name: 'All consultations' }).click();
    await page().getByRole('button', { name: 'New consultation' }).click();
    await page().getByLabel('State', { exact: true }).fill('XAB');
    await page().getByLabel('Title').fill('Countering terrorist travel in XAB');
    await page().getByLabel('Programme').selectOption({ label: 'Countering terrorist travel (travel@1.1.0)' });
    await page().getByRole('button', { name: 'Begin the consultation' }).click();
    await page().getByRole('heading', { name: 'Prepare', level: 1 }).waitFor();
    await page().getByText('travel@1.1.0').waitFor();
    await app.restart();
    await unlock(page());
    await page().getByRole('link', { name: 'Countering terrorist travel in XAB' }).click();
    await page().getByText('travel@1.1.0').waitFor();
    await page().getByRole('link', { name: 'Instrument packs' }).click();
    await page().getByRole('button', { name: 'Remove travel@1.1.0' }).click();
    await page()
      .getByText('travel@1.1.0 cannot be removed: it is used by Countering terrorist travel in XAB.')
      .waitFor();
  });

  it('that are not in this Waymark leave a consultation whole, and say what brings it back', async () => {
    let changed = 0;
    await app.page.context().route(/\/assets\/[^/]+\.js$/, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const other = text.replace(/(id:)(["'`])travel\2,(version:)\2[\d.]+\2/g, '$1$2travel$2,$3$20.9.0$2');
      if (other !== text) changed++;
      await route.fulfill({
        response,
        body: other.replace(/(hash:)(["'`])[0-9a-f]{64}\2/g, `$1$2${'0'.repeat(64)}$2`),
      });
    });
    await page().evaluate(() => void (location.hash = '/'));
    await page().reload();
    await unlock(page());
    await page().getByRole('link', { name: 'Countering terrorist travel in XAA' }).click();
    const title = page().getByRole('heading', {
      name: 'The pack of this consultation is not on this computer',
      level: 1,
    });
    await title.waitFor();
    expect(changed).toBeGreaterThan(0);
    await page().getByText('works with travel@1.0.0. Its answers are all here and unchanged').waitFor();
    expect(await page().evaluate(() => document.activeElement?.id)).toBe('page-title');
    await accessibleBothWays(page(), 'a consultation whose pack is not here');
    await app.page.context().unrouteAll();
    await page().reload();
    await unlock(page());
  });

  it('have said nothing that they should not', () => {
    expect(app.complaints).toEqual([]);
  });
});
