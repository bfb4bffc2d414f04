import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/script.mjs';
import { launch, launchAgain } from '../electron-host/launch';
import { report, rounds } from './figure';
import type { Tab } from './harness/tabs';
import { serveHarness } from './harness/server';

/**
 * R9 (security model): two windows that write at the same time lose nothing, and keep both versions of what they wrote
 * apart; a second instance of the desktop application is refused. The windows are the product's own sessions and stores in
 * two tabs of one browser, which write as fast as they can; what a person types in two windows is in tests/e2e/twoWindows.
 */
const edits = rounds(200, 1_000);
const instances = rounds(3, 20);

let folder: string;
let server: Awaited<ReturnType<typeof serveHarness>>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-r09-'));
  server = await serveHarness(path.join(folder, 'page'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

declare const tab: Tab;

const open = async (context: BrowserContext, author: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${server.address}tabs.html?author=${author}`);
  await page.waitForFunction(() => 'tab' in window, undefined, { timeout: 60_000 });
  return page;
};

/** Two windows of one vault, and a third that is opened when both are gone. */
const twoWindows = async (name: string, work: (first: Page, second: Page) => Promise<void>) => {
  const context = await chromium.launchPersistentContext(path.join(folder, name), {
    executablePath: ensureChromium(),
    chromiumSandbox: false,
  });
  try {
    const first = await open(context, 'AB');
    await first.evaluate(() => tab.begin());
    const second = await open(context, 'CD');
    await work(first, second);
    await Promise.all([first.close(), second.close()]);
    return await (await open(context, 'EF')).evaluate(() => ({ ...tab.held(), whole: tab.shown('v1|C0') }));
  } finally {
    await context.close();
  }
};

describe('R9: two windows that write at the same time', () => {
  it(`lose none of ${edits} interleaved edits and keep both versions of what they wrote apart`, async () => {
    const acknowledged: string[] = [];
    const shared = Array.from({ length: edits / 10 }, (_, n) => `v1|S${n}`);
    const held = await twoWindows('edits', async (...pages) => {
      const each = await Promise.all(
        pages.map((page, window) => {
          const own = Array.from({ length: (edits * 4) / 10 }, (_, n) => `v1|W${window}N${n}`);
          return page.evaluate(
            (list) => tab.edit(list),
            own.map((record) => [record, `${record} by window ${window}`] as const),
          );
        }),
      );
      // One edit in five is of a record that both windows write at the same moment, with other words.
      const start = Date.now() + 500;
      const together = await Promise.all(
        pages.map((page, window) =>
          page.evaluate(([list, at]) => tab.editTogether(list, at), [
            shared.map((record) => [record, `${record} by window ${window}`] as const),
            start,
          ] as const),
        ),
      );
      acknowledged.push(...together.flat());
      acknowledged.push(...each.flat());
      // Both have heard of everything before they are closed.
      for (const page of pages)
        await expect.poll(() => page.evaluate(() => tab.held().changes.length)).toBe(1 + acknowledged.length);
    });
    const lost = acknowledged.filter((change) => !held.changes.includes(change));
    const doubled = held.changes.length - new Set(held.changes).size;
    const both = shared.filter(
      (record) => held.changes.filter((change) => change.startsWith(`${record} `)).length === 2,
    );
    report({
      figure: 'R9',
      tried: 'edits of two windows at the same time, a fifth of them of the same records',
      cases: acknowledged.length,
      found: `${lost.length} lost, ${doubled} doubled; both versions kept of ${both.length} of ${shared.length} records, ${held.apart.length} of them told as written apart`,
      demanded: '0 lost, 0 doubled, both versions of every record',
      seed: null,
    });
    expect(acknowledged).toHaveLength(edits);
    expect({ lost, doubled }).toEqual({ lost: [], doubled: 0 });
    expect(both).toEqual(shared);
    expect(held.apart.every((record) => shared.includes(record))).toBe(true);
    expect(held.apart.length).toBeGreaterThan(0);
  });

  it('(broken twin) are seen to lose edits where each saves the whole as it last saw it', async () => {
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    const { whole } = await twoWindows('twin', async (first, second) => {
      await Promise.all(
        [first, second].map((page, window) =>
          page.evaluate(
            (list) => tab.editWhole(list),
            numbers.filter((n) => n % 2 === window),
          ),
        ),
      );
    });
    const kept = new Set(whole.split(',').map(Number));
    const lost = numbers.filter((n) => !kept.has(n));
    report({
      figure: 'R9',
      tried: 'broken twin: two windows that each save the whole as they last saw it',
      cases: numbers.length,
      found: `${lost.length} lost`,
      demanded: 'more than 0 lost',
      seed: null,
    });
    expect(lost.length).toBeGreaterThan(0);
  });
});

describe('R9: a second instance of the desktop application', () => {
  const filesOf = (store: string): string[] =>
    readdirSync(store, { recursive: true })
      .map(String)
      .sort()
      .map((name) => `${name} ${readFileSync(path.join(store, name)).toString('base64')}`);

  it(`is refused ${instances} times at once, and touches nothing`, async () => {
    const options = { userData: path.join(folder, 'desktop') };
    const app = await launch(options);
    try {
      const page = await app.firstWindow();
      await page.getByRole('heading', { level: 1 }).waitFor();
      const store = path.join(options.userData, 'store');
      const before = filesOf(store);
      const codes = await Promise.all(Array.from({ length: instances }, () => launchAgain(options)));
      const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
      report({
        figure: 'R9',
        tried: 'second instances of the desktop application, all at once',
        cases: instances,
        found: `${codes.filter((code) => code === 0).length} ended by themselves, ${windows} window`,
        demanded: 'all ended, 1 window, no file touched',
        seed: null,
      });
      expect(codes).toEqual(Array.from({ length: instances }, () => 0));
      expect(windows).toBe(1);
      expect(filesOf(store)).toEqual(before);
    } finally {
      await app.kill();
    }
  });

  it('(broken twin) stays where nobody asks for the lock', async () => {
    const main = path.join(folder, 'unlocked.mjs');
    writeFileSync(
      main,
      `import { app } from 'electron';
app.requestSingleInstanceLock = () => true;
await import(${JSON.stringify(path.join(root, 'out/main/index.js'))});
`,
    );
    const options = { userData: path.join(folder, 'twin'), main };
    const first = await launch(options);
    await first.firstWindow();
    const second = await launch(options);
    try {
      const ended = new Promise((resolve) => second.process().once('exit', resolve));
      const code = await Promise.race([ended, wait(4_000).then(() => 'still running')]);
      report({
        figure: 'R9',
        tried: 'broken twin: an application that does not ask for the lock, started twice',
        cases: 1,
        found: `the second is ${code === 0 ? 'refused' : 'not refused'}`,
        demanded: 'not refused',
        seed: null,
      });
      expect(code).not.toBe(0);
    } finally {
      await Promise.all([first.kill(), second.kill()]);
    }
  });
});
