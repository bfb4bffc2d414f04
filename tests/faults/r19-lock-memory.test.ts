import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { report } from './figure';
import { copiesInRenderers } from './processMemory';

/**
 * R19 (security model), in a browser: ten seconds after a lock no renderer holds a text that a page has held. The lock of
 * the browser host goes by the server's other name (renderer/platform/browserHost.ts); its broken twin only hides the page.
 */
const copiesAfter = async (lock: 'by the other name' | 'by hiding'): Promise<{ before: number; after: number }> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'waymark-r19-'));
  const profile = path.join(folder, 'profile');
  const server = await serve({ port: 0, folder });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    chromiumSandbox: false,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.url);
    // Put together in the page, so that the text is not in what Playwright sends.
    const parts = ['canary', Math.random().toString(36).slice(2), Date.now().toString(36)];
    await page.evaluate((pieces) => {
      const texts = Array.from({ length: 500 }, (_, n) => `${pieces.join('-')}/${n}`);
      document.body.append(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
    }, parts);
    const canary = `${parts.join('-')}/`;
    const before = copiesInRenderers(profile, canary);
    if (lock === 'by hiding') await page.evaluate(() => (document.body.style.display = 'none'));
    else {
      await page.evaluate((port) => {
        location.replace(`http://localhost:${port}/`);
      }, server.port);
      await page.waitForURL(server.url);
    }
    await wait(10_000);
    return { before, after: copiesInRenderers(profile, canary) };
  } finally {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
};

describe('R19: what is left in memory after a lock', () => {
  it.concurrent('is nothing, because the process has ended', async () => {
    const { before, after } = await copiesAfter('by the other name');
    report({
      figure: 'R19',
      tried: 'memory of the renderers ten seconds after a lock',
      cases: 1,
      found: `${before} copies of a text before it, ${after} after it`,
      demanded: '0 after it',
      seed: null,
    });
    expect(before).toBeGreaterThanOrEqual(500);
    expect(after).toBe(0);
  });

  it.concurrent('would be seen: its broken twin, which only hides the page, leaves the text there', async () => {
    const { before, after } = await copiesAfter('by hiding');
    report({
      figure: 'R19',
      tried: 'broken twin: a lock that only hides the page',
      cases: 1,
      found: `${before} copies of a text before it, ${after} after it`,
      demanded: 'more than 0 after it',
      seed: null,
    });
    expect(before).toBeGreaterThanOrEqual(500);
    expect(after).toBeGreaterThan(0);
  });
});
