import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { places } from '../../scripts/picture-places.mjs';
import { type Application, openApplication } from './application';
import { lookAt, sidewaysScroll } from './inSight';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

type Catalogue = ReadonlyMap<string, object>;

const catalogueOf = (language: string): Catalogue =>
  new Map(
    ['renderer', 'shared'].flatMap((room) =>
      readdirSync(at(`${room}/messages/${language}`)).map((file) => [
        file.replace('.json', ''),
        JSON.parse(readFileSync(at(`${room}/messages/${language}/${file}`), 'utf8')) as object,
      ]),
    ),
  );

const leaves = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(leaves);

const [english, french] = ['en', 'fr'].map(catalogueOf) as [Catalogue, Catalogue];
const textsOf = (catalogue: Catalogue): string[] => [...catalogue.values()].flatMap(leaves);

/** What the interface says in English and never says in French. */
const onlyEnglish = ((): string[] => {
  const alike = new Set(textsOf(french));
  return [...new Set(textsOf(english))].filter((text) => !text.includes('{{') && !alike.has(text));
})();

const inFrench = (namespace: string, key: string): string => {
  const found = key
    .split('.')
    .reduce<unknown>((tree, step) => (tree as Record<string, unknown>)[step], french.get(namespace));
  if (typeof found !== 'string') throw new Error(`No text ${namespace}:${key}`);
  // Names are read with every kind of space as a plain one.
  return found.replace(/\s+/g, ' ');
};

describe('every screen in French', () => {
  let app: Application;
  let walk: Parameters<(typeof places)[number]['open']>[0];
  beforeAll(async () => {
    app = await openApplication();
    await app.page.addInitScript(() => localStorage.setItem('waymark-language', 'fr'));
    await app.page.goto(app.url);
    walk = { page: app.page, words: inFrench, at: app.url, scope: '' };
  });
  afterAll(async () => {
    await app.close();
  });

  it.each(places.map((place) => [place.name, place] as const))('%s', async (_, place) => {
    const { page } = app;
    await place.open(walk);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'fr',
      'ltr',
    ]);
    const said = (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
    expect.soft(said.filter((line) => onlyEnglish.includes(line))).toEqual([]);
    const { cut } = await lookAt(page, '', 'fr');
    expect.soft(cut, 'cut or overlapping').toEqual([]);
    expect.soft(await sidewaysScroll(page), 'scrolls sideways').toBe(0);
  });
});

describe('another language while running', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(async () => {
    await app.close();
  });

  it('takes what was typed along, leaves the focus where it was, and is kept at the next start', async () => {
    const { page } = app;
    await page.getByLabel('Your initials (optional)').fill('AB');
    const choice = page.getByRole('combobox', { name: 'Language' });
    await choice.focus();
    await choice.selectOption('Français');
    await page.getByRole('heading', { name: inFrench('unlock', 'first.title') }).waitFor();
    expect(await page.getByLabel(inFrench('door', 'initials')).inputValue()).toBe('AB');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.reload();
    await page.getByRole('heading', { name: inFrench('unlock', 'first.title') }).waitFor();
    await page.getByRole('combobox', { name: inFrench('parts', 'language') }).selectOption('English');
    await page.getByRole('heading', { name: 'Set up Waymark on this computer' }).waitFor();
    expect(app.complaints).toEqual([]);
  });
});
