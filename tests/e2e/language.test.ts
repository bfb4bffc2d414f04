import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import english from '../../renderer/messages/en/unlock.json';
import french from '../../renderer/messages/fr/unlock.json';
import { type Application, createVault, openApplication, openSample } from './application';

describe('the language of the interface', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  const languageOfPage = (): Promise<string> => page().evaluate(() => document.documentElement.lang);

  it('is that of the browser at the first start, and is changed before anything is open', async () => {
    await page().getByRole('heading', { name: english.first.title }).waitFor();
    expect(await languageOfPage()).toBe('en');
    await page().getByRole('combobox', { name: 'Language' }).selectOption('Français');
    await page().getByRole('heading', { name: french.first.title }).waitFor();
    expect(await languageOfPage()).toBe('fr');
  });

  it('is kept on this laptop', async () => {
    await app.restart();
    await page().getByRole('heading', { name: french.first.title }).waitFor();
    await page().getByRole('combobox', { name: 'Langue' }).selectOption('English');
    await page().getByRole('heading', { name: english.first.title }).waitFor();
  });

  it('changes while somebody works, and what is typed stays', async () => {
    await createVault(page());
    await openSample(page());
    const title = page().getByRole('textbox', { name: 'Title', exact: true });
    await title.fill('A title that is just being typed');
    await page().getByRole('combobox', { name: 'Language' }).selectOption('Français');
    await page()
      .getByRole('button', { name: /^Préparation/ })
      .waitFor();
    expect(
      await page()
        .locator('input:focus, input')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    ).toContain('A title that is just being typed');
    await page()
      .getByText(/^Enregistré à/)
      .waitFor();
  });

  it('is never one of those that tests make up', async () => {
    const offered = await page().getByRole('combobox', { name: 'Langue' }).getByRole('option').allTextContents();
    expect(offered).toEqual(['English', 'Français']);
    expect(app.complaints).toEqual([]);
  });
});
