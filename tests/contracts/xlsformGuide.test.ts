import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { xlsformIssueCodes } from '../../shared/xlsform';

const guide = readFileSync(fileURLToPath(new URL('../../docs/authors-xlsform.md', import.meta.url)), 'utf8');

describe('the guide from an XLSForm', () => {
  it('lists every message that reading a form can give, with its kind and how to mend it, and no other', () => {
    const rows = [...guide.matchAll(/^\| `([a-z-]+)` \| (error|warning) \| (\S[^|]*) \| (\S[^|]*) \|$/gm)];
    expect(rows.map(([, code, kind]) => `${code} ${kind}`).sort()).toEqual(
      Object.entries(xlsformIssueCodes)
        .map(([code, { severity }]) => `${code} ${severity}`)
        .sort(),
    );
  });
});
