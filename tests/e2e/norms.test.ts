import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, toPhase } from './application';

/** The library of instruments: found by what people write for them, and opened from wherever they are cited. */
describe('the instruments', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  const main = () => page().getByRole('main');
  const field = () => page().getByRole('textbox', { name: 'Find an instrument' });
  const focused = (): Promise<string | null> => page().evaluate(() => document.activeElement?.textContent ?? null);
  const title = (name: string | RegExp) => page().getByRole('heading', { name, level: 1 });

  it('are there without a consultation, in both schemes and directions without a fault', async () => {
    await page().getByRole('link', { name: 'Instruments' }).click();
    await title('Instruments').waitFor();
    await main()
      .getByRole('button', { name: /^S\/RES\/1373/ })
      .waitFor();
    await accessibleBothWays(page(), 'instruments');
  });

  it.each(['1373', 'SCR 1373', 'resolution 1373'])(
    'are found by "%s", with what rests on them across packs',
    async (query) => {
      await field().fill(query);
      await main()
        .getByRole('button', { name: /^S\/RES\/1373/ })
        .waitFor();
      await main()
        .getByText(/^FUSION-R01/)
        .first()
        .waitFor();
      expect(
        await main()
          .getByText(/^ARMS-R01/)
          .count(),
      ).toBeGreaterThan(0);
      await main()
        .getByRole('heading', { name: /^\d+ questions$/ })
        .waitFor();
      await main()
        .getByRole('heading', { name: /^\d+ steps$/ })
        .waitFor();
    },
  );

  it('say what will help where nothing is found', async () => {
    await field().fill('no such text');
    await page().getByRole('heading', { name: 'No instrument has all these words' }).waitFor();
    await page().getByRole('button', { name: 'Clear the search' }).click();
    expect(await field().inputValue()).toBe('');
  });

  it('open to what they ask, bind and how sure that is, and lead back to where one was', async () => {
    await field().fill('2396 para 11');
    await main()
      .getByRole('button', { name: /^S\/RES\/2396/ })
      .click();
    await title(/2396 \(2017\)/).waitFor();
    await main().getByText('Known from what others say of it').waitFor();
    await main().getByText('what the Council decides binds every Member State').waitFor();
    await main().getByText('Require airlines to give advance passenger information').waitFor();
    await main()
      .getByText(/^TRAVEL-R01/)
      .first()
      .click();
    await main()
      .getByText(/^TRAVEL-R01-C1/)
      .first()
      .waitFor();
    await accessibleBothWays(page(), 'an instrument');
    await page().getByRole('button', { name: 'All instruments' }).click();
    await title('Instruments').waitFor();
    expect(await field().inputValue()).toBe('2396 para 11');
    await expect.poll(focused).toMatch(/^S\/RES\/2396/);
  });

  it('open over the step that cites them, and give back the step and the keyboard', async () => {
    await page().getByRole('link', { name: 'Waymark' }).click();
    await page().getByRole('button', { name: 'Open the sample' }).first().click();
    await title('Prepare').waitFor();
    await toPhase(page(), 'Road map');
    await page().getByRole('button', { name: 'Open step 1, TRAVEL-R15-C1' }).click();
    const cited = page()
      .getByRole('dialog')
      .getByRole('button', { name: /^ICAO-ANNEX-9/ });
    await cited.first().press('Enter');
    const entry = page().getByRole('dialog', { name: 'ICAO-ANNEX-9' });
    await entry.getByText('Every contracting State that has not notified a difference').waitFor();
    await entry.getByRole('button', { name: 'Open on its own page' }).waitFor();
    await accessibleBothWays(page(), 'an instrument over a step');
    await page().keyboard.press('Escape');
    await entry.waitFor({ state: 'hidden' });
    await page().getByRole('dialog').getByRole('textbox', { name: 'Recommendation' }).waitFor();
    await expect.poll(focused).toMatch(/^ICAO-ANNEX-9/);
    await page().keyboard.press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('lead from an entry to the line of sight of a requirement of the open consultation', async () => {
    await page().keyboard.press('Alt+i');
    await title('Instruments').waitFor();
    await main()
      .getByRole('button', { name: /^S\/RES\/2396/ })
      .click();
    await title(/2396 \(2017\)/).waitFor();
    await main()
      .getByText(/^TRAVEL-R09/)
      .first()
      .click();
    await page().getByRole('button', { name: 'Show the line of sight in this consultation' }).click();
    await page()
      .getByRole('heading', { name: /^TRAVEL-R09/ })
      .waitFor();
    await page()
      .getByRole('button', { name: /^S\/RES\/2396 para/ })
      .or(page().getByRole('button', { name: 'S/RES/2396', exact: true }))
      .first()
      .waitFor();
  });

  it('are found and reached by the palette', async () => {
    await page().keyboard.press('Control+k');
    await page().keyboard.type('scr 2396');
    await page()
      .getByRole('option', { name: /2396 \(2017\)/ })
      .click();
    await title(/2396 \(2017\)/).waitFor();
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
