import { describe, expect, it } from 'vitest';
import { type LoadedPack, checkLinksBetween, readPack } from '../../../shared/pack';
import { library, smallPack } from './smallPack';

const withLinks = (links: string, text = smallPack): string =>
  text.replace(
    '        statement: There is a law.\n',
    `        statement: There is a law.\n        sameAs: ${links}\n`,
  );

const codesOf = (text: string): string[] =>
  readPack(text, 'p.yaml', library)
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

const loaded = (text: string): LoadedPack => {
  const { pack, issues } = readPack(text, 'p.yaml', library);
  if (!pack) throw new Error(issues.map(({ message }) => message).join('\n'));
  return pack;
};

const other = (text: string): string => text.replace('id: small\n', 'id: other\n');

describe('a link to the same fact in another pack', () => {
  it('is taken as it stands where the other pack is not at hand', () => {
    expect(codesOf(withLinks('[{pack: arms, criterion: A-1, reason: One law.}]'))).toEqual([]);
  });

  it('does not lead to its own pack', () => {
    expect(codesOf(withLinks('[{pack: small, criterion: R1-C2, reason: One law.}]'))).toEqual(['same-as-own-pack']);
  });

  it('is not given twice', () => {
    const link = '{pack: arms, criterion: A-1, reason: One law.}';
    expect(codesOf(withLinks(`[${link}, ${link}]`))).toEqual(['same-as-twice']);
  });

  it('needs a reason', () => {
    expect(codesOf(withLinks('[{pack: arms, criterion: A-1}]'))).toEqual(['missing-key']);
  });
});

describe('links between packs that are checked together', () => {
  const between = (links: string): string[] =>
    checkLinksBetween([
      { file: 'small.yaml', pack: loaded(withLinks(links)) },
      { file: 'other.yaml', pack: loaded(other(smallPack)) },
    ]).map(({ file, path, code }) => `${file} ${path} ${code}`);

  it('name a criterion that the other pack has', () => {
    expect(between('[{pack: other, criterion: R1-C1, reason: One law.}]')).toEqual([]);
    expect(between('[{pack: other, criterion: R9-C9, reason: One law.}]')).toEqual([
      'small.yaml requirements[0].criteria[0].sameAs[0].criterion same-as-unknown',
    ]);
  });

  it('join criteria that are answered in the same way', () => {
    expect(between('[{pack: other, criterion: R1-C2, reason: One law.}]')).toEqual([
      'small.yaml requirements[0].criteria[0].sameAs[0] same-as-not-comparable',
    ]);
  });

  it('say nothing of packs that are not among them', () => {
    expect(between('[{pack: arms, criterion: A-1, reason: One law.}]')).toEqual([]);
  });
});
