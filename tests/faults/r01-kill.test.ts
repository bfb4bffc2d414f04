import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from './harness/browser';
import { serveHarness } from './harness/server';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R1 (security model): `kill -9` of the whole browser during autosave loses no acknowledged answer and leaves no half
 * record. An answer counts as acknowledged when a server outside the browser has heard of it before the kill.
 */
const kills = rounds(60, 1_000);

interface Found {
  readonly ids?: readonly string[];
  readonly health?: readonly { readonly lost: readonly number[] }[];
  readonly fault?: { readonly kind: string };
}

let folder: string;
let heard: (what: string, body: unknown) => void = () => undefined;
let server: Awaited<ReturnType<typeof serveHarness>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-r1-'));
  server = await serveHarness(join(folder, 'page'), (what, body) => heard(what, body));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const campaign = async (name: string, query: string, count: number, demanded: string, seed: number) => {
  const next = seeded(seed);
  const profile = join(folder, query);
  const acknowledged = new Set<string>();
  const totals = { acknowledged: 0, lost: 0, half: 0 };
  for (let round = 0; round <= count; round++) {
    let found = null as Found | null;
    let since = 0;
    heard = (what, body) => {
      if (what === 'found') found = body as Found;
      if (what === 'acknowledged') {
        for (const id of body as string[]) acknowledged.add(id);
        since++;
      }
      if (what === 'refused') throw new Error(`The store refused a save: ${JSON.stringify(body)}`);
    };
    const browser = startBrowser(profile, `${server.address}?${query}`);
    try {
      const limit = Date.now() + 30_000;
      while (found === null || since < 3) {
        if (Date.now() > limit)
          throw new Error(`Nothing was heard from the page in round ${round}: ${JSON.stringify(found)}`);
        await wait(5);
      }
      await wait(next(400));
    } finally {
      await browser.kill();
    }
    const { ids, health, fault } = found;
    if (fault) throw new Error(`The vault did not open in round ${round}: ${fault.kind}`);
    // What this round found is judged against what was acknowledged before it began.
    totals.half += (health ?? []).reduce((sum, { lost }) => sum + lost.length, 0);
    if (round > 0) {
      const present = new Set(ids);
      for (const id of before) if (!present.has(id)) totals.lost++;
    }
    before = new Set(acknowledged);
  }
  totals.acknowledged = acknowledged.size;
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

let before = new Set<string>();

describe('R1: the browser is killed while answers are saved', () => {
  it(`${kills} times, and no acknowledged answer is lost`, async () => {
    const totals = await campaign('as built', 'text=An+answer', kills, '0 lost', seedOf('R1'));
    expect(totals.acknowledged).toBeGreaterThan(kills * 3);
    expect(totals).toMatchObject({ lost: 0, half: 0 });
  }, 3_600_000);

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
