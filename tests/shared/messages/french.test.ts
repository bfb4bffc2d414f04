import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/messages';

interface Tree {
  readonly [key: string]: string | Tree;
}

const folders = ['shared/messages/fr', 'renderer/messages/fr', 'electron/messages/fr'];
const at = (path: string): URL => new URL(`../../../${path}`, import.meta.url);

const leaves = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}.${key}`, value] as [string, string]] : leaves(value, `${path}.${key}`),
  );

const texts = folders.flatMap((folder) =>
  readdirSync(at(folder)).flatMap((file) =>
    leaves(JSON.parse(readFileSync(at(`${folder}/${file}`), 'utf8')) as Tree, file.replace('.json', '')),
  ),
);

/** The keys of the texts in which something is found that should not be there. */
const keysWith = (unwanted: RegExp): string[] => texts.filter(([, text]) => unwanted.test(text)).map(([key]) => key);

describe('the French catalogue', () => {
  it('sets double signs and guillemets apart by a narrow space that never breaks', () => {
    expect(keysWith(/[^\u202f\d{][;!?»]|[^\u202f\d{:]:(?=\s|$)/)).toEqual([]);
    expect(keysWith(/«[^\u202f]|[\u00a0 ]\u202f|\u202f[\u00a0 ]|[\u00a0 ][;:!?%»]/)).toEqual([]);
  });

  it('has typographic apostrophes, and no quotation marks of another language', () => {
    expect(keysWith(/['"“”„]/)).toEqual([]);
  });

  it('writes State and other capitals with their accents', () => {
    expect(keysWith(/\b(Etat|Etape|Ecran|Elevé|Etabli|Enoncé|Ecart)/)).toEqual([]);
  });

  it('never elides or contracts before a name that it does not know', () => {
    const unknown = keysWith(
      /(?:\b(?:de|le|la|du|des|que)[ \u00a0]|’)\{\{(?!(?:count|date|day|end|ends|first|index|last|limit|moment|most|number|numbers|start|starts|total|until)\})/,
    );
    expect(unknown).toEqual([]);
  });

  it('blames nobody, and calls nobody a provider', () => {
    expect(keysWith(/échou|échec|défaillan|non conforme|fourni(?:t|ss|r|s|e)/i)).toEqual([]);
    expect(keysWith(/\bfaible/i).filter((key) => !/confidence|certainty/.test(key))).toEqual([]);
  });

  it('addresses its reader by vous, and gender by its bodies and functions', () => {
    expect(keysWith(/\b(tu|ton|ta|tes|toi)\b/i)).toEqual([]);
    expect(keysWith(/\p{L}\(e\)|\p{L}·e/u)).toEqual([]);
  });

  it('has one word for one thing, as the glossary has it', () => {
    expect(
      keysWith(/sauvegarde|lacune|ligne de base|mot de passe|instrument pack|examen sur (?:dossier|pièces)/i),
    ).toEqual([]);
  });
});

describe('French plurals', () => {
  const french = translator('fr');

  it('begin at two, and the million has its form too', () => {
    const steps = (count: number): string => french.t('document:glance.steps', { count });
    expect([0, 1, 2].map(steps)).toEqual([
      'La feuille de route compte 0 étape.',
      'La feuille de route compte 1 étape.',
      'La feuille de route compte 2 étapes.',
    ]);
    expect(steps(1_000_000)).toBe('La feuille de route compte 1000000 étapes.');
  });
});
