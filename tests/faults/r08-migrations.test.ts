import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { good, laptop, passphrase, change } from '../fixtures/store';
import { report, rounds } from './figure';
import { startBrowser } from './harness/browser';
import { serveHarness } from './harness/server';
import { seedOf, seeded } from './seeded';

/**
 * R8 (security model): whatever replaces data as a whole is whole at every moment. Stored shapes are brought up to the present
 * one as they are read, and nothing is written for it (tests/faults/r08-stored-versions); so what a kill could cut is putting
 * a backup of an older version in the place of what is there, and moving a consultation to another version of its pack.
 */
const kills = rounds(6, 100);
/** A profile is used for so many kills: the log of a consultation grows with each act. */
const ofOneProfile = 10;

interface Found {
  readonly ids?: readonly string[];
  readonly lost?: readonly number[];
  readonly fault?: string;
}

let folder: string;
let heard: (what: string, body: unknown) => void = () => undefined;
let server: Awaited<ReturnType<typeof serveHarness>>;
/** Which changes each of the two backups holds. */
const states = new Map<string, string>();

const idsOf = (ids: readonly string[]): string => [...ids].sort().join(' ');

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'waymark-r08-'));
  server = await serveHarness(path.join(folder, 'page'), (what, body) => heard(what, body));
  const stored = readFileSync(new URL('../fixtures/stored/v1.backup', import.meta.url));
  const { window } = await laptop();
  const store = window();
  good(await store.create(passphrase));
  const scope = good(await store.begin([change(0)]));
  good(
    await store.append(
      scope,
      Array.from({ length: 200 }, (_, n) => change(n + 1)),
    ),
  );
  for (const [name, bytes] of [
    ['old', new Uint8Array(stored)],
    ['new', good(await store.backup())],
  ] as const) {
    await writeFile(path.join(folder, 'page', `${name}.backup`), bytes);
    const { consultations } = good(await (await laptop()).window().restore(bytes, { passphrase }));
    states.set(name, idsOf(consultations.flatMap(({ changes }) => changes.map(({ id }) => id))));
  }
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Kills the browser in the middle of what the page does, and hands what each start finds to `judge`. */
const campaign = async (
  query: string,
  count: number,
  seed: number,
  // How many acts at most are done before the kill, and how long it may come after them, in milliseconds.
  { least, most, within }: { least: number; most: number; within: number },
  judge: (found: Found, moved: string[]) => void,
) => {
  const next = seeded(seed);
  let moved: string[] = [];
  for (let round = 0; round <= count; round++) {
    if (round % ofOneProfile === 0) moved = [];
    let found = null as Found | null;
    let since = 0;
    const acts = least + next(most - least + 1);
    const before = [...moved];
    heard = (what, body) => {
      if (what === 'found') found = body as Found;
      if (what === 'moved') {
        moved.push(String(body));
        since += 1;
      }
      if (what === 'refused') throw new Error(`The store refused: ${JSON.stringify(body)}`);
    };
    const profile = path.join(folder, `${query}-${Math.floor(round / ofOneProfile)}`);
    const browser = startBrowser(profile, `${server.address}moving.html?${query}`);
    try {
      const limit = Date.now() + 60_000;
      while (found === null || since < acts) {
        if (Date.now() > limit) throw new Error(`Nothing was heard in round ${round}: ${JSON.stringify(found)}`);
        await wait(5);
      }
      await wait(next(within));
    } finally {
      await browser.kill();
    }
    if (found.fault !== undefined) throw new Error(`The vault did not open in round ${round}: ${found.fault}`);
    if (round % ofOneProfile !== 0) judge(found, before);
  }
};

/** How many kills find something: the first start of each profile only makes it. */
const judged = (count: number): number => count - Math.floor(count / ofOneProfile);

describe('R8: the browser is killed in the middle of', () => {
  it(`putting a backup of the first version in the place of a vault, ${kills} times: one of the two is there, whole`, async () => {
    const seed = seedOf('R8');
    const totals = { old: 0, new: 0, mixed: 0, lost: 0 };
    await campaign('what=restore', kills, seed, { least: 0, most: 2, within: 600 }, ({ ids = [], lost = [] }) => {
      const [name] = [...states].find(([, state]) => state === idsOf(ids)) ?? ['mixed'];
      totals[name as 'old' | 'new' | 'mixed'] += 1;
      totals.lost += lost.length;
    });
    report({
      figure: 'R8',
      tried: 'kill -9 while a backup of stored version 1 and one of the present version replace each other',
      cases: judged(kills),
      found: `${totals.old} times the old, ${totals.new} times the new, ${totals.mixed} mixed, ${totals.lost} entries lost`,
      demanded: '0 mixed, 0 lost',
      seed,
    });
    expect(totals).toMatchObject({ mixed: 0, lost: 0 });
    expect(totals.old + totals.new).toBe(judged(kills));
  }, 3_600_000);

  /** Acts of which a part is there, and acts that were called done and are not there whole. */
  const actsOf = async (query: string, count: number, seed: number) => {
    const totals = { whole: 0, mixed: 0, lost: 0 };
    await campaign(query, count, seed, { least: 1, most: 1, within: 500 }, ({ ids = [] }, moved) => {
      const acts = new Map<string, number>();
      for (const id of ids) {
        const [act = '', n] = id.split('.');
        if (n !== undefined && act.startsWith('act-')) acts.set(act, (acts.get(act) ?? 0) + 1);
      }
      totals.whole += [...acts.values()].filter((changes) => changes === 300).length;
      totals.mixed += [...acts.values()].filter((changes) => changes !== 300).length;
      totals.lost += moved.filter((act) => acts.get(act) !== 300).length;
    });
    return totals;
  };

  it(`moving a consultation in one act of 300 changes, ${kills} times: all of an act is there or nothing of it`, async () => {
    const seed = seedOf('R8 acts');
    const totals = await actsOf('what=act', kills, seed);
    report({
      figure: 'R8',
      tried: 'kill -9 while a consultation moves to another version of its pack, in acts of 300 changes',
      cases: judged(kills),
      found: `${totals.whole} acts found whole, ${totals.mixed} in part, ${totals.lost} lost`,
      demanded: '0 in part, 0 lost',
      seed,
    });
    expect(totals).toMatchObject({ mixed: 0, lost: 0 });
    expect(totals.whole).toBeGreaterThan(0);
  }, 3_600_000);

  it('(broken twin) a move that is saved piece by piece is caught in part', async () => {
    const seed = seedOf('R8 twin');
    const totals = await actsOf('what=act&twin=pieces', 4, seed);
    report({
      figure: 'R8',
      tried: 'broken twin: a move that is saved piece by piece',
      cases: 4,
      found: `${totals.mixed} in part`,
      demanded: 'more than 0 in part',
      seed,
    });
    expect(totals.mixed).toBeGreaterThan(0);
  });
});
