import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, openSample, savedNow, toPhase } from './application';

describe('the baseline of the sample', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    await openSample(app.page);
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  const focused = (): Promise<string> => page().evaluate(() => document.activeElement?.textContent ?? '');
  const rows = (): Promise<number> => page().getByRole('table').first().getByRole('rowheader').count();

  it('states its finding, the band of the index and what the index is not', async () => {
    await toPhase(page(), 'Baseline');
    await page().getByRole('heading', { name: '2 of 20 requirements are at the agreed target' }).waitFor();
    const band = page().getByRole('region', { name: 'Index and coverage' });
    expect(await band.textContent()).toContain('Index 33.3 to 46.3 of 100');
    expect(await band.textContent()).toContain('80 of 95 applicable statements are known');
    expect(await band.textContent()).toContain('no rating by CTED');
    const head = await page().getByRole('columnheader', { name: 'Overall' }).boundingBox();
    expect(head!.y, 'the table starts within the first half of a small screen').toBeLessThan(400);
    await accessibleBothWays(page(), 'the baseline');
  });

  it('is gone through by the arrow keys from one stop, mirrored from right to left, and its heads stay in sight', async () => {
    await page()
      .getByRole('button', { name: /^TRAVEL-R01, Overall/ })
      .focus();
    await page().keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^TRAVEL-R01, Legislative/);
    await page().keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^TRAVEL-R02, Legislative/);
    await page().evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await page().keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^TRAVEL-R02, Overall/);
    await page().evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
    await page().keyboard.press('Control+End');
    expect(await focused()).toMatch(/^TRAVEL-R20, Safeguards/);
    const head = await page().getByRole('columnheader', { name: 'Overall' }).boundingBox();
    expect(head!.y).toBeGreaterThanOrEqual(50);
    expect(head!.y).toBeLessThan(100);
    await page().keyboard.press('Control+Home');
    await page().keyboard.press('Tab');
    expect(await focused()).not.toMatch(/^TRAVEL-/);
  });

  it('is narrowed to what is contested, not known or below its target', async () => {
    expect(await rows()).toBe(20);
    await page().getByText('Accounts differ 9').click();
    expect(await rows()).toBe(9);
    await page().getByLabel('Dimension').selectOption('Safeguards');
    await page()
      .getByText(/^All \d+/)
      .click();
    expect(await page().getByRole('columnheader', { name: 'Operational' }).count()).toBe(0);
    await page().getByLabel('Dimension').selectOption('All dimensions');
  });

  it('shows the answers behind a cell, what was noted with them, and goes back to where it came from', async () => {
    const cell = page().getByRole('button', { name: /^TRAVEL-R01, Overall/ });
    await cell.focus();
    await page().keyboard.press('Enter');
    const panel = page().getByRole('dialog');
    await panel.getByText('A law or regulation in force obliges every air carrier').waitFor();
    await panel.getByText('High confidence').first().waitFor();
    await panel.getByText('The Ministry drafted the Act').waitFor();
    await accessibleBothWays(page(), 'a cell');
    await page().keyboard.press('Escape');
    await expect.poll(focused).toMatch(/^TRAVEL-R01, Overall/);
  });

  it('is frozen under a name and a reason', async () => {
    await page().getByRole('button', { name: 'Freeze baseline' }).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByLabel('Name').fill('Before the second visit');
    await dialog.getByLabel('Reason').fill('For the closing meeting of 20 March');
    await dialog.getByRole('button', { name: 'Freeze baseline' }).click();
    await page().getByText('“Before the second visit” is frozen').waitFor();
    const list = page().getByRole('region', { name: 'Frozen baselines' });
    await list.getByText('For the closing meeting of 20 March').waitFor();
    expect(await list.getByRole('rowheader').count()).toBe(1);
  });

  it('is compared with what was answered since: what rose, and by which answer', async () => {
    await toPhase(page(), 'Interview');
    await page().getByRole('main').getByRole('table').getByRole('button').first().click();
    await page()
      .getByRole('heading', { name: /^Interview with/ })
      .waitFor();
    await page().keyboard.press('/');
    await page().keyboard.type('TRAVEL-R01-C3');
    await page()
      .getByRole('option', { name: /TRAVEL-R01-C3/ })
      .waitFor();
    for (const key of ['Enter', 'n', 'o']) await page().keyboard.press(key);
    await savedNow(page());
    await toPhase(page(), 'Baseline');
    await page().getByRole('button', { name: 'Compare', exact: true }).click();
    await page().getByRole('heading', { name: 'One of 20 requirements differs' }).waitFor();
    await page().getByRole('button', { name: 'Why: one statement of TRAVEL-R01' }).click();
    await page()
      .getByText(/No \(observed\)/)
      .waitFor();
    await accessibleBothWays(page(), 'the comparison');
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
