import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/messages';

interface Tree {
  readonly [key: string]: string | Tree;
}

const folders = ['shared/messages', 'renderer/messages', 'electron/messages'];
const at = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
const namesIn = (path: string): string[] => readdirSync(at(path)).sort();
const languagesOf = (folder: string): string[] => namesIn(folder).filter((name) => !name.includes('.'));

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );

const textsOf = (folder: string, language: string, file: string): Map<string, string> =>
  new Map(leaves(JSON.parse(readFileSync(at(`${folder}/${language}/${file}`), 'utf8')) as Tree));

const plural = /^(.*)_(zero|one|two|few|many|other)$/;
const formsOf = (language: string): string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
/** The keys of an English catalogue with the plural forms that the grammar of `language` has; a text for none is known to all. */
const keysIn = (language: string, english: ReadonlyMap<string, string>): string[] => {
  const keys = [...english.keys()].flatMap((key) => {
    const [, stem, form] = plural.exec(key) ?? [];
    return stem === undefined || form === 'zero' ? [key] : formsOf(language).map((known) => `${stem}_${known}`);
  });
  return [...new Set(keys)].sort();
};

/** What a text is filled with: `{{count}}` and the like. */
const places = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([^},\s]+)/g)].map(([, name]) => name!))].sort();

/** The same, but for the number itself, which "one answer" and "no answer" need not repeat. */
const beside = (text: string): string[] => places(text).filter((name) => name !== 'count');

const catalogues = folders.flatMap((folder) =>
  languagesOf(folder).flatMap((language) =>
    namesIn(`${folder}/${language}`).map((file) => ({ folder, language, file })),
  ),
);

describe('the catalogues', () => {
  it('are of languages that Waymark is prepared for', () => {
    const known = languages.map(({ tag }) => tag);
    for (const { language } of catalogues) expect(known).toContain(language);
  });

  describe.each(catalogues)('$folder/$language/$file', ({ folder, language, file }) => {
    const english = textsOf(folder, 'en', file);
    const texts = textsOf(folder, language, file);

    it('says everything that the English one says, and no more', () => {
      expect([...texts.keys()].sort()).toEqual(keysIn(language, english));
    });

    it('fills its texts with the same things', () => {
      for (const [key, text] of texts) {
        const [, stem, form] = plural.exec(key) ?? [];
        const same = english.get(key) ?? english.get(`${stem}_other`) ?? '';
        if (form === 'one' || form === 'zero') expect(beside(text), key).toEqual(beside(same));
        else expect(places(text), key).toEqual(places(english.get(`${stem}_other`) ?? same));
      }
    });

    it('has no empty text and no space at an end', () => {
      for (const [key, text] of texts) {
        expect(text, key).not.toBe('');
        expect(text.trim(), key).toBe(text);
      }
    });
  });
});
