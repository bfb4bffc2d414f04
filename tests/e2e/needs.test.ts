import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, openSample, savedNow, toPhase } from './application';

describe('the needs of the sample', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    await openSample(app.page);
    await toPhase(app.page, 'Needs and safeguards');
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  const part = (name: string): Promise<void> =>
    page().getByRole('navigation', { name: 'Parts of this phase' }).getByRole('button', { name }).click();

  it('takes a target, a priority and a lead in place, and warns of a target below the present level', async () => {
    const target = page().getByLabel('Target of TRAVEL-R08');
    await target.selectOption({ label: '1 Initial' });
    await page().getByText('Below the present level.').waitFor();
    await savedNow(page());
    await accessibleBothWays(page(), 'targets');
    await target.selectOption({ label: '3 Established' });
    await savedNow(page());
    expect(await page().getByText('Below the present level.').count()).toBe(0);
  });

  it('shows an intervention that is added, over time and in the counts, and says where it misses its step', async () => {
    await part('Interventions');
    await page()
      .getByRole('heading', { name: '13 of 39 needs are covered by an intervention; 4 by more than one' })
      .waitFor();
    await page()
      .getByRole('heading', { name: /26 of 39 needs have no intervention/ })
      .waitFor();
    await page().getByRole('button', { name: 'Add intervention' }).click();
    const panel = page().getByRole('dialog');
    await panel.getByRole('textbox', { name: 'Title' }).fill('Peer exchange on biometrics');
    await panel.getByRole('textbox', { name: 'Provider' }).fill('A regional academy');
    await panel.getByRole('textbox', { name: 'From', exact: true }).fill('1 January 2024');
    await panel.getByRole('textbox', { name: 'To', exact: true }).fill('31 December 2024');
    await panel.getByLabel('Find a requirement or statement').fill('TRAVEL-R11');
    await panel.getByRole('checkbox', { name: 'The whole requirement' }).check();
    await panel.getByRole('list', { name: 'Chosen' }).getByText('TRAVEL-R11').waitFor();
    await savedNow(page());
    await accessibleBothWays(page(), 'an intervention');
    await page().keyboard.press('Escape');
    await page().getByRole('heading', { name: '16 of 39 needs are covered by an intervention' }).waitFor();
    await page()
      .getByRole('button', { name: /^Peer exchange on biometrics: Planned, from 1 January 2024/ })
      .waitFor();
    await page()
      .getByText(/ends on 31 December 2024, before the step begins/)
      .first()
      .waitFor();
    await accessibleBothWays(page(), 'interventions over time');
    await page().getByText('Table', { exact: true }).click();
    await page().getByRole('rowheader', { name: 'Peer exchange on biometrics' }).waitFor();
    await accessibleBothWays(page(), 'interventions as a table');
  });

  it('counts what is pending, takes an answer by a key, and shows the assistance that a no holds back', async () => {
    await part('Safeguards');
    await page()
      .getByRole('heading', { name: '3 needs are pending due diligence; 11 withheld, 13 with conditions' })
      .waitFor();
    await accessibleBothWays(page(), 'safeguards');
    await page()
      .getByText(/^In place, not applicable or noted/)
      .click();
    const asked = page()
      .getByRole('listitem')
      .filter({ has: page().getByText('SG-02', { exact: true }) });
    await asked.getByRole('radio', { name: 'Yes' }).focus();
    await page().keyboard.press('n');
    await asked.getByText(/Holds back the assistance of \d+ steps/).waitFor();
    await asked.getByText(/^Assistance held back: /).waitFor();
    await asked.getByText(/^What puts it right/).waitFor();
    await savedNow(page());
    await page()
      .getByRole('heading', { name: /\b3[0-9] withheld/ })
      .waitFor();
    await page().getByRole('button', { name: 'Sort again: one has moved' }).click();
    const holding = page().getByRole('region', { name: /Hold back assistance: 3/ });
    await holding.getByText('SG-02', { exact: true }).waitFor();
  });

  it('lets a named official lift a block, with a reason and an end, and not a prohibition', async () => {
    const asked = page()
      .getByRole('listitem')
      .filter({ has: page().getByText('SG-02', { exact: true }) });
    await asked.getByText('Lift the block by decision of an official').click();
    await asked.getByLabel('Official (name and function)').fill('A. Official, Deputy Director');
    await asked.getByLabel('Reason').fill('Terms agreed in writing');
    await asked.getByRole('textbox', { name: 'Until' }).fill('31 December 2027');
    await savedNow(page());
    await asked.getByRole('button', { name: 'Record the lift' }).click();
    await asked.getByText(/Lifted: \d+ steps go on with this condition/).waitFor();
    const prohibited = page()
      .getByRole('listitem')
      .filter({ has: page().getByText('SG-01', { exact: true }) });
    await prohibited.getByRole('radio', { name: 'No', exact: true }).check();
    await prohibited.getByText('Nobody can lift this one').waitFor();
    expect(await prohibited.getByText('Lift the block by decision of an official').count()).toBe(0);
    await page().keyboard.press('Escape');
    await savedNow(page());
    await page().getByRole('button', { name: 'Undo' }).click();
  });

  it('lists needs with the parts of their priority in words, in another order and narrowed', async () => {
    await part('Needs by priority');
    await page()
      .getByRole('heading', { name: /^39 needs/ })
      .waitFor();
    await page()
      .getByText(/^\d+\sdistance, \d+\ssource, \d+\sState, \d+\sunlocks$/)
      .first()
      .waitFor();
    await page().getByLabel('Order').selectOption({ label: 'By requirement' });
    await page().getByLabel('Interventions', { exact: true }).selectOption({ label: 'Not covered by an intervention' });
    await page().getByText('23 of 39 needs shown').waitFor();
    await accessibleBothWays(page(), 'needs');
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
