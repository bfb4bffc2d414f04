import { describe, expect, it } from 'vitest';
import { readNorms } from '../../../shared/norms';
import { formatIssue } from '../../../shared/source';
import { smallNorms } from './smallNorms';

const read = (...texts: string[]) => readNorms(texts.map((text, at) => ({ text, file: `${at}.yaml` })));
const printed = (...texts: string[]): string[] => read(...texts).issues.map(formatIssue);

describe('reading the norms library', () => {
  it('gives the instruments of all files that are in order', () => {
    const other = smallNorms.replaceAll('S/RES/', 'A/RES/').replaceAll('FIREARMS', 'ARMS');
    const { library, issues } = read(smallNorms, other);
    expect(issues).toEqual([]);
    expect(library?.norms.map(({ id }) => id)).toEqual([
      ...['S/RES/1373', 'S/RES/2396', 'FIREARMS-PROTOCOL', 'FIREARMS-LAW'],
      ...['A/RES/1373', 'A/RES/2396', 'ARMS-PROTOCOL', 'ARMS-LAW'],
    ]);
    expect(library?.byId.get('S/RES/2396')?.clauses?.[0]?.at).toBe('para. 11');
  });

  it('names every error at once with its line', () => {
    const broken = smallNorms
      .replace('kind: resolution', 'kind: resolutoin')
      .replace(', fr: Actes de terrorisme', '')
      .replace('at: para. 3 (a)', 'at: para. 2 (g)')
      .replace('date: 2001-09-28', 'date: autumn 2001')
      .replace('    issuedBy: UNODC\n', '    isuedBy: UNODC\n');
    expect(printed(broken)).toEqual([
      "0.yaml:7 norms[0].title: This text lacks `fr`; the file's title has `en`, `fr`, so every text by language must. [translation-missing]",
      expect.stringMatching(/^0\.yaml:8 norms\[0\]\.date: .*2017-12-21.* \[wrong-value\]$/),
      expect.stringMatching(/^0\.yaml:9 norms\[0\]\.kind: .*`resolution`.* \[wrong-value\]$/),
      '0.yaml:16 norms[0].clauses[1].at: The clause `para. 2 (g)` is there twice; keep one of the two. [duplicate-clause]',
      '0.yaml:37 norms[3].issuedBy: The key `issuedBy` is missing; it must be a text or one text by language. [missing-key]',
      '0.yaml:41 norms[3].isuedBy: The key `isuedBy` is not known here. Did you mean `issuedBy`? [unknown-key]',
    ]);
    expect(read(broken).library).toBeNull();
  });

  it('does not take an instrument that another file has', () => {
    expect(printed(smallNorms, smallNorms)[0]).toBe(
      '1.yaml:6 norms[0].id: The instrument `S/RES/1373` is there twice, first in 0.yaml; keep one entry and take the clauses of both into it. [duplicate-id]',
    );
  });

  it('refuses a newer library and a file of another kind', () => {
    expect(read('format: waymark.norms/2').issues[0]?.message).toContain('please update');
    expect(read('format: waymark.pack/1').issues[0]?.message).toContain('a file of the norms library');
    expect(read('- a')).toMatchObject({ library: null, issues: [{ code: 'format-unknown' }] });
  });
});
