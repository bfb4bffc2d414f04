import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { places } from '../../scripts/picture-places.mjs';
import { direction, pseudo, type pseudoLanguages } from '../../shared/messages';
import { faultsOf, inScheme } from './accessible';
import { type Application, openApplication } from './application';
import { lookAt, sidewaysScroll } from './inSight';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** Every text within a value, whatever it lies in. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value.trim()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
};

/** What packs, the library of instruments and the sample say: nobody translates that in a catalogue. */
const known = [
  ...['packs', 'norms'].flatMap((folder) => readdirSync(at(`assets/${folder}`)).map((name) => `${folder}/${name}`)),
  'safeguards.yaml',
  'samples/xaa.json',
]
  .flatMap((file) => textsIn(parse(readFileSync(at(`assets/${file}`), 'utf8'))))
  // The sentence of the rules about a statement is a text of the road map, as the pack's own are.
  .flatMap((text) => [text, `Establish the facts: ${text}`, `Establish the facts jointly: ${text}`])
  .join('\n');

const catalogue = new Map(
  readdirSync(at('renderer/messages/en')).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(at(`renderer/messages/en/${file}`), 'utf8')) as object,
  ]),
);

const english = (namespace: string, key: string): string => {
  const found = key
    .split('.')
    .reduce<unknown>((tree, step) => (tree as Record<string, unknown>)[step], catalogue.get(namespace));
  if (typeof found !== 'string') throw new Error(`No text ${namespace}:${key}`);
  return found;
};

/** Nothing is in a language that no catalogue has, whatever the direction; and nothing breaks when texts grow. */
export const everyScreenIn = (language: (typeof pseudoLanguages)[number]): void => {
  describe(`every screen in the made-up language ${language}`, () => {
    let app: Application;
    let walk: Parameters<(typeof places)[number]['open']>[0];
    beforeAll(async () => {
      app = await openApplication();
      await app.page.addInitScript((tag) => localStorage.setItem('waymark-language', tag), language);
      await app.page.goto(app.url);
      const words = (namespace: string, key: string): string => pseudo(english(namespace, key), language);
      walk = { page: app.page, words, at: app.url, scope: '' };
    });
    afterAll(async () => {
      await app.close();
    });

    it.each(places.map((place) => [place.name, place] as const))('%s', async (_, place) => {
      const { page } = app;
      await place.open(walk);
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
        language,
        direction(language),
      ]);
      const navigation = page.getByRole('navigation').filter({ has: page.getByRole('button') });
      if (place.name === '04 prepare')
        expect((await navigation.first().boundingBox())?.x === 0).toBe(direction(language) === 'ltr');
      const found = await lookAt(page, known, language);
      expect.soft(found.untranslated, 'in no catalogue').toEqual([]);
      expect.soft(found.cut, 'cut or overlapping').toEqual([]);
      expect.soft(await sidewaysScroll(page), 'scrolls sideways').toBe(0);
      if (direction(language) === 'rtl' && /^24[ab] /.test(place.name)) {
        // The library has no texts in this language: each says in which it is, and a quiet word says so once.
        expect
          .soft(await page.locator('#page-title').or(page.getByRole('main')).locator('[lang="en"]').count())
          .not.toBe(0);
        const told = pseudo(english('norms', 'otherLanguage'), language).split('{{')[0]!;
        expect.soft(await page.getByText(told).count(), 'said once').toBe(1);
      }
      // From left to right every page is looked at by axe in both schemes already (accessible.ts).
      if (direction(language) === 'ltr') return;
      await inScheme(page, 'dark');
      expect.soft(await faultsOf(page, 'iframe'), 'dark').toEqual([]);
    });
  });
};
