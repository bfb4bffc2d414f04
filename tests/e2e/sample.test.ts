import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoadMap } from '../../shared/model';
import { faultsOf } from './accessible';
import { type Application, createVault, openApplication, openSample, toPhase, unlock } from './application';
import { keptByBrowser, sidewaysScroll } from './inSight';

const phases = [
  'Prepare',
  'Interview',
  'Reconcile',
  'Baseline',
  'Needs and safeguards',
  'Road map',
  'Documents',
] as const;

describe('the sample', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;

  const inBothSchemes = async (where: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page().waitForTimeout(150);
      // The preview of a document is white paper in both schemes: it is looked at once.
      const paper = colorScheme === 'dark' ? 'iframe' : undefined;
      expect(await faultsOf(page(), paper), `${where}, ${colorScheme}`).toEqual([]);
    }
    expect(await sidewaysScroll(page()), `${where} scrolls sideways`).toBe(0);
    expect(await keptByBrowser(page()), `${where} is kept by the browser`).toEqual([]);
  };

  it('finds first run and an empty home accessible', async () => {
    await page().getByRole('heading', { level: 1 }).waitFor();
    await inBothSchemes('first run');
    await createVault(page());
    await page().getByRole('heading', { name: 'Consultations' }).waitFor();
    await inBothSchemes('empty home');
  });

  it('opens with one click', async () => {
    await openSample(page());
  });

  it.each(phases)(
    'is accessible in the phase %s, in both colour schemes, without scrolling sideways',
    async (phase) => {
      await toPhase(page(), phase);
      await page().getByRole('heading', { level: 1 }).waitFor();
      await page().waitForTimeout(300);
      await inBothSchemes(phase);
    },
  );

  it('is accessible within an interview, a baseline cell and a step', async () => {
    await toPhase(page(), 'Interview');
    await page().getByRole('main').getByRole('table').getByRole('button').first().click();
    await page()
      .getByRole('heading', { name: /^Interview with/ })
      .waitFor();
    await inBothSchemes('an interview');
    await toPhase(page(), 'Baseline');
    await page()
      .getByRole('button', { name: /^TRAVEL-R01, overall/i })
      .click();
    await inBothSchemes('a baseline cell');
    await page().keyboard.press('Escape');
    await toPhase(page(), 'Road map');
    await page().getByRole('table').getByRole('button').first().click();
    await page().getByRole('textbox', { name: 'Action' }).waitFor();
    await inBothSchemes('a step');
    await page().keyboard.press('Escape');
  });

  it('goes out in every format', async () => {
    await toPhase(page(), 'Documents');
    for (const format of [/Word/, /Spreadsheet/, /Web page/, /as data/])
      await page().getByRole('checkbox', { name: format }).check();
    const downloads: Promise<string>[] = [];
    page().on('download', (download) => {
      const path = join(app.folder, download.suggestedFilename());
      downloads.push(download.saveAs(path).then(() => path));
    });
    await page().getByRole('button', { name: 'Export 4 files' }).click();
    await expect.poll(() => downloads.length, { timeout: 60_000 }).toBe(4);
    const paths = await Promise.all(downloads);
    const bytes = async (ending: string) => readFile(paths.find((path) => path.endsWith(ending))!);
    const { steps } = RoadMap.parse(JSON.parse((await bytes('.json')).toString('utf8')));
    expect(steps).toHaveLength(54);
    const word = strFromU8(unzipSync(await bytes('.docx'))['word/document.xml']!);
    const page1 = (await bytes('.html')).toString('utf8');
    for (const text of [word, page1]) expect(text).toContain('Adopt rules for the handling of children');
    expect(Object.keys(unzipSync(await bytes('.xlsx')))).toContain('xl/workbook.xml');
    // A browser keeps the names of downloads in its profile: they say nothing of the State.
    for (const path of paths) expect(path).not.toContain('XAA');
  });

  it('finds settings, home and the unlock screen accessible', async () => {
    await page().getByRole('link', { name: 'Settings and backups' }).click();
    await page().getByRole('heading', { name: 'Settings and backups', level: 1 }).waitFor();
    // A browser has no keychain to give, and says nothing of one.
    expect(await page().getByRole('heading', { name: 'Keychain of this computer' }).count()).toBe(0);
    await inBothSchemes('settings');
    await page().getByRole('link', { name: 'All consultations' }).first().click();
    await page().getByRole('heading', { name: 'Consultations', level: 1 }).waitFor();
    await inBothSchemes('home');
    await page().getByRole('button', { name: 'Lock' }).click();
    await page().getByLabel('Passphrase', { exact: true }).waitFor();
    await inBothSchemes('unlock');
    await unlock(page(), 'not this one at all');
    await page().getByRole('alert').first().waitFor();
    await inBothSchemes('a wrong passphrase');
  });

  it('never complained, and never asked another machine for anything', () => {
    expect(app.complaints).toEqual([]);
  });
});
