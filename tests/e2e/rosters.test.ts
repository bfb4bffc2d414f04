import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import type { ConsultationFile } from '../../shared/model';
import { type Application, createVault, openApplication, savedNow } from './application';

const repeated = ['TRAVEL-R18-C1', 'TRAVEL-R18-C4'];

/** The sample before anybody named a border post. */
const withoutPosts = async (): Promise<ConsultationFile> => {
  const sample = JSON.parse(
    await readFile(new URL('../../assets/samples/xaa.json', import.meta.url), 'utf8'),
  ) as ConsultationFile;
  return {
    ...sample,
    rosterItems: [],
    contextAnswers: [],
    answers: sample.answers?.filter(({ criterion }) => !repeated.includes(criterion)),
    determinations: sample.determinations?.filter(({ criterion }) => !repeated.includes(criterion)),
  };
};

/** From the names of border posts to a finding for each, and to the words of a document. */
describe('questions that repeat, and context', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    const file = join(app.folder, 'before-the-posts.json');
    await writeFile(file, JSON.stringify(await withoutPosts()));
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
  const to = async (part: string): Promise<void> => {
    await page().evaluate((at) => {
      const [, consultations, id] = location.hash.slice(1).split('/');
      location.hash = `/${consultations}/${id}/${at}`;
    }, part);
  };
  const thing = (name: string) => page().getByRole('button', { name: new RegExp(`^${name}`) });

  it('takes a pasted list of names, renames one, removes one and brings it back', async () => {
    await to('prepare/things');
    await page().getByRole('heading', { name: 'Border posts (0)' }).waitFor();
    await page().getByLabel('Add to: Border posts').fill('Old Airport');
    await press('Enter');
    await page().getByText('One name was added.').waitFor();
    await page().evaluate(() => navigator.clipboard.writeText('1. Seaport\n- Eastern Crossing\nold airport\n\n'));
    await page().getByLabel('Add to: Border posts').focus();
    await press('Control+v');
    await page().getByText('2 names were added. One name was there already.').waitFor();
    await page().getByRole('button', { name: 'Rename Old Airport' }).click();
    await page().getByLabel('Name', { exact: true }).fill('Airport');
    await press('Enter');
    await page().getByText('Airport', { exact: true }).waitFor();
    await page().getByRole('button', { name: 'Remove Seaport' }).click();
    await page().getByText('Seaport was removed. Undo (Ctrl+Z) brings it back.').waitFor();
    await savedNow(page());
    await page().getByRole('heading', { name: 'Border posts (2)' }).click();
    await press('Control+z');
    await page().getByRole('heading', { name: 'Border posts (3)' }).waitFor();
    await accessibleBothWays(page(), 'named things');
  });

  it('asks for each thing, gives the rest the same answer by one key, and goes on when all are answered', async () => {
    await to('interview/v08%7CTRAVEL-R18-C1');
    await page().getByText('Border posts · 0 of 3 answered').waitFor();
    await press('y', 'o');
    await page().getByText('Border posts · 1 of 3 answered').waitFor();
    expect(await thing('Airport').textContent()).toContain('Yes');
    await press('Enter');
    await page()
      .getByRole('group', { name: /^Answer for .*Eastern Crossing/ })
      .waitFor();
    await press('n');
    await page().getByText('Border posts · 2 of 3 answered').waitFor();
    await press('u');
    await page().getByText('Border posts · 3 of 3 answered').waitFor();
    await accessibleBothWays(page(), 'a question for each thing');
    await savedNow(page());
  });

  it('says for each thing how it stands, and by which rule the whole follows', async () => {
    await to('reconcile/TRAVEL-R18-C1');
    await page().getByText('In place in 1 of 3').waitFor();
    await page().getByText('The least advanced of them decides.').waitFor();
    await page()
      .getByRole('row', { name: /^Eastern Crossing .*Not yet in place/ })
      .first()
      .waitFor();
  });

  it('keeps what is answered to a context question as it is typed', async () => {
    await to('interview/v01%7C%3Acontext');
    await page().getByRole('heading', { name: 'Context questions' }).waitFor();
    await page()
      .getByLabel(/^How many international passengers arrive/)
      .fill('Six million a year.');
    await page().getByRole('radio', { name: 'Airport' }).first().check();
    await page().getByLabel('Airport', { exact: true }).and(page().locator('input[inputmode]')).fill('3900000');
    await page()
      .getByText(/^Context: 3 of/)
      .waitFor();
    await accessibleBothWays(page(), 'context questions');
    await savedNow(page());
  });
});
