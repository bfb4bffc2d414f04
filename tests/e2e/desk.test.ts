import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import type { ConsultationFile } from '../../shared/model';
import { type Application, createVault, openApplication, savedNow, toPhase, unlock } from './application';

/** The sample as it was before anybody read a document. */
const withoutDesk = async (): Promise<ConsultationFile> => {
  const sample = JSON.parse(
    await readFile(new URL('../../assets/samples/xaa.json', import.meta.url), 'utf8'),
  ) as ConsultationFile;
  const interviews = sample.interviews?.filter(({ mode }) => mode !== 'deskReview');
  const held = new Set(interviews?.map(({ id }) => id));
  return {
    ...sample,
    interviews,
    answers: sample.answers?.filter(({ interview }) => held.has(interview)),
    evidence: sample.evidence?.filter(({ interview }) => held.has(interview)),
  };
};

/** Answers read from documents before the mission: what they rest on, and what a meeting makes of them. */
describe('a desk review', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    const file = join(app.folder, 'before-the-mission.json');
    await writeFile(file, JSON.stringify(await withoutDesk()));
    const chosen = app.page.waitForEvent('filechooser');
    await app.page.getByRole('button', { name: 'Import a consultation file' }).first().click();
    await (await chosen).setFiles(file);
    await app.page.getByRole('heading', { name: 'Prepare', level: 1 }).waitFor();
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key);
  };
  const toDesk = async (): Promise<void> => {
    await press('Alt+8');
    await page().getByRole('heading', { name: 'Desk review', level: 1 }).waitFor();
  };
  const pressed = (name: RegExp) => page().getByRole('button', { name }).first().getAttribute('aria-pressed');

  it('says what will be here, and is begun for one institution', async () => {
    await toDesk();
    await page().getByRole('heading', { name: 'No desk reviews yet' }).waitFor();
    await accessibleBothWays(page(), 'an empty desk');
    await page().getByRole('button', { name: 'Begin and open' }).click();
    await page().getByText('Choose the institution whose documents you read.').waitFor();
    await page().getByLabel('Institution', { exact: true }).and(page().locator('input')).click();
    await page().getByRole('option', { name: 'Ministry of Justice of XAA' }).click();
    await page().getByRole('button', { name: 'Begin and open' }).click();
    await page()
      .getByRole('heading', { name: /^Desk review of .*Ministry of Justice/, level: 1 })
      .waitFor();
  });

  it('takes an answer as documented, and asks for the document and the place in it', async () => {
    expect(
      await page()
        .getByRole('button', { name: /^Declined/ })
        .count(),
    ).toBe(0);
    await press('n');
    await savedNow(page());
    expect(await pressed(/^Documented/)).toBe('true');
    await page().getByText('Name the document in which this was read, and where in it.').waitFor();
    await press('e');
    await page().keyboard.type('Border Data Act, 2023');
    await press('Enter');
    await page().getByLabel('Where in it').fill('art. 5');
    await page()
      .getByRole('group', { name: 'How Border Data Act, 2023 was seen' })
      .getByRole('button', { name: 'Copy' })
      .click();
    await savedNow(page());
    expect(await page().getByText('Name the document in which this was read').count()).toBe(0);
    await accessibleBothWays(page(), 'a desk review with a document');
  });

  it('lists what the pack asks to see with one act, and undo takes it off again', async () => {
    const chip = page().getByRole('group', { name: 'To ask for: press to list' }).getByRole('button').first();
    const title = ((await chip.textContent()) ?? '').replace(/^\W+/, '');
    await chip.click();
    await page()
      .getByRole('button', { name: `Take ${title} off the list` })
      .waitFor();
    await press('Escape', 'Control+z');
    await page()
      .getByRole('button', { name: `Take ${title} off the list` })
      .waitFor({ state: 'detached' });
  });

  it('is not an interview asked: the list of interviews does not have it', async () => {
    await toPhase(page(), 'Interview');
    await page().getByText('Begun so far: 27 of 27').waitFor();
  });

  it('tells which answers meetings contradicted, and by whose words', async () => {
    await toDesk();
    await page().getByText('Border Data Act, 2023, art. 5').waitFor();
    await page().getByRole('button', { name: 'Contradicted (1)', pressed: true }).waitFor();
    await page()
      .getByRole('cell', { name: /⁨Border and Immigration Service of XAA.*⁩: Yes/ })
      .waitFor();
    await accessibleBothWays(page(), 'the work list of a desk review');
  });

  it('marks the answer as read from documents wherever answers are shown', async () => {
    await toPhase(page(), 'Interview');
    await page().getByRole('main').getByRole('table').getByRole('button').first().click();
    await page()
      .getByRole('heading', { name: /^Interview with/ })
      .waitFor();
    await press('1', 'Enter', 'w');
    await page()
      .getByRole('complementary', { name: 'What others said' })
      .getByText('from documents, contradicted since')
      .waitFor();
  });

  it('names who can confirm what nobody was asked yet, and opens that meeting at the question', async () => {
    await toDesk();
    await page().getByRole('main').getByRole('table').first().getByRole('button').first().click();
    await press('2', '1', 'Enter', 'y');
    await savedNow(page());
    await toDesk();
    const toConfirm = page().getByRole('button', { name: /^To be confirmed/ });
    expect(await toConfirm.textContent()).toMatch(/\((0|1)\)/);
  });

  it('keeps what was typed about a document over a lock and a reload', async () => {
    await toDesk();
    await page().getByRole('main').getByRole('table').first().getByRole('button').first().click();
    await press('1', 'Enter');
    await page().getByLabel('Where in it').fill('art. 5, second paragraph');
    await press('Control+Shift+L');
    await page().getByLabel('Passphrase', { exact: true }).waitFor();
    await page().reload();
    await unlock(page());
    await page().getByRole('heading', { name: 'Consultations' }).waitFor();
    await page().getByRole('table').getByRole('button').or(page().getByRole('table').getByRole('link')).first().click();
    await page().getByRole('heading', { level: 1 }).waitFor();
    await toDesk();
    await page().getByText('Border Data Act, 2023, art. 5, second paragraph').waitFor();
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
