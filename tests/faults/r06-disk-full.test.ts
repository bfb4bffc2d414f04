import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/chromium.mjs';
import type { ReadOnly, StoreFault } from '../../renderer/store/contract';
import { createVault, openApplication, savedNow, toPhase, unlock } from '../e2e/application';
import { engines, startBrowser } from './harness/browser';
import { progress } from './harness/campaign';
import { loopDisk } from './harness/loopDisk';
import { serveHarness } from './harness/server';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R6 (security model): the disk becomes full while somebody types, at any moment. Nothing acknowledged is lost, the person is told
 * within two seconds, what was typed is kept and saved when there is room again; and a start on a full disk opens to be read.
 */
const [screens, quotas] = [rounds(1, 5), rounds(1, 20)];

let folder: string;
let server: Awaited<ReturnType<typeof serveHarness>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-r6-'));
  server = await serveHarness(join(folder, 'page'));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

interface Found {
  readonly held?: readonly number[];
  readonly readOnly?: ReadOnly | null;
  readonly health?: unknown;
  readonly fault?: StoreFault;
  /** Nothing can be looked at before there is room, and nothing is shown. */
  readonly closed?: true;
}

/** What was heard of the page since it started. */
const listening = () => {
  const heard = {
    found: null as Found | null,
    typed: new Set<number>(),
    acknowledged: new Set<number>(),
    told: null as { fault: StoreFault; after: number } | null,
  };
  server.listen((what, body) => {
    if (what === 'found') heard.found = body as Found;
    if (what === 'typed') heard.typed.add(body as number);
    if (what === 'acknowledged') for (const n of body as number[]) heard.acknowledged.add(n);
    if (what === 'told') heard.told ??= body as typeof heard.told;
  });
  return heard;
};

/** Waits for something to be heard; false where it never is. */
const until = async (heard: () => boolean, patience: number): Promise<boolean> => {
  const limit = Date.now() + patience;
  while (!heard()) {
    if (Date.now() > limit) return false;
    await wait(5);
  }
  return true;
};

interface Asked {
  readonly name: string;
  readonly engine: keyof typeof engines;
  readonly query: string;
  readonly count: number;
  readonly demanded: string;
}

