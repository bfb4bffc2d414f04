import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, openSample, savedNow, toPhase } from './application';

/** The road map as a consultant works on it: on the sample, by role and name, and by keys where there are keys. */
describe('the road map', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    await openSample(app.page);
    await toPhase(app.page, 'Road map');
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  const view = (name: string): Promise<void> =>
    page().getByRole('navigation', { name: 'Views of the road map' }).getByRole('button', { name }).click();
  const cell = (label: string) => page().getByRole('button', { name: new RegExp(`^${label}[:,]`) });
  const focused = (): Promise<string> =>
    page().evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key);
  };

  const accessible = (where: string): Promise<void> => accessibleBothWays(page(), where);

  it('changes a cell where it stands, by keys alone, and goes on from there', async () => {
    await cell('Action of step 2').focus();
    await press('ArrowDown');
    expect(await focused()).toMatch(/^Action of step 3:/);
    await press('Enter');
    await page().keyboard.type(' Begin with the courts.');
    await press('Enter');
    await savedNow(page());
    expect(await focused()).toMatch(/^Action of step 3, edited by a person: .* Begin with the courts\.$/);
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toMatch(/^Starts of step 3:/);
  });

  it('leaves a cell as it was by Escape, and takes an edit back by undo', async () => {
    await press('Enter');
    await page().keyboard.type('15/09/2026');
    await press('Escape');
    expect(await focused()).toBe('Starts of step 3: 1 July 2026');
    await press('Control+z');
    await cell('Action of step 3')
      .and(page().getByRole('button', { name: /^Action of step 3:/ }))
      .waitFor();
    expect(await page().getByText('Begin with the courts.').count()).toBe(0);
  });

  it('takes an edited cell back to the proposal by Delete', async () => {
    await cell('Lead of step 3').click();
    await page()
      .getByRole('combobox', { name: 'Lead of step 3' })
      .selectOption({ label: 'Ministry of Justice of XAA' });
    await press('Enter');
    await page()
      .getByRole('button', { name: 'Lead of step 3, edited by a person: Ministry of Justice of XAA' })
      .focus();
    await press('Delete');
    await page()
      .getByRole('button', { name: /^Lead of step 3: Border/ })
      .waitFor();
  });

  it('is accessible as a table, in both column sets, both schemes and both directions', async () => {
    // A few rows are like all the others, and looked at in a tenth of the time.
    await page().getByLabel('Requirement').selectOption('TRAVEL-R18');
    await accessible('plan');
    await page().getByLabel('Columns').selectOption('words');
    await accessible('words');
    await page().getByLabel('Columns').selectOption('plan');
    await page().getByRole('button', { name: 'Show all' }).click();
  });

  it('shows steps over time with what they wait for, and is walked through by arrows', async () => {
    await view('Timeline');
    await page()
      .getByRole('heading', { level: 1, name: '54 steps over 39 months; starting in the first month: 17' })
      .waitFor();
    const list = page().getByRole('list', { name: 'Steps with their dates' });
    expect(await list.getByRole('button').count()).toBe(54);
    await list.getByRole('button').first().focus();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await focused()).toMatch(/^4\. Adopt rules .*: Safeguard to put in place, 1 July 2026 to 30 November 2026$/);
    // Along the dependency to what waits for it, and back.
    await press('ArrowRight');
    const later = await focused();
    expect(later).not.toMatch(/^4\./);
    await press('ArrowLeft', 'End');
    expect(await focused()).toMatch(/^54\./);
    await press('Home', 'Enter');
    await page().getByRole('dialog').getByRole('textbox', { name: 'Action' }).waitFor();
    await press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toMatch(/^1\./);
  });

  it('gathers the timeline in lanes and widens its columns', async () => {
    await page().getByRole('combobox', { name: 'Lanes' }).selectOption('lead');
    await page()
      .getByText(/^Ministry of Justice of XAA 8 steps$/)
      .waitFor();
    await page().getByText('Quarters', { exact: true }).click();
    await accessible('timeline');
  });

  it('has the first six steps on one page', async () => {
    await view('First six');
    await page().getByRole('heading', { level: 1, name: 'The first 6 steps' }).waitFor();
    expect(await page().getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(6);
    await accessible('first six');
  });

  it('leads from a step to its criterion, and from the criterion to its steps', async () => {
    await view('Table');
    await page().getByRole('button', { name: 'Open step 5, TRAVEL-R02-C2' }).click();
    await page().getByRole('dialog').getByRole('button', { name: 'See it on one page' }).click();
    await page().getByRole('heading', { level: 1, name: 'Line of sight' }).waitFor();
    await page()
      .getByRole('rowheader', { name: /TRAVEL-R02-C2/ })
      .waitFor();
    expect(await page().getByRole('rowheader').count()).toBe(1);
    await accessible('line of sight');
    await page().getByRole('button', { name: 'Show the whole requirement' }).click();
    await page()
      .getByRole('rowheader', { name: /TRAVEL-R02-C1/ })
      .waitFor();
    const row = page()
      .getByRole('row')
      .filter({ has: page().getByRole('rowheader', { name: /TRAVEL-R02-C2/ }) });
    await row.getByRole('button', { name: /^Adopt a PNR project charter/ }).click();
    await page().getByRole('dialog').getByRole('textbox', { name: 'Action' }).waitFor();
    await press('Escape');
  });

  it('takes a draft, and tells what a changed answer does to it before it is accepted', async () => {
    await view('Changes and edits');
    await page().getByRole('button', { name: 'Take these steps as the draft' }).click();
    await page().getByText('The present steps are the draft').waitFor();
    await view('Table');
    // Two observations of this statement differ; one is changed where the line of sight leads to.
    await page().getByRole('button', { name: 'Open step 2, TRAVEL-R18-C1' }).click();
    await page().getByRole('dialog').getByRole('button', { name: /^Open/ }).last().click();
    await page()
      .getByRole('heading', { name: /^Interview with/ })
      .waitFor();
    await press('y');
    await savedNow(page());
    await toPhase(page(), 'Road map');
    await page()
      .getByText(/^◆? ?Since you took the draft: /)
      .waitFor();
    await page().getByRole('button', { name: 'Look at the changes' }).click();
    await page()
      .getByRole('heading', { name: /^Steps: / })
      .waitFor();
    await accessible('changes');
    await page().getByRole('button', { name: 'Accept the changes as the draft' }).click();
    await page().getByText('The present steps are the draft').waitFor();
    await page()
      .getByRole('heading', { name: /^Steps: 0 new, 0 gone, 0 changed/ })
      .waitFor();
    // Every edit of the sample is still there.
    await page().getByRole('heading', { name: '10 steps are edited by a person and keep their edits' }).waitFor();
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
