import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, openSample, savedNow, toPhase } from './application';

describe('the wrap-up of the sample', () => {
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
  const part = (name: string) => page().getByRole('textbox', { name, exact: true });
  const saved = async (button: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).not.toContain('XAA');
    const file = join(app.folder, download.suggestedFilename());
    await download.saveAs(file);
    return readFile(file);
  };

  it('is a key away, and written from the findings with what is in place first', async () => {
    await page().keyboard.press('Alt+0');
    await page().getByRole('heading', { name: 'Wrap-up', level: 1 }).waitFor();
    await page().getByRole('heading', { name: 'What is in place' }).waitFor();
    const headings = await page().getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    expect(headings.slice(0, 4)).toEqual([
      'Opening words',
      'What is in place',
      'What is partly in place',
      'What is not yet in place',
    ]);
    expect(await part('What is in place').inputValue()).toMatch(/^\d+ statements are in place, among them:\n• /);
    await page()
      .getByText(/^About \d+ of \d+ lines of one page$/)
      .waitFor();
    await accessibleBothWays(page(), 'the wrap-up');
  });

  it('keeps what a person writes, though the findings change beneath it', async () => {
    await part('Next steps').fill('- The draft follows by 15 April.');
    await savedNow(page());
    await page().getByText('Kept as you wrote it', { exact: true }).waitFor();
    const open = await part('What could not yet be established').inputValue();
    await toPhase(page(), 'Reconcile');
    await page().getByRole('heading', { name: 'Reconcile', level: 1 }).waitFor();
    await page().getByRole('radio', { name: 'Partly', exact: true }).check();
    await page().getByLabel('Rationale').fill('The text was read in the meeting.');
    await savedNow(page());
    await page().keyboard.press('Alt+0');
    await page().getByRole('heading', { name: 'Wrap-up', level: 1 }).waitFor();
    expect(await part('Next steps').inputValue()).toBe('- The draft follows by 15 April.');
    expect(await part('What could not yet be established').inputValue()).not.toBe(open);
    await page().getByText('What the findings give now').click();
    await page().getByText('The road map is proposed to start on 1 July 2026.').first().waitFor();
    await accessibleBothWays(page(), 'the wrap-up, with a part of one’s own');
  });

  it('leaves out a part that is emptied, and goes back to the generated text and forward again', async () => {
    await part('What is partly in place').fill('');
    await savedNow(page());
    await page().getByText('Left out of the page', { exact: true }).waitFor();
    expect(await part('What is partly in place').inputValue()).toBe('');
    await page().getByRole('button', { name: 'Go back to the generated text: Next steps' }).click();
    await savedNow(page());
    expect(await part('Next steps').inputValue()).toContain('The road map is proposed to start on 1 July 2026.');
    await page().getByRole('button', { name: 'Undo' }).click();
    await savedNow(page());
    expect(await part('Next steps').inputValue()).toBe('- The draft follows by 15 April.');
  });

  it('goes out as Word and as a web page that say what the screen says, and no name of an institution', async () => {
    const word = strFromU8(unzipSync(await saved('Save as Word'))['word/document.xml']!);
    const web = (await saved('Save as web page')).toString('utf8');
    for (const text of [word, web]) {
      expect(text).toContain('The draft follows by 15 April.');
      expect(text).not.toContain('What is partly in place');
      expect(text).not.toContain('Civil Aviation Authority');
    }
  });

  it('prints on one page of paper', async () => {
    await page().emulateMedia({ media: 'print' });
    const pdf = (await page().pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page().emulateMedia({ media: 'screen' });
  });

  it('is kept for each language apart', async () => {
    await page().getByLabel('Language of the page').selectOption({ label: 'French' });
    expect(await part('Next steps').inputValue()).toContain('feuille de route nationale');
    await page().getByLabel('Language of the page').selectOption({ label: 'English' });
    expect(await part('Next steps').inputValue()).toBe('- The draft follows by 15 April.');
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
