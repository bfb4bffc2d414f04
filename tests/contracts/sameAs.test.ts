import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkLinksBetween, readPack, readSafeguards } from '../../shared/pack';
import { formatIssue } from '../../shared/source';

const assets = fileURLToPath(new URL('../../assets/', import.meta.url));
const text = (name: string): string => readFileSync(`${assets}${name}`, 'utf8');
const { safeguards } = readSafeguards(text('safeguards.yaml'), 'safeguards.yaml');
const packs = readdirSync(`${assets}packs`)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((file) => {
    const { pack } = readPack(text(`packs/${file}`), file, safeguards ?? []);
    return pack ? [{ file, pack }] : [];
  });
const links = packs.flatMap(({ pack }) =>
  [...pack.criteria.values()].flatMap(({ criterion }) => criterion.sameAs ?? []),
);

describe('the links between the packs that come with Waymark', () => {
  it('lead to criteria that are answered in the same way', () => {
    expect(checkLinksBetween(packs).map(formatIssue)).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
  });

  it('say why in every language of the packs', () => {
    for (const { reason } of links) expect(Object.keys(reason)).toEqual(['en', 'fr']);
  });
});
