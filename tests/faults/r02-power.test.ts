import { appendFile, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, startBrowser } from './harness/browser';
import { type Totals, none, progress, stopAndLook, sumOf } from './harness/campaign';
import { loopDisk } from './harness/loopDisk';
import { serveHarness } from './harness/server';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R2 (security model): a power cut loses no acknowledged answer, whichever engine keeps IndexedDB. The profile lies on a disk
 * of its own; the browser is killed, and what had reached that disk is all that the next start finds.
 */
let folder: string;
let server: Awaited<ReturnType<typeof serveHarness>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-r2-'));
  server = await serveHarness(join(folder, 'page'));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** So many cuts of one vault; then another vault on a new disk, so that the first seconds are cut as well. */
const cutsOfOne = rounds(2, 20);

interface Asked {
  readonly name: string;
  readonly engine: keyof typeof engines;
  readonly query: string;
  readonly count: number;
  readonly demanded: string;
}

const campaign = async ({ name, engine, query, count, demanded }: Asked) => {
  const seed = seedOf(`R2 ${name}`);
  const next = seeded(seed);
  let [sum, settledMended] = [none, 0];
  for (let begun = 0; begun < count; begun += cutsOfOne) {
    // Chromium keeps the names of files in its private file system without asking for them to be on the disk; the system
    // writes them within half a minute. Every second vault is given that once, and its journal must then outlive every cut.
    const settles = (begun / cutsOfOne) % 2 === 1;
    let settled = false;
    const disk = await loopDisk(folder, 192);
    try {
      const totals = await stopAndLook({
        server,
        start: () => startBrowser(join(disk.folder, 'profile'), `${server.address}?${query}`, engines[engine]),
        count: Math.min(cutsOfOne, count - begun),
        pause: () => next(600),
        then: async () => {
          if (settles && !settled) await disk.settle();
          settled = true;
          await disk.cut();
        },
      });
      sum = sumOf(sum, settles ? { ...totals, journalMended: 0 } : totals);
      if (settles) settledMended += totals.journalMended;
      progress(`R2 ${name}`, begun + cutsOfOne, count, `${sum.lost} of ${sum.acknowledged} lost`);
    } finally {
      await disk.close();
    }
  }
  report({
    figure: 'R2',
    tried: `power cut during autosave, ${name}`,
    cases: count,
    found:
      `${sum.acknowledged} acknowledged, ${sum.lost} lost, ${sum.half} half records; ` +
      `mended and told: journal ${sum.journalMended} times in its first half minute, ${settledMended} after it; ` +
      `database ${sum.databaseMended} times`,
    demanded,
    seed,
  });
  return { ...sum, settledMended };
};

/** What a power cut leaves of files that grew and were not asked to be on the disk: their length without their end, or nothing. */
const tear = async (profile: string): Promise<void> => {
  const within = join(profile, 'Default');
  for (const file of await readdir(within, { recursive: true })) {
    if (/^IndexedDB.*\.log$/.test(file)) await appendFile(join(within, file), new Uint8Array(100));
    if (/^File System.*\.log$/.test(file)) await truncate(join(within, file));
  }
};

const torn = async (name: string, query: string, demanded: string): Promise<Totals> => {
  const profile = join(folder, query);
  const totals = await stopAndLook({
    server,
    start: () => startBrowser(profile, `${server.address}?${query}`),
    count: 2,
    pause: () => 100,
    then: () => tear(profile),
  });
  const found = `${totals.acknowledged} acknowledged, ${totals.lost} lost`;
  report({ figure: 'R2', tried: `torn end of the database’s log, ${name}`, cases: 2, found, demanded, seed: null });
  return totals;
};

describe('R2: a power cut left a torn end, and the browser writes on behind it', () => {
  it('where nothing acknowledged is lost at the next start', async () => {
    expect(await torn('as built', 'text=torn', '0 lost')).toMatchObject({ lost: 0, half: 0 });
  });

  it('(broken twin) a store that does not begin a new log is caught', async () => {
    const totals = await torn('broken twin that begins no new log', 'twin=tornLog', 'more than 0 lost');
    expect(totals.lost).toBeGreaterThan(0);
  });
});

describe('R2: the power is cut while answers are saved', () => {
  it.each([
    { engine: 'LevelDB', count: rounds(4, 200) },
    { engine: 'SQLite', count: rounds(3, 200) },
  ] as const)(
    '$count times on $engine, and no acknowledged answer is lost',
    async ({ engine, count }) => {
      const totals = await campaign({ name: engine, engine, query: 'text=An+answer', count, demanded: '0 lost' });
      expect(totals.acknowledged).toBeGreaterThan(count * 3);
      expect(totals).toMatchObject({ lost: 0, half: 0, settledMended: 0 });
    },
    7_200_000,
  );

  it.each(['LevelDB', 'SQLite'] as const)(
    '(broken twin) a store that waits for no disk is caught on %s',
    async (engine) => {
      const totals = await campaign({
        name: `${engine}, broken twin that waits for no disk`,
        engine,
        query: 'twin=relaxed',
        count: 1,
        demanded: 'more than 0 lost',
      });
      expect(totals.lost).toBeGreaterThan(0);
    },
    300_000,
  );
});