const campaign = async ({ name, engine, query, count, demanded }: Asked) => {
  const seed = seedOf(`R6 ${name}`);
  const next = seeded(seed);
  const disk = await loopDisk(folder, 192);
  server.roomIs(disk.room);
  const acknowledged = new Set<number>();
  const sum = { lost: 0, untold: 0, unkept: 0, starts: 0, closed: 0, notReadOnly: 0, slowest: 0 };
  const start = () =>
    startBrowser(join(disk.folder, 'profile'), `${server.address}full.html?${query}`, engines[engine]);
  const judge = ({ held = [], fault, closed, health }: Found): void => {
    if (closed) return;
    if (fault) throw new Error(`The vault did not open: ${JSON.stringify(fault)}`);
    const present = new Set(held);
    const lost = [...acknowledged].filter((n) => !present.has(n));
    if (lost.length > 0) console.log(`R6 lost on ${engine}: ${lost.join(' ')}; ${JSON.stringify(health)}`);
    sum.lost += lost.length;
  };
  try {
    for (let round = 0; round < count; round++) {
      let heard = listening();
      let browser = start();
      try {
        if (!(await until(() => heard.acknowledged.size >= 3, 60_000)))
          throw new Error(`Nothing was saved in round ${round}: ${JSON.stringify(heard.found)}`);
        judge(heard.found!);
        await wait(next(600));
        disk.fill();
        if (!(await until(() => heard.told !== null, 10_000)) || heard.told!.fault.kind !== 'diskFull') sum.untold++;
        sum.slowest = Math.max(sum.slowest, heard.told?.after ?? 10_000);
        await wait(next(600));
        // Every third time it is killed on the brim, every third with a little room that is left for reading.
        if (round % 3 > 0) {
          for (const n of heard.acknowledged) acknowledged.add(n);
          await browser.kill();
          if (round % 3 === 2) disk.ease(9 * 1024 * 1024);
          heard = listening();
          browser = start();
          sum.starts++;
          if (!(await until(() => heard.found !== null, 30_000))) throw new Error('Nothing was heard on a full disk.');
          judge(heard.found!);
          if (heard.found!.closed === true) sum.closed++;
          else if (heard.found!.readOnly !== 'full') sum.notReadOnly++;
          await wait(next(300));
        }
        disk.free();
        // What was typed meanwhile is saved by itself, and so is what is typed now.
        const before = Math.max(-1, ...heard.typed);
        const saved = () =>
          heard.typed.size > 0 &&
          [...heard.typed].every((n) => n > before || heard.acknowledged.has(n)) &&
          Math.max(-1, ...heard.acknowledged) > before;
        if (!(await until(saved, 30_000))) {
          sum.unkept++;
          const waiting = [...heard.typed].filter((n) => !heard.acknowledged.has(n));
          console.log(`R6 not saved on ${engine} in round ${round}: ${waiting.length} of ${heard.typed.size}`);
        }
        judge(heard.found!);
      } finally {
        disk.free();
        await browser.kill();
      }
      for (const n of heard.acknowledged) acknowledged.add(n);
      progress(`R6 ${name}`, round + 1, count, `${sum.lost} of ${acknowledged.size} lost`);
    }
    const heard = listening();
    const browser = start();
    try {
      if (!(await until(() => heard.found !== null, 60_000))) throw new Error('Nothing was heard at the end.');
      judge(heard.found!);
    } finally {
      await browser.kill();
    }
  } finally {
    await disk.close();
  }
  report({
    figure: 'R6',
    tried: `disk full at a random moment while somebody types, ${name}`,
    cases: count,
    found:
      `${acknowledged.size} acknowledged, ${sum.lost} lost; not told that the disk is full: ${sum.untold}, ` +
      `told after ${(sum.slowest / 1000).toFixed(1)} s at worst; not saved when there was room: ${sum.unkept}; ` +
      `${sum.starts} starts on the full disk: ${sum.closed} told so before anything can be read, ${sum.notReadOnly} neither that nor read only`,
    demanded,
    seed,
  });
  return sum;
};

/**
 * The browser's own limit, with a disk that has room: the rule for this origin is overridden while it writes. Chromium's estimate does
 * not show it, and an open file may grow by what was granted to it before.
 */
const overridden = async () => {
  const seed = seedOf('R6 quota');
  const next = seeded(seed);
  const sum = { lost: 0, untold: 0, unkept: 0, slowest: 0 };
  let acknowledged = 0;
  server.roomIs(() => null);
  for (let run = 0; run < quotas; run++) {
    const profile = join(folder, `quota-${run}`);
    const heard = listening();
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: ensureChromium(),
      chromiumSandbox: false,
    });
    try {
      const page = context.pages()[0]!;
      const protocol = await context.newCDPSession(page);
      const origin = new URL(server.address).origin;
      await page.goto(`${server.address}full.html?size=20000`);
      if (!(await until(() => heard.acknowledged.size >= 3, 60_000))) throw new Error('Nothing was saved.');
      await wait(next(600));
      await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      if (!(await until(() => heard.told !== null, 60_000)) || heard.told!.fault.kind !== 'diskFull') sum.untold++;
      sum.slowest = Math.max(sum.slowest, heard.told?.after ?? 60_000);
      await wait(next(600));
      const typed = [...heard.typed];
      await protocol.send('Storage.overrideQuotaForOrigin', { origin });
      if (!(await until(() => typed.every((n) => heard.acknowledged.has(n)), 30_000))) sum.unkept++;
      await page.goto('about:blank');
      const before = [...heard.acknowledged];
      const again = listening();
      await page.goto(`${server.address}full.html`);
      if (!(await until(() => again.found !== null, 60_000))) throw new Error('Nothing was heard at the end.');
      const held = new Set(again.found!.held);
      acknowledged += before.length;
      sum.lost += before.filter((n) => !held.has(n)).length;
    } finally {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  report({
    figure: 'R6',
    tried: 'the browser’s own limit is reached while somebody types (its rule for this origin overridden)',
    cases: quotas,
    found:
      `${acknowledged} acknowledged, ${sum.lost} lost; not told that there is no room: ${sum.untold}, ` +
      `told after ${(sum.slowest / 1000).toFixed(1)} s at worst; not saved when there was room: ${sum.unkept}`,
    demanded: '0 lost, told within 2 s, saved when there is room',
    seed,
  });
  return sum;
};

