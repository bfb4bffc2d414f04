import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, openSample, savedNow } from './application';

/** The evening of 18 March in the sample: two interviews, accounts that differ since, and a day to come. */
describe('an evening of the sample', () => {
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
  const nextDay = (): Locator =>
    page().getByRole('region', { name: /^Passenger Information Unit Project Team of XAA/ });
  const asked = async (): Promise<string[]> =>
    (await nextDay().getByRole('table').getByRole('rowheader').allTextContents()).map(
      (text) => /TRAVEL-R\d+-C\d+/.exec(text)?.[0] ?? text,
    );

  it('is a key away, and begins with the latest day of interviews', async () => {
    await page().keyboard.press('Alt+9');
    await page().getByRole('heading', { name: 'Evening', level: 1 }).waitFor();
    await page().getByRole('heading', { name: 'Looking back on 19 March 2026' }).waitFor();
    await page().getByRole('heading', { name: 'No interview is planned after this day' }).waitFor();
    expect(await page().getByRole('button', { name: 'Print the briefings' }).isDisabled()).toBe(true);
  });

  it('looks back on another day, in numbers of statements', async () => {
    await page().getByLabel('Day to look back on').selectOption({ label: '18 March 2026' });
    const row = page().getByRole('row', { name: /^Government Digital Services Agency of XAA/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['9', '2', '1', '0', '0', '1']);
    await page().getByRole('heading', { name: 'Accounts differ on 2 statements since this day' }).waitFor();
    await accessibleBothWays(page(), 'the evening');
  });

  it('shows what accounts differ on side by side, and determines it there', async () => {
    const contested = page().getByRole('listitem').filter({ hasText: 'TRAVEL-R16-C3' }).first();
    expect(await contested.getByRole('table').getByRole('rowheader').allTextContents()).toHaveLength(3);
    await contested.getByText('Determine', { exact: true }).click();
    await contested.getByRole('radio', { name: 'Partly' }).check();
    await contested.getByLabel('Rationale').fill('The notice was seen only inside the general conditions.');
    await savedNow(page());
    await contested.getByText('Determined:').waitFor();
    await page().getByText('Ask again or determine: 1 is not yet settled.').waitFor();
  });

  it('puts a statement to an interview of the next day, where it then stands first and marked', async () => {
    const before = await asked();
    const last = before.at(-1)!;
    await nextDay()
      .getByRole('checkbox', { name: new RegExp(`^Put ${last} to`) })
      .check();
    await savedNow(page());
    expect((await asked())[0]).toBe(last);
    await nextDay()
      .getByRole('button', { name: new RegExp(`^${last} `) })
      .click();
    await page()
      .getByRole('heading', { name: /^Interview with/ })
      .waitFor();
    expect(
      await page()
        .getByRole('button', { name: /^Come back to this/ })
        .getAttribute('aria-pressed'),
    ).toBe('true');
    await page().keyboard.press('Control+z');
    await savedNow(page());
    await page().goBack();
    await page().getByLabel('Day to look back on').selectOption({ label: '18 March 2026' });
    expect(await asked()).toEqual(before);
  });

  it('asks it elsewhere instead, and here after all', async () => {
    const [first = ''] = await asked();
    await nextDay()
      .getByRole('button', { name: `Ask elsewhere: ${first}` })
      .click();
    await page()
      .getByRole('menuitem', { name: /INTERPOL National Central Bureau/ })
      .click();
    await savedNow(page());
    expect(await asked()).not.toContain(first);
    await page()
      .getByRole('region', { name: /^INTERPOL National Central Bureau of XAA/ })
      .getByRole('checkbox', { name: new RegExp(`^Put ${first} to`), checked: true })
      .waitFor();
    await nextDay().getByText('1 statement is asked elsewhere instead').click();
    await accessibleBothWays(page(), 'the evening, with what is asked elsewhere');
    await nextDay()
      .getByRole('button', { name: `Ask ${first} of Passenger Information Unit Project Team of XAA after all` })
      .click();
    await savedNow(page());
    expect((await asked())[0]).toBe(first);
  });

  it('prints one page for each institution that is asked something, and nothing of what anybody answered', async () => {
    await page().emulateMedia({ media: 'print' });
    const paper = page().locator('.wm-briefings-printed');
    expect(await paper.isVisible()).toBe(true);
    expect(await page().getByRole('heading', { name: 'Looking back on 18 March 2026' }).isVisible()).toBe(false);
    expect(await paper.textContent()).not.toContain('A station manager showed');
    const pdf = (await page().pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(await paper.locator('section').count());
    await page().emulateMedia({ media: 'screen' });
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
