import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packIssueCodes } from '../../shared/pack';

const guide = readFileSync(fileURLToPath(new URL('../../docs/guide-author.md', import.meta.url)), 'utf8');

describe('the guide for authors', () => {
  it('lists every message that a check of a pack can give, with its kind and how to mend it, and no other', () => {
    const rows = [...guide.matchAll(/^\| `([a-z-]+)` \| (error|warning) \| (\S[^|]*) \| (\S[^|]*) \|$/gm)];
    expect(rows.map(([, code, kind]) => `${code} ${kind}`).sort()).toEqual(
      Object.entries(packIssueCodes)
        .map(([code, { severity }]) => `${code} ${severity}`)
        .sort(),
    );
  });
});
