import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareVersions, packHeader, readSafeguards } from '../../../shared/pack';
import { means, placeOf, readPackFile } from '../../../renderer/features/packs/installing';
import { findPack, packReader, shelve } from '../../../renderer/packs/shelf';
import { packOf, requirement, status } from '../../fixtures/packs';

const textOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const library = readSafeguards(textOf('assets/safeguards.yaml'), 'safeguards.yaml').safeguards ?? [];
const travel = textOf('assets/packs/travel.yaml');
const bytesOf = (text: string) => new TextEncoder().encode(text);

const small = (version: string, hash: string, text = '') => {
  const { pack } = packOf([requirement('R1', [status('C1', 1)])]);
  const header = { ...packHeader({ ...packOf([]), pack }, hash), version };
  return shelve(header, 'installed', 'small.yaml', () => Promise.resolve(text));
};

describe('the shelf of packs', () => {
  const [one, two, other] = [
    small('1.0.0', 'a'.repeat(64)),
    small('1.1.0', 'b'.repeat(64)),
    small('1.0.0', 'c'.repeat(64)),
  ];

  it('gives the very text that a consultation is pinned to, else one of its id and version, else nothing', () => {
    expect(findPack([one, two, other], 'test@1.0.0', 'c'.repeat(64))).toBe(other);
    expect(findPack([one, two, other], 'test@1.0.0', 'd'.repeat(64))).toBe(one);
    expect(findPack([one, two], 'test@1.1.0')).toBe(two);
    expect(findPack([one, two], 'test@2.0.0')).toBeUndefined();
  });

  it('reads no text before it is asked for, and each text once', async () => {
    const fetched: string[] = [];
    const lazily = (hash: string) =>
      shelve(one.header, 'shipped', 'travel.yaml', () => {
        fetched.push(hash);
        return Promise.resolve(travel);
      });
    const read = packReader(() => Promise.resolve(library));
    const shelved = lazily('a');
    expect(fetched).toEqual([]);
    const [first, second] = await Promise.all([read(shelved), read(shelved)]);
    expect(first).toBe(second);
    expect(fetched).toEqual(['a']);
    expect(first.loaded?.pack.id).toBe('travel');
  });

  it('says why a text cannot be read as a pack, instead of failing', async () => {
    const read = packReader(() => Promise.resolve(library));
    const reading = await read(small('1.0.0', 'e'.repeat(64), 'format: waymark.pack/1\nid: x\n'));
    expect(reading.loaded).toBeNull();
    expect(reading.loaded === null && reading.issues.length).toBeGreaterThan(0);
  });
});

describe('a pack file', () => {
  it('of each shipped pack is read with the header that lists show', async () => {
    for (const file of readdirSync(new URL('../../../assets/packs/', import.meta.url))) {
      const reading = await readPackFile(bytesOf(textOf(`assets/packs/${file}`)), file, library);
      expect(reading.kind === 'read' && reading.header.criteria).toBeGreaterThan(50);
      expect(reading.kind === 'read' && reading.header.languages.map(({ tag }) => tag)).toContain('en');
    }
  });

  it('is refused with every error and its line', async () => {
    const broken = travel.replace(/level: 1\b/u, 'level: one').replace('id: travel', 'ix: travel');
    const reading = await readPackFile(bytesOf(broken), 'travel.yaml', library);
    expect(reading.kind).toBe('refused');
    expect(reading.kind === 'refused' && reading.issues.length).toBeGreaterThan(1);
    expect(reading.kind === 'refused' && reading.issues.every(({ line }) => line !== null)).toBe(true);
  });

  it('names the line of its version, which whoever changes it has to raise', async () => {
    const reading = await readPackFile(bytesOf(travel), 'travel.yaml', library);
    const line = travel.split('\n').findIndex((text) => text.startsWith('version:')) + 1;
    expect(reading.kind === 'read' && reading.versionLine).toBe(line);
  });

  it('has a place unless another text is there under its version, which only a pin to it makes room for', () => {
    const [one, same, next] = [
      small('1.0.0', 'a'.repeat(64)),
      small('1.0.0', 'c'.repeat(64)),
      small('1.1.0', 'b'.repeat(64)),
    ];
    expect(placeOf(next.header, [one], [])).toBe('new');
    expect(placeOf(one.header, [one], [])).toBe('present');
    expect(placeOf(same.header, [one], [])).toBe('otherText');
    const pin = { reference: 'test@1.0.0', hash: 'c'.repeat(64), by: 'consultation' } as const;
    expect(placeOf(same.header, [one], [pin])).toBe('new');
  });

  it('is in use by whoever is pinned to its text, and by whoever is read with it for want of another', () => {
    const [one, same] = [small('1.0.0', 'a'.repeat(64)), small('1.0.0', 'c'.repeat(64))];
    const use = (hash: string | null) => ({ reference: 'test@1.0.0', hash, by: 'consultation' }) as const;
    expect(means(use('a'.repeat(64)), one, [one, same])).toBe(true);
    expect(means(use('a'.repeat(64)), same, [one, same])).toBe(false);
    expect(means(use(null), one, [one, same])).toBe(true);
    expect(means(use('d'.repeat(64)), one, [one])).toBe(true);
    expect(means({ ...use(null), reference: 'test@9' }, one, [one])).toBe(false);
  });
});

describe('versions of a pack', () => {
  it('are in the order of their numbers, a draft before what it becomes', () => {
    const sorted = ['1.0.0', '1.1.0-draft', '1.1.0', '1.2', '1.10.0', '2.0.0'];
    expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
  });
});