describe('R6: the disk becomes full while somebody types', () => {
  it.each([
    { engine: 'LevelDB', count: rounds(2, 26) },
    { engine: 'SQLite', count: rounds(2, 24) },
  ] as const)(
    '$count times on $engine: nothing is lost, it is told at once, and saved when there is room',
    async ({ engine, count }) => {
      const demanded = '0 lost, told within 2 s, saved when there is room, read only where it starts full';
      const sum = await campaign({ name: engine, engine, query: 'as=built', count, demanded });
      expect(sum).toMatchObject({ lost: 0, untold: 0, unkept: 0, notReadOnly: 0 });
      expect(sum.slowest).toBeLessThanOrEqual(2_000);
    },
    3_600_000,
  );

  it(`${quotas} times by the browser’s own limit`, async () => {
    const sum = await overridden();
    expect(sum).toMatchObject({ lost: 0, untold: 0, unkept: 0 });
    expect(sum.slowest).toBeLessThanOrEqual(2_000);
  }, 1_800_000);

  it(`${screens} times in the application itself: told, kept, saved; only to read where it starts full, until there is room`, async () => {
    const seed = seedOf('R6 screens');
    const next = seeded(seed);
    const disk = await loopDisk(folder, 400);
    const app = await openApplication(disk.folder);
    const told = (text: RegExp | string) => app.page.getByRole('alert').filter({ hasText: text });
    const field = () => app.page.getByLabel('How the request came');
    const scarce = () => app.page.getByText('Little room is left on this disk');
    let [slowest, text] = [0, ''];
    try {
      await createVault(app.page);
      await app.page.getByRole('button', { name: 'Open the sample' }).first().click();
      await toPhase(app.page, 'Prepare');
      expect(await scarce().count()).toBe(0);
      for (let round = 0; round < screens; round++) {
        await wait(next(500));
        disk.fill();
        text = `Note verbale, number ${round}`;
        const began = Date.now();
        await field().fill(text);
        await told('The disk is full').waitFor();
        slowest = Math.max(slowest, Date.now() - began);
        expect(await field().inputValue()).toBe(text);
        disk.free();
        await savedNow(app.page);

        disk.fill();
        disk.ease(9 * 1024 * 1024);
        await unlock(await app.restart());
        await told('only to read for now').waitFor();
        // Looking for something is no writing.
        await app.page.keyboard.press('Control+k');
        await app.page.getByRole('combobox', { name: 'A consultation or a command' }).fill('settings');
        await app.page.keyboard.press('Escape');
        await app.page.getByRole('table').getByRole('link').first().click();
        await toPhase(app.page, 'Prepare');
        expect(await field().inputValue()).toBe(text);
        expect(await field().isEditable()).toBe(false);
        await app.page.getByText('Only to read', { exact: true }).waitFor();
        disk.ease(120 * 1024 * 1024);
        await told('only to read for now').waitFor({ state: 'detached' });
        await scarce().waitFor();
        await field().fill(`${text}, and more`);
        await savedNow(app.page);
        disk.free();
      }
    } finally {
      await app.close();
      await disk.close();
    }
    report({
      figure: 'R6',
      tried: 'disk full in the application itself: while it is typed in, and when it starts; scarce below 200 MiB',
      cases: screens,
      found: `told after ${(slowest / 1000).toFixed(1)} s at worst; kept in its field, saved by itself; opened only to read, and went on by itself`,
      demanded: 'told within 2 s, kept, saved, opened only to read',
      seed,
    });
    expect(slowest).toBeLessThanOrEqual(2_000);
  }, 1_800_000);

  it('(broken twin) a store that calls saved what the disk refused is caught', async () => {
    const sum = await campaign({
      name: 'broken twin that calls saved what the disk refused',
      engine: 'LevelDB',
      query: 'twin=pretending',
      count: 1,
      demanded: 'not told, and more than 0 lost',
    });
    expect(sum.untold).toBeGreaterThan(0);
    expect(sum.lost).toBeGreaterThan(0);
  }, 300_000);
});
