import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, openSample, savedNow, toPhase } from './application';

/** The live list of what a supervisor would ask, on the sample. */
describe('the checks', () => {
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
  const toChecks = async (): Promise<void> => {
    await page()
      .getByRole('button', { name: /^Checks/ })
      .click();
    await page().getByRole('heading', { name: 'Checks', level: 1 }).waitFor();
  };
  const group = (name: string) => page().getByRole('region', { name: new RegExp(name) });

  it('are gone through by arrows, in both schemes and directions without a fault', async () => {
    await toChecks();
    const all = page().getByRole('main').getByRole('listitem');
    expect(await all.count()).toBe(16);
    await accessibleBothWays(page(), 'checks');
    await all.first().getByRole('button').first().focus();
    await page().keyboard.press('ArrowDown');
    expect(await page().evaluate(() => document.activeElement?.textContent)).toMatch(/^SG-35/);
    await page().keyboard.press('End');
    expect(await page().evaluate(() => document.activeElement?.textContent)).toMatch(/^TRAVEL-R16-C4/);
  });

  it('lead to their place, and are gone when it is mended', async () => {
    await group('Step without a lead')
      .getByRole('button', { name: /^TRAVEL-R16-C6/ })
      .click();
    await page().getByRole('dialog').getByRole('combobox', { name: 'Lead' }).selectOption({ index: 1 });
    await savedNow(page());
    await page().keyboard.press('Escape');
    await toChecks();
    expect(await group('Step without a lead').count()).toBe(0);
    expect(await page().getByRole('main').getByRole('listitem').count()).toBe(15);
  });

  it('hear at once of a text that blames, or that makes CTED a provider', async () => {
    await toPhase(page(), 'Road map');
    await page().getByRole('button', { name: 'Open step 1, TRAVEL-R15-C1' }).click();
    await page()
      .getByRole('textbox', { name: 'Recommendation' })
      .fill('The Ministry failed to act. CTED will provide the equipment.');
    await savedNow(page());
    await page().keyboard.press('Escape');
    await toChecks();
    await group('Wording that judges').getByText('“failed to” (recommendation); perhaps “has yet to”').waitFor();
    await group('CTED named as the one who provides').getByText('“CTED will provide” (recommendation)').waitFor();
  });

  it('are accepted with a reason, shown so, and undone', async () => {
    const judged = group('Wording that judges');
    await judged.getByRole('button', { name: /^TRAVEL-R15-C1/ }).focus();
    await page().keyboard.press('a');
    await page().keyboard.press('Enter');
    await judged.getByText('Give the reason that a supervisor would be given.').waitFor();
    await page().keyboard.type('The Ministry’s own words, quoted at its wish.');
    await page().keyboard.press('Enter');
    await judged.waitFor({ state: 'detached' });
    await page().getByLabel('Show', { exact: true }).selectOption('accepted');
    await group('Wording that judges').getByText('The Ministry’s own words, quoted at its wish.').waitFor();
    await savedNow(page());
    await page().getByRole('button', { name: 'Undo' }).click();
    await page().getByText('No check fits this choice.').waitFor();
    await page().getByRole('button', { name: 'Show what is open' }).click();
    await group('Wording that judges').waitFor();
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
