import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPack, readSafeguards } from '../../../shared/pack';

const at = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(at(path), 'utf8');

const library = readSafeguards(read('assets/safeguards.yaml'), 'safeguards.yaml').safeguards ?? [];

/** The kinds of institution that a shipped pack meets or asks. */
const kindsOf = (file: string): string[] => {
  const { pack } = readPack(read(`assets/packs/${file}`), file, library);
  if (pack === null) throw new Error(`${file} does not load`);
  const { institutions, requirements } = pack.pack;
  return [...new Set([...institutions, ...requirements.flatMap(({ criteria }) => criteria.flatMap(({ ask }) => ask))])];
};

const wordsIn = (path: string): string[] => Object.keys((JSON.parse(read(path)) as { kind: object }).kind);

describe('a kind of institution of a shipped pack', () => {
  it.each(readdirSync(at('assets/packs')))('has its name on screens and in documents: %s', (file) => {
    const kinds = kindsOf(file);
    for (const catalogue of ['renderer/messages/en/prepare.json', 'shared/messages/en/document.json'])
      expect(wordsIn(catalogue), catalogue).toEqual(expect.arrayContaining(kinds));
  });
});
