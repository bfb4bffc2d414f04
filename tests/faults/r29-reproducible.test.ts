import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences, twoCheckouts } from '../../scripts/reproduce.mjs';
import { report } from './figure';

/** R29 (security model): whoever builds the same source gets the same bytes, so that what is handed out can be checked. */
describe('R29: two builds of the same source', () => {
  let checkouts: ReturnType<typeof twoCheckouts>;
  beforeAll(() => {
    checkouts = twoCheckouts();
  });
  afterAll(() => {
    checkouts.remove();
  });

  it('are the same in every byte, in other folders, time zones and languages', async () => {
    const [one, other] = await checkouts.build({ pack: true });
    const differ = differences(one!, other!);
    report({
      figure: 'R29',
      tried: 'files of two clean builds, app.asar among them, compared byte by byte',
      cases: one!.size,
      found: `${differ.length} differ`,
      demanded: '0',
      seed: null,
    });
    expect(differ).toEqual([]);
    expect(one!.has('app.asar')).toBe(true);
    expect(one!.size).toBeGreaterThan(40);
  });

  it('are not the same in the broken twin, which writes the time into one of them', async () => {
    for (const folder of checkouts.folders) {
      const file = path.join(folder, 'electron.vite.config.ts');
      const input = "input: { index: at('electron/main.ts') }";
      const source = readFileSync(file, 'utf8');
      expect(source).toContain(input);
      const stamp = 'output: { banner: `/* ${String(performance.timeOrigin)} */` }';
      writeFileSync(file, source.replace(input, `${input}, ${stamp}`));
    }
    const [one, other] = await checkouts.build({ pack: false });
    const differ = differences(one!, other!);
    report({
      figure: 'R29',
      tried: 'broken twin: a build that writes the time into the main process',
      cases: 1,
      found: `${differ.length} differ`,
      demanded: 'caught',
      seed: null,
    });
    expect(differ.map((difference) => difference.split(':')[0])).toEqual(['out/main/index.js']);
  });
});
