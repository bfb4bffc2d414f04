import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/script.mjs';
import { type Launched, launch } from '../electron-host/launch';

/** What got through the guard of a window, out of all that was tried from its page. */
interface Let {
  readonly node: readonly string[];
  readonly names: readonly string[];
  readonly granted: readonly string[];
  readonly windows: number;
  readonly movedTo: string;
  readonly webview: boolean;
  readonly arrived: number;
  readonly answers: readonly string[];
}

/** A machine elsewhere, on this one: it counts who comes. */
const elsewhere = async () => {
  let arrived = 0;
  const server: Server = createServer((_request, response) => {
    arrived += 1;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, arrived: () => arrived, close: () => server.close() };
};

/** The content policy stops most of what follows before the host is asked: here the host stands alone. */
const withoutPolicy = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.getByRole('heading').first().waitFor();
};

const attempt = async (app: Launched): Promise<Let> => {
  const page = await app.firstWindow();
  await page.getByRole('heading').first().waitFor();
  const { node, names } = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    const own = Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$/.test(name));
    const wanted = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname'];
    return { node: wanted.filter((name) => name in window), names: own };
  });
  await withoutPolicy(page);
  const other = await elsewhere();
  const granted = await page.evaluate(async () => {
    const asked = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as const;
    const states = await Promise.all(
      asked.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return state === 'granted' ? [name] : [];
      }),
    );
    return states.flat();
  });
  const answers = await page.evaluate(async (address) => {
    const within = (work: Promise<unknown>) =>
      Promise.race([work, new Promise((resolve) => setTimeout(() => resolve('no answer'), 3_000))]);
    const outcome = async (name: string, work: Promise<unknown>): Promise<string[]> => {
      const said = await within(
        work.then(
          () => 'through',
          () => 'refused',
        ),
      );
      return said === 'through' ? [name] : [];
    };
    const loaded = (element: HTMLElement, set: () => void) =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        set();
        document.body.append(element);
      });
    const image = new Image();
    const style = document.createElement('link');
    const socket = () =>
      new Promise((resolve, reject) => {
        const made = new WebSocket(address.replace('http', 'ws'));
        made.addEventListener('open', resolve);
        made.addEventListener('error', reject);
      });
    navigator.sendBeacon(`${address}beacon`, 'x');
    return (
      await Promise.all([
        outcome('fetch', fetch(`${address}fetch`)),
        outcome('https', fetch('https://example.org/', { mode: 'no-cors' })),
        outcome(
          'image',
          loaded(image, () => (image.src = `${address}image.png`)),
        ),
        outcome(
          'style',
          loaded(style, () => {
            style.rel = 'stylesheet';
            style.href = `${address}style.css`;
          }),
        ),
        outcome('socket', socket()),
      ])
    ).flat();
  }, other.address);
  const webview = await page.evaluate((address) => {
    const view = document.createElement('webview');
    view.setAttribute('src', `${address}view`);
    document.body.append(view);
    return 'loadURL' in view;
  }, other.address);
  await page.evaluate((address) => {
    window.open(address);
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
  }, other.address);
  await page.evaluate((address) => {
    location.href = `${address}navigated`;
  }, other.address);
  await page.waitForTimeout(1_000);
  const movedTo = app.windows()[0]?.url() ?? '';
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  other.close();
  return { node, names, granted, windows, movedTo, webview, arrived: other.arrived(), answers };
};

