import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

describe('the content policy of the page as it is built', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-policy-'));
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await serve({ port: 0, folder });
    browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: false });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    await page.goto(server.url);
    await page.getByRole('heading').first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is kept by the page itself: no violation, no error, and nothing asked of any other machine', () => {
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
  });

  it('lets no text become markup or a script', async () => {
    const outcomes = await page.evaluate(() => {
      const refused = (attempt: () => unknown): boolean => {
        try {
          attempt();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      };
      const image = '<img src=x onerror="document.title = 1">';
      const place = document.createElement('div');
      document.body.append(place);
      return [
        refused(() => Object.assign(place, { innerHTML: image })),
        refused(() => place.insertAdjacentHTML('beforeend', image)),
        refused(() => new DOMParser().parseFromString(image, 'text/html')),
        refused(() => Object.assign(document.createElement('script'), { text: 'document.title = 1' })),
        refused(() => Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' })),
        refused(() => new Worker('https://example.org/x.js')),
      ];
    });
    expect(outcomes).toEqual([true, true, true, true, true, true]);
    expect(await page.title()).toBe('Waymark');
  });

  it('lets nothing out: no request, picture, frame, form or style goes elsewhere', async () => {
    let arrived = 0;
    const elsewhere = createServer((_request, response) => {
      arrived += 1;
      response.end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const { port } = elsewhere.address() as { port: number };
    const blocked = await page.evaluate(async (address) => {
      const directives = new Set<string>();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        directives.add(effectiveDirective),
      );
      const add = <Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string>) => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        document.body.append(element);
        return element;
      };
      await fetch(address).catch(() => undefined);
      add('img', { src: `${address}x.png` });
      add('iframe', { src: address });
      add('link', { rel: 'stylesheet', href: `${address}x.css` });
      add('p', { style: 'color: red' });
      add('form', { action: address, method: 'post' }).submit();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [...directives].sort();
    }, `http://127.0.0.1:${port}/`);
    elsewhere.close();
    expect(blocked).toEqual(['connect-src', 'form-action', 'frame-src', 'img-src', 'style-src-attr', 'style-src-elem']);
    expect(arrived).toBe(0);
  });
});
