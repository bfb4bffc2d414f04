import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from './harness/browser';
import { none, progress, stopAndLook, sumOf } from './harness/campaign';
import { serveHarness } from './harness/server';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R1 (security model): `kill -9` of the whole browser during autosave loses no acknowledged answer and leaves no half
 * record. An answer counts as acknowledged when a server outside the browser has heard of it before the kill.
 */
const kills = rounds(40, 1_000);
/** So many kills of one vault, then a new one: its first seconds are tried too, and it does not grow without end. */
const killsOfOne = 50;

let folder: string;
let server: Awaited<ReturnType<typeof serveHarness>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-r1-'));
  server = await serveHarness(join(folder, 'page'));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const campaign = async (name: string, query: string, count: number, demanded: string, seed: number) => {
  const next = seeded(seed);
  let totals = none;
  for (let begun = 0; begun < count; begun += killsOfOne) {
    const profile = join(folder, `${query} ${begun}`);
    const found = await stopAndLook({
      server,
      start: () => startBrowser(profile, `${server.address}?${query}`),
      count: Math.min(killsOfOne, count - begun),
      pause: () => next(400),
    });
    totals = sumOf(totals, found);
    progress(`R1 ${name}`, begun + killsOfOne, count, `${totals.lost} of ${totals.acknowledged} lost`);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  report({
    figure: 'R1',
    tried: `kill -9 of the whole browser during autosave, ${name}`,
    cases: count,
    found: `${totals.acknowledged} acknowledged, ${totals.lost} lost, ${totals.half} half records`,
    demanded,
    seed,
  });
  return totals;
};

describe('R1: the browser is killed while answers are saved', () => {
  it(`${kills} times, and no acknowledged answer is lost`, async () => {
    const totals = await campaign('as built', 'text=An+answer', kills, '0 lost', seedOf('R1'));
    expect(totals.acknowledged).toBeGreaterThan(kills * 3);
    expect(totals).toMatchObject({ lost: 0, half: 0 });
  }, 7_200_000);

  it('(broken twin) a page that says saved before it is saved is caught', async () => {
    const totals = await campaign(
      'broken twin that says saved too early',
      'twin=early',
      6,
      'more than 0 lost',
      seedOf('R1 twin'),
    );
    expect(totals.lost).toBeGreaterThan(0);
  }, 300_000);
});
