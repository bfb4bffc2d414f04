import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vaultStore } from '../../renderer/store/vaultStore';
import type { Change } from '../../shared/model';
import { change, cheapest, good, laptop, passphrase } from '../fixtures/store';
import { report, rounds } from './figure';
import { stateHash } from './harness/backupLoop';
import { startBrowser } from './harness/browser';
import { progress } from './harness/campaign';
import { serveHarness } from './harness/server';
import { seedOf, seeded } from './seeded';

/**
 * R7 (security model): backups that Waymark makes by itself give back the state that they were made of, and whenever it is
 * killed while it makes one, the newest that is listed restores.
 */
const restores = rounds(10, 100);
const kills = rounds(8, 200);
/** Then another vault is begun: what is held grows with each, and trying it would come to take longer than everything else. */
const killsOfOneVault = 20;

interface Found {
  readonly name: string | null;
  readonly hash?: string;
  readonly fault?: unknown;
}

/** What is told by whatever is killed, and how it is started on a vault of this number. */
type Start = (vault: number, heard: (what: string, body: unknown) => void) => { readonly kill: () => Promise<void> };

let folder: string;
let child: string;
let server: Awaited<ReturnType<typeof serveHarness>>;
let heardFromPage: (what: string, body: unknown) => void = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-r7-'));
  server = await serveHarness(join(folder, 'page'), (what, body) => heardFromPage(what, body));
  const entry = fileURLToPath(new URL('./harness/backupsChild.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: join(folder, 'child'),
      target: 'esnext',
      rollupOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } },
    },
  });
  child = join(folder, 'child/child.mjs');
}, 300_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const inNode =
  (twin: string): Start =>
  (vault, heard) => {
    const running = spawn(process.execPath, [child, join(folder, `node-${twin}-${vault}`), twin], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<void>((resolve) => running.on('close', () => resolve()));
    createInterface({ input: running.stdout }).on('line', (line) => {
      // The last line may be cut where the process was killed.
      try {
        heard(...(JSON.parse(line) as [string, unknown]));
      } catch {
        return;
      }
    });
    return {
      kill: async () => {
        running.kill('SIGKILL');
        await ended;
      },
    };
  };

const inBrowser =
  (twin: string): Start =>
  (vault, heard) => {
    heardFromPage = heard;
    return startBrowser(join(folder, `browser-${twin}-${vault}`), `${server.address}backups.html?twin=${twin}`);
  };

const campaign = async (tried: string, start: Start, count: number, demanded: string, seed: number) => {
  const next = seeded(seed);
  const totals = { listed: 0, restored: 0, bad: 0 };
  let acknowledged = '';
  let possible = new Set<string>();
  for (let round = 0; totals.restored + totals.bad < count; round++) {
    // The first round on a vault has nothing to restore yet.
    const vault = Math.floor(round / (killsOfOneVault + 1));
    if (round % (killsOfOneVault + 1) === 0) acknowledged = '';
    let found = null as Found | null;
    let [since, heardLast, tookLast] = [0, 0, 0];
    let fault: unknown = null;
    let [state, last] = ['', ''];
    const running = start(vault, (what, body) => {
      if (what === 'found') found = body as Found;
      if (what === 'state') state = body as string;
      if (what === 'listed') {
        last = (body as { hash: string }).hash;
        since += 1;
        [heardLast, tookLast] = [Date.now(), Date.now() - heardLast];
      }
      if (what === 'fault') fault = body;
    });
    try {
      const limit = Date.now() + 180_000;
      while (found === null || (since < 2 && found.fault === undefined)) {
        if (fault !== null || Date.now() > limit)
          throw new Error(`Round ${round} of ${tried} got no further: ${JSON.stringify({ fault, found })}`);
        await wait(2);
      }
      // Anywhere in what the next backup will take, on a slow machine too.
      await wait(next(Math.max(150, Math.min(tookLast, 10_000))));
    } finally {
      await running.kill();
    }
    totals.listed += since;
    if (acknowledged !== '') {
      const { hash } = found;
      // The one that was acknowledged last, or the one after it, if it was listed before the kill.
      if (hash !== undefined && possible.has(hash)) totals.restored += 1;
      else totals.bad += 1;
      if (hash === undefined) break;
    }
    acknowledged = last || acknowledged;
    possible = new Set([acknowledged, state]);
    progress(`R7 ${tried}`, totals.restored + totals.bad, count, `${totals.bad} not restored`);
  }
  report({
    figure: 'R7',
    tried,
    cases: totals.restored + totals.bad,
    found: `${totals.listed} backups listed, ${totals.restored} times the newest restored, ${totals.bad} times not`,
    demanded,
    seed,
  });
  return totals;
};

describe('R7: backups that Waymark makes by itself', () => {
  it(`give the same state hash in ${restores} random restores`, async () => {
    const seed = seedOf('R7 restores');
    const next = seeded(seed);
    const { window, own, deps } = await laptop();
    const store = window();
    const { recoveryCode } = good(await store.create(passphrase));
    const logs = new Map<string, Change[]>();
    const state = (): Promise<string> =>
      stateHash([...logs].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, changes]) => changes));
    const hashes = new Map<string, string>();
    let same = 0;
    for (let n = 0; same < restores; n++) {
      const scopes = [...logs.keys()];
      const [scope] = scopes.slice(next(Math.max(1, scopes.length)));
      if (scope === undefined || (next(6) === 0 && logs.size < 4)) {
        const first = change(1_000 * n);
        logs.set(good(await store.begin([first])), [first]);
      } else {
        const more = Array.from({ length: 1 + next(5) }, (_, i) => change(1_000 * n + i, 'x'.repeat(next(3_000))));
        good(await store.append(scope, more));
        logs.get(scope)!.push(...more);
      }
      // Now and then nobody is there who holds the key, and now and then a day goes by.
      const made = good(await (next(3) === 0 ? window() : store).backUp());
      if (made.kind !== 'made') throw new Error(`No backup was made: ${made.kind}`);
      hashes.set(made.name, await state());
      if (next(3) === 0) own.now += 24 * 60 * 60 * 1000;
      if (next(2) === 0) continue;
      const { backups } = good(await store.backups());
      const chosen = backups[next(backups.length)]!;
      const there = await laptop();
      const elsewhere = vaultStore({ ...there.deps, backups: deps.backups }, cheapest);
      const credential = next(4) === 0 ? { passphrase } : { recoveryCode };
      const restored = good(await elsewhere.restore({ listed: chosen.name, place: chosen.place }, credential));
      const read = [...restored.consultations].sort((a, b) => (a.scope < b.scope ? -1 : 1));
      expect(await stateHash(read.flatMap(({ changes }) => changes)), chosen.name).toBe(hashes.get(chosen.name));
      same += 1;
    }
    report({
      figure: 'R7',
      tried: 'random restores of a random one of the backups that are kept, some made while locked',
      cases: restores,
      found: `${same} with the same state hash, of ${hashes.size} backups made`,
      demanded: 'all of them',
      seed,
    });
  }, 1_800_000);

  it(`restore from the newest after ${kills} kills of the desktop host while it backs up`, async () => {
    const totals = await campaign(
      'kills while backing up, desktop host’s files',
      inNode('none'),
      kills,
      '0 times not',
      seedOf('R7'),
    );
    expect(totals).toMatchObject({ bad: 0, restored: kills });
  }, 3_600_000);

  it(`restore from the newest after ${kills} kills of the browser while it backs up`, async () => {
    const totals = await campaign(
      'kill -9 of the browser while backing up',
      inBrowser('none'),
      kills,
      '0 times not',
      seedOf('R7 browser'),
    );
    expect(totals).toMatchObject({ bad: 0, restored: kills });
  }, 3_600_000);

  it.each(['listedFirst', 'droppedFirst'])(
    '(broken twin) %s is caught',
    async (twin) => {
      const totals = await campaign(
        `broken twin: ${twin}`,
        inNode(twin),
        40,
        'more than 0 times not',
        seedOf(`R7 ${twin}`),
      );
      expect(totals.bad).toBeGreaterThan(0);
    },
    600_000,
  );
});