/** Each line of the built main script that guards the window, and what it would be without it. */
const weaknesses: readonly (readonly [string | RegExp, string])[] = [
  ['contextIsolation: true', 'contextIsolation: false'],
  ['nodeIntegration: false', 'nodeIntegration: true'],
  ['sandbox: true', 'sandbox: false'],
  [/answer\(\{ cancel: !isLocal\(url\)[^;]*\);/, 'answer({ cancel: false });'],
  [/(setPermissionRequestHandler\(\(.*\) => \{\s*answer\()false/, '$1true'],
  ['setWindowOpenHandler(() => ({ action: "deny" }))', 'setWindowOpenHandler(() => ({ action: "allow" }))'],
  ...['will-navigate', 'will-frame-navigate', 'will-redirect'].map(
    (event) => [`contents.on("${event}", (event) => {`, `contents.on("${event}", (event) => { return;`] as const,
  ),
];

const weakened = (folder: string): string => {
  let source = readFileSync(path.join(root, 'out/main/index.js'), 'utf8');
  for (const [line, instead] of weaknesses) {
    const next = source.replace(line, instead);
    if (next === source) throw new Error(`The built main script has no ${String(line)}: bring this test up to date.`);
    source = next;
  }
  mkdirSync(folder, { recursive: true });
  const main = path.join(folder, 'weak-main.mjs');
  writeFileSync(main, source);
  return main;
};

/** What the window lets through: with all guards in place nothing, and without them everything that is tried here. */
describe('the guard of the desktop application', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-guard-'));
  const running: Launched[] = [];
  const start = async (...args: Parameters<typeof launch>): Promise<Launched> => {
    const app = await launch(...args);
    running.push(app);
    return app;
  };
  let app: Launched;
  let page: Page;
  beforeAll(async () => {
    app = await start({ userData: path.join(folder, 'user'), language: 'fr' });
    page = await app.firstWindow();
    await page.getByRole('heading').first().waitFor();
  });
  afterAll(async () => {
    await Promise.all(running.map((one) => one.kill()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('shows the page the calls of the contract, frozen, and nothing else of the host', async () => {
    const seen = await page.evaluate(async () => {
      const bridge = window.waymark!;
      const refused = async (work: () => unknown): Promise<boolean> => {
        try {
          await work();
          return false;
        } catch {
          return true;
        }
      };
      return {
        keys: Object.keys(bridge).sort(),
        frozen: Object.isFrozen(bridge),
        replaced: await refused(() => Object.defineProperty(window, 'waymark', { value: {} })),
        unknown: await refused(() => bridge.call('shell.openExternal' as never, 'https://example.org/' as never)),
        wrong: await refused(() => bridge.call('journal.read', { name: '../../window.json', offset: 0 })),
        // Through a function of its own world a page would reach everything in it.
        foreign: await refused(() => (bridge.call.constructor as (text: string) => () => unknown)('return process')()),
      };
    });
    expect(seen).toEqual({
      keys: ['call', 'onLock'],
      frozen: true,
      replaced: true,
      unknown: true,
      wrong: true,
      foreign: true,
    });
  });

  it('has a menu in the language of the interface: of the system, until the person chooses another', async () => {
    const labels = () =>
      app.evaluate(({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? []).flatMap(({ label, submenu }) => [
          label,
          ...(submenu?.items.map((item) => item.label) ?? []),
        ]),
      );
    expect(await labels()).toEqual(expect.arrayContaining(['Waymark', 'Verrouiller', 'Copier', 'Affichage']));
    await page.evaluate(() => {
      localStorage.setItem('waymark-language', 'en');
    });
    await page.reload();
    await page.getByRole('heading').first().waitFor();
    expect(await labels()).toEqual(expect.arrayContaining(['Waymark', 'Lock', 'Copy', 'View']));
  });

  it('lets nothing through: no Node, no permission, no window, no other page and no request', async () => {
    const { names, movedTo, ...rest } = await attempt(app);
    console.log(`The page has these names of its own: ${names.join(', ')}`);
    expect(rest).toEqual({ node: [], granted: [], windows: 1, webview: false, arrived: 0, answers: [] });
    expect(names).toContain('waymark');
    expect(movedTo).toBe(page.url());
    const log = await app.evaluate((electron) => electron.log ?? null);
    if (log !== null) expect(log).toMatchObject({ escaped: [], popups: [], navigated: [], downloads: [] });
  });

  it('is what stops them: the same application without its guards is caught at each', async () => {
    const weak = await start({ userData: path.join(folder, 'weak'), main: weakened(path.join(folder, 'weak-main')) });
    const { node, granted } = await attempt(weak);
    const log = await weak.evaluate((electron) => electron.log!);
    expect(node).toEqual(expect.arrayContaining(['require', 'process']));
    expect(granted.length).toBeGreaterThan(3);
    expect(log.escaped).toEqual(expect.arrayContaining(['https://example.org/']));
    for (const kind of ['fetch', 'image.png', 'style.css', 'beacon', 'navigated'])
      expect(
        log.escaped.some((url) => url.endsWith(kind)),
        kind,
      ).toBe(true);
    expect(log.popups.length).toBeGreaterThan(0);
    expect(log.navigated.length).toBeGreaterThan(0);
    console.log(
      `The desktop guard: ${weaknesses.length} guards taken away, caught by ${node.length} names of Node, ${granted.length} permissions, ` +
        `${log.escaped.length} requests, ${log.popups.length} windows and ${log.navigated.length} navigations`,
    );
  });
});
