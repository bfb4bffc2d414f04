import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HealthReport, StoreFault, VaultStatus } from '../../renderer/store/contract';
import { engines, startBrowser } from './harness/browser';
import { progress } from './harness/campaign';
import { damage, damages, release } from './harness/damage';
import { type LoopDisk, loopDisk } from './harness/loopDisk';
import { serveHarness } from './harness/server';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R4 (security model): twelve kinds of damage to the browser's own files, on both engines. Each ends as complete, as
 * rebuilt and told, or as refused; never as an empty or a shorter vault shown as if nothing had happened.
 */
type Engine = keyof typeof engines;

interface Looked {
  readonly unreachable?: string;
  readonly status?: VaultStatus;
  readonly fault?: StoreFault | null;
  readonly ids?: readonly string[];
  readonly health?: readonly HealthReport[];
}

const eachKind = rounds(1, 20);
const kinds = Object.keys(damages);

let folder: string;
let disk: LoopDisk;
let server: Awaited<ReturnType<typeof serveHarness>>;
const acknowledged = new Map<Engine, Set<string>>();
const profileOf = (engine: string, age: string): string => join(disk.folder, `${engine} ${age}`);

/** A profile without the marks of the browser that had it open: they would keep the next one out. */
const copy = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, filter: (source) => !/Singleton|Cache/.test(source) });

/** Saves until so many more are acknowledged, and is killed. */
const work = async (engine: Engine, profile: string, more: number): Promise<void> => {
  const held = acknowledged.get(engine) ?? new Set<string>();
  acknowledged.set(engine, held);
  const enough = held.size + more;
  server.listen((what, body) => {
    if (what === 'acknowledged') for (const id of body as string[]) held.add(id);
  });
  const browser = startBrowser(profile, `${server.address}?text=damage`, engines[engine]);
  const limit = Date.now() + 120_000;
  try {
    while (held.size < enough) {
      if (Date.now() > limit) throw new Error(`Only ${held.size} of ${enough} saves were acknowledged on ${engine}.`);
      await wait(5);
    }
  } finally {
    await browser.kill();
  }
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-r4-'));
  server = await serveHarness(join(folder, 'page'));
  disk = await loopDisk(folder, 768);
  for (const engine of ['LevelDB', 'SQLite'] as const) {
    await work(engine, profileOf(engine, 'now'), 40);
    await copy(profileOf(engine, 'now'), profileOf(engine, 'earlier'));
    await work(engine, profileOf(engine, 'now'), 40);
  }
}, 600_000);

afterAll(async () => {
  await (disk as LoopDisk | undefined)?.close();
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const ending = (looked: Looked | null, all: ReadonlySet<string>): string => {
  if (!looked) return 'silent: nothing was heard of it';
  const { unreachable, status, fault, ids = [], health = [] } = looked;
  if (unreachable !== undefined) return `refused: ${unreachable}`;
  if (status === 'none') return 'silent: an empty vault was offered';
  if (status === 'damaged' || fault) return `refused: ${fault?.kind ?? status}`;
  const missing = [...all].filter((id) => !ids.includes(id)).length;
  if (missing === 0) return health.length === 0 ? 'complete' : 'rebuilt and told';
  const told = health.some(({ lost, broken }) => lost.length + broken.length > 0);
  return told ? 'shorter and told' : `silent: ${missing} of ${all.size} missing`;
};

const tried = async (engine: Engine, kind: string, query: string, next: (below: number) => number) => {
  const profile = join(disk.folder, 'tried');
  await copy(profileOf(engine, 'now'), profile);
  let looked = null as Looked | null;
  server.listen((what, body) => {
    if (what === 'looked') looked = body as Looked;
  });
  const hit = await damage(kind, profile, profileOf(engine, 'earlier'), next);
  const browser = startBrowser(profile, `${server.address}?look&${query}`, engines[engine]);
  try {
    const limit = Date.now() + 60_000;
    while (looked === null && Date.now() < limit) await wait(5);
  } finally {
    await browser.kill();
    await release(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { hit, ends: ending(looked, acknowledged.get(engine)!) };
};

const campaign = async (name: string, query: string, each: number, demanded: string, only = kinds) => {
  const seed = seedOf(`R4 ${name}`);
  const next = seeded(seed);
  const endings = new Map<string, number>();
  let silent = 0;
  for (const [k, kind] of only.entries())
    for (let n = 0; n < each; n++) {
      const engine: Engine = (k + n) % 2 === 0 ? 'LevelDB' : 'SQLite';
      const { hit, ends } = await tried(engine, kind, query, next);
      const [how = ''] = ends.split(':');
      endings.set(how, (endings.get(how) ?? 0) + 1);
      if (how === 'silent') silent++;
      if (how !== 'complete' && how !== 'rebuilt and told') console.log(`R4 ${kind}, ${engine}, ${hit}: ${ends}`);
      progress(`R4 ${name}`, k * each + n + 1, only.length * each, `${silent} silent`);
    }
  report({
    figure: 'R4',
    tried: `${only.length} kinds of damage to the browser’s own files, ${name}`,
    cases: only.length * each,
    found: [...endings].map(([how, times]) => `${times} ${how}`).join(', '),
    demanded,
    seed,
  });
  return silent;
};

describe('R4: the browser’s own files are damaged', () => {
  it(`in ${kinds.length} ways, ${eachKind} times each, and never in silence`, async () => {
    expect(await campaign('as built', 'text=damage', eachKind, '0 silent')).toBe(0);
  }, 7_200_000);

  it('(broken twin) a store that believes its database is caught', async () => {
    const silent = await campaign('broken twin that believes its database', 'twin=trusting', 6, 'more than 0 silent', [
      'the folder emptied',
    ]);
    expect(silent).toBeGreaterThan(0);
  }, 600_000);
});
