import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { ownProfile, switches } from '../../scripts/window.mjs';

describe('the browser profile that npm start makes', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-window-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('lets its browser keep what Waymark stores also when the disk runs short, which the page can ask, and no other page', async () => {
    const [server, other] = await Promise.all([serve({ port: 0, folder }), serve({ port: 0, folder })]);
    const context = await chromium.launchPersistentContext(ownProfile(server.url, folder), {
      executablePath: ensureChromium(),
      chromiumSandbox: false,
      args: switches,
    });
    try {
      const page = context.pages()[0]!;
      const kept = async (url: string): Promise<boolean> => {
        await page.goto(url);
        return page.evaluate(() => navigator.storage.persisted());
      };
      expect(await kept(server.url)).toBe(true);
      expect(await kept(other.url)).toBe(false);
    } finally {
      await context.close();
      await Promise.all([server.close(), other.close()]);
    }
  });

  it.skipIf(process.platform === 'win32')('is for nobody else to look into', () => {
    expect(statSync(path.join(folder, 'browser', 'Default')).mode & 0o077).toBe(0);
  });
});
