import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { progress } from './harness/campaign';
import { numbered, openTyping } from './harness/typing';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R3 (security model): of text that is typed without a pause, at eight characters a second, a kill costs at most two seconds
 * and half the time at most one; and nothing that was called saved is lost. Counted in characters: the text is numbered.
 */
const kills = rounds(8, 200);
const rate = 8;

const campaign = async (name: string, twin: boolean, count: number, demanded: string) => {
  const seed = seedOf(`R3 ${name}`);
  const next = seeded(seed);
  const typing = await openTyping(twin);
  const lost: number[] = [];
  let lies = 0;
  try {
    for (let round = 0; round < count; round++) {
      if ((await typing.kept()).length > 400) await typing.clear();
      const before = (await typing.kept()).length;
      const end = typing.type(before, 400);
      // Long enough that what is typed in one go would be nowhere, if only a pause brought it to the disk.
      const enough = before + 2 * rate + next(2 * rate);
      const limit = Date.now() + 60_000;
      while (typing.shown.typed < enough) {
        if (Date.now() > limit) throw new Error(`Too little was typed in round ${round}: ${typing.shown.typed}.`);
        await wait(5);
      }
      await wait(next(1_000));
      const killed = { ...typing.shown };
      await typing.kill();
      await end;
      const text = await typing.kept();
      // The twin keeps what stood there before.
      const kept = text === numbered(text.length) ? text.length : 0;
      if (kept < before && !twin) throw new Error(`What was kept is not what was typed: ${text}`);
      if (kept < killed.saved) lies++;
      lost.push(Math.max(0, killed.typed - kept));
      if (twin) break;
      progress(`R3 ${name}`, round + 1, count, `${Math.max(...lost) / rate} s lost at worst`);
    }
  } finally {
    await typing.app.close();
  }
  lost.sort((a, b) => a - b);
  const [median, worst] = [lost[lost.length >> 1]!, lost.at(-1)!];
  report({
    figure: 'R3',
    tried: `kill while somebody types ${rate} characters a second without a pause, ${name}`,
    cases: lost.length,
    found: `${median / rate} s of typing lost in the middle, ${worst / rate} s at worst; called saved and lost: ${lies} times`,
    demanded,
    seed,
  });
  return { median, worst, lies };
};

describe('R3: the browser is killed while somebody types', () => {
  it(`${kills} times: at most two seconds are lost, and nothing that was called saved`, async () => {
    const found = await campaign('as built', false, kills, 'at most 2 s, 1 s in the middle; 0 times');
    expect(found.lies).toBe(0);
    expect(found.worst).toBeLessThanOrEqual(2 * rate);
    expect(found.median).toBeLessThanOrEqual(rate);
  }, 7_200_000);

  it('(broken twin) a store that answers before it has saved is caught', async () => {
    const found = await campaign('broken twin that answers before it has saved', true, 1, 'more than 0 times');
    expect(found.lies).toBeGreaterThan(0);
  }, 300_000);
});
