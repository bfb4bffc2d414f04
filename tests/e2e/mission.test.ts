import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, createVault, openApplication, savedNow, toPhase, unlock } from './application';

/**
 * The main job, end to end, as a consultant does it: no network, a reload, a browser restart and a kill on the way, and a
 * road map in Word at the end. Everything is found by role and name.
 */
describe('a mission to XAB', () => {
  let app: Application;
  const note = 'The decree of 2019 names the border service; implementing rules are being drafted.';
  const typedBeforeKill = 'Seen: the register of requests for the last quarter.';

  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(async () => {
    await app.close();
  });

  const page = (): Page => app.page;
  /** After a restart the vault opens on the list; after a reload it opens where one was. */
  const backIn = async (): Promise<void> => {
    await unlock(page());
    const phases = page().getByRole('navigation', { name: 'Phases of the consultation' });
    const row = page().getByRole('link', { name: 'Countering terrorist travel in XAB' });
    await phases.or(row).first().waitFor();
    if (await row.isVisible()) await row.click();
    await phases.waitFor();
  };
  const toPart = (part: string): Promise<void> =>
    page()
      .getByRole('navigation', { name: 'Parts of the preparation' })
      .getByRole('button', { name: new RegExp(`^${part}`) })
      .click();
  const openInterview = async (): Promise<void> => {
    await toPhase(page(), 'Interview');
    await page().getByRole('button', { name: 'Border Service of XAB', exact: true }).click();
    await page()
      .getByRole('heading', { name: /Interview with/ })
      .waitFor();
  };

  /** Goes to a question of the open interview by its id, as one jumps by keyboard. */
  const jumpTo = async (criterion: string): Promise<void> => {
    await page().keyboard.press('/');
    await page().keyboard.type(criterion);
    await page()
      .getByRole('option', { name: new RegExp(criterion) })
      .first()
      .waitFor();
    await page().keyboard.press('Enter');
    await page().getByText(`· ${criterion} ·`).waitFor();
  };
  const noteShown = (): Promise<string> => page().getByRole('textbox', { name: 'Note', exact: true }).inputValue();

  it('begins with a vault and a consultation', async () => {
    await createVault(page());
    await page().getByRole('button', { name: 'New consultation' }).first().click();
    await page().getByLabel('State').fill('XAB');
    await page().getByLabel('Title').fill('Countering terrorist travel in XAB');
    await page().getByLabel('Road map starts on').fill('2026-07-01');
    await page().getByRole('button', { name: 'Begin the consultation' }).click();
    await page().getByRole('heading', { name: 'Prepare' }).waitFor();
  });

  it('is prepared: request, institutions, agenda', async () => {
    await page().getByLabel('Requested by').fill('Office of the National Coordinator of XAB');
    await page().getByLabel('Reference of the consent').fill('Note verbale 12/2026');
    await savedNow(page());
    await toPart('Institutions');
    for (const [name, kind] of [
      ['Border Service of XAB', 'Immigration authority'],
      ['Ministry of Justice of XAB', 'Ministry of justice'],
    ] as const) {
      await page().getByRole('button', { name: 'Add an institution' }).click();
      await page().getByLabel('Name', { exact: true }).fill(name);
      await page().getByLabel('Kind', { exact: true }).selectOption({ label: kind });
      await page().getByRole('button', { name: 'Done' }).click();
    }
    await toPart('Agenda');
    await page().getByRole('button', { name: 'Add an interview' }).click();
    await page().getByLabel('Institution', { exact: true }).selectOption({ label: 'Border Service of XAB' });
    await page().getByLabel('Day', { exact: true }).fill('2026-03-03');
    await page().getByRole('button', { name: 'Done' }).click();
    await savedNow(page());
  });

  it('keeps what does not fit its field yet over a reload, and the last good value in force', async () => {
    await toPart('Request and consent');
    await page().getByLabel('State', { exact: true }).fill('XA');
    await savedNow(page());
    await page().reload();
    await backIn();
    await toPhase(page(), 'Prepare');
    expect(await page().getByLabel('State', { exact: true }).inputValue()).toBe('XA');
    expect(await page().getByRole('banner').textContent()).toContain('XAB');
    await page().getByLabel('State', { exact: true }).fill('XAB');
    await savedNow(page());
    await page().reload();
    await backIn();
    expect(await page().getByLabel('State', { exact: true }).inputValue()).toBe('XAB');
  });

  it('asks by keyboard, and what was acknowledged outlives a reload', async () => {
    await openInterview();
    await page().keyboard.press('p');
    await page().keyboard.press('c');
    await page().keyboard.press('m');
    await page().keyboard.type(note);
    await savedNow(page());
    await page().reload();
    await backIn();
    await openInterview();
    await jumpTo('TRAVEL-R01-C1');
    expect(await noteShown()).toBe(note);
    expect(
      await page()
        .getByRole('button', { name: /^Partly/ })
        .getAttribute('aria-pressed'),
    ).toBe('true');
  });

  it('outlives the death of the browser in the middle of an interview', async () => {
    await jumpTo('TRAVEL-R01-C2');
    await page().keyboard.press('n');
    await page().keyboard.press('m');
    await page().keyboard.type(typedBeforeKill);
    await savedNow(page());
    await app.kill();
    await backIn();
    await openInterview();
    await jumpTo('TRAVEL-R01-C2');
    expect(await noteShown()).toBe(typedBeforeKill);
    await jumpTo('TRAVEL-R01-C1');
    expect(await noteShown()).toBe(note);
  });

  it('reconciles by a determination with its rationale', async () => {
    await toPhase(page(), 'Reconcile');
    await page()
      .getByRole('tab', { name: /Not known/ })
      .click();
    await page().getByRole('radio', { name: 'No', exact: true }).check();
    await page()
      .getByRole('textbox', { name: /Rationale/ })
      .fill('Nothing of the kind was found in the gazette of the last ten years.');
    await savedNow(page());
    await page()
      .getByRole('tab', { name: /Determined 1/ })
      .waitFor();
  });

  it('freezes the baseline under a name', async () => {
    await toPhase(page(), 'Baseline');
    await page().getByRole('button', { name: 'Freeze baseline' }).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByLabel('Name').fill('Baseline of the first mission');
    await dialog.getByRole('button', { name: 'Freeze baseline' }).click();
    await page().getByText('“Baseline of the first mission” is frozen').waitFor();
  });

  it('agrees targets and records an intervention and a safeguard, which outlive a reload', async () => {
    const part = (name: string): Promise<void> =>
      page().getByRole('navigation', { name: 'Parts of this phase' }).getByRole('button', { name }).click();
    const firstSafeguard = () =>
      page()
        .getByRole('listitem')
        .filter({ has: page().getByText('SG-01', { exact: true }) });
    await toPhase(page(), 'Needs and safeguards');
    await page()
      .getByLabel(/^Priority of TRAVEL-R01/)
      .selectOption({ label: 'High' });
    await page()
      .getByLabel(/^Lead of TRAVEL-R01/)
      .selectOption({ label: 'Ministry of Justice of XAB' });
    await part('Interventions');
    await page().getByRole('button', { name: 'Add intervention' }).click();
    await page().getByLabel('Title').fill('Regional training of border officers');
    await page().getByLabel('Provider').fill('A regional organization');
    await savedNow(page());
    await page().keyboard.press('Escape');
    await part('Safeguards');
    await firstSafeguard().getByRole('radio', { name: 'Yes' }).check();
    await savedNow(page());

    await page().reload();
    await backIn();
    await toPhase(page(), 'Needs and safeguards');
    await part('Targets');
    const shown = page()
      .getByLabel(/^Lead of TRAVEL-R01/)
      .getByRole('option', { selected: true });
    expect(await shown.textContent()).toBe('Ministry of Justice of XAB');
    await part('Interventions');
    await page().getByText('Regional training of border officers').first().waitFor();
    await part('Safeguards');
    await page()
      .getByText(/^In place, not applicable or noted/)
      .click();
    expect(await firstSafeguard().getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
  });

  it('edits a step of the road map, and keeps the edit over a restart of the browser', async () => {
    await toPhase(page(), 'Road map');
    await page().getByRole('table').getByRole('button').first().click();
    await page().getByRole('textbox', { name: 'Action' }).fill('Adopt the implementing rules of the decree of 2019.');
    await savedNow(page());
    await app.restart();
    await backIn();
    await toPhase(page(), 'Road map');
    const edited = page().getByRole('button', { name: 'Adopt the implementing rules of the decree of 2019.' });
    await edited.waitFor();
    expect(await edited.getAttribute('aria-label')).toMatch(/^Action of step 1, edited by a person/);
  });

  it('leaves with the road map in Word', async () => {
    await toPhase(page(), 'Documents');
    await page().getByRole('radio', { name: 'The present state' }).check();
    const download = page().waitForEvent('download');
    await page().getByRole('button', { name: 'Export one file' }).click();
    const file = join(app.folder, 'road map.docx');
    await (await download).saveAs(file);
    const text = strFromU8(unzipSync(await readFile(file))['word/document.xml']!);
    expect(text).toContain('Adopt the implementing rules of the decree of 2019.');
    expect(text).not.toContain(note);
  });

  it('never complained, and never asked another machine for anything', () => {
    expect(app.complaints).toEqual([]);
  });
});
