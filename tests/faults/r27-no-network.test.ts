import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { places } from '../../scripts/picture-places.mjs';
import { switches } from '../../scripts/window.mjs';
import { savedNow, toPhase, unlock } from '../e2e/application';
import { report, rounds } from './figure';
import { type Attempt, type EmptyNetwork, attemptsIn, emptyNetwork } from './network/emptyNetwork';

/**
 * R27 (security model): a whole session asks no other machine for anything, not even for a name. The browser and the server
 * run in a network with nothing in it; strace and the kernel's counters say what was asked for all the same.
 */
const minutes = rounds(0, 30);

const english = (namespace: string, key: string): string => {
  const catalogue: unknown = JSON.parse(
    readFileSync(new URL(`../../renderer/messages/en/${namespace}.json`, import.meta.url), 'utf8'),
  );
  return key.split('.').reduce((tree, step) => (tree as Record<string, unknown>)[step], catalogue) as string;
};

let folder: string;
const networks: EmptyNetwork[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'waymark-r27-'));
});
afterAll(async () => {
  for (const network of networks) network.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

interface Kind {
  readonly name: string;
  /** Whether the browser runs as Waymark starts it. Then it resolves no names, so what pages ask for is counted too. */
  readonly asStarted: boolean;
}

/** Waymark in a network of its own, driven from outside it through a pipe. */
const inEmptyNetwork = async ({ name, asStarted }: Kind, session: (page: Page, url: string) => Promise<number>) => {
  const network = emptyNetwork(folder, `waymark-r27-${name}-${process.pid}`);
  networks.push(network);
  const server = await network.start(process.execPath, [
    new URL('./network/serving.mjs', import.meta.url).pathname,
    path.join(folder, name),
  ]);
  const context = await chromium.launchPersistentContext(path.join(folder, `${name}-profile`), {
    executablePath: network.wrap(ensureChromium()),
    chromiumSandbox: false,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    args: asStarted ? switches : [],
    bypassCSP: !asStarted,
  });
  context.setDefaultTimeout(120_000);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const elsewhere: string[] = [];
    const own = [server.said, server.said.replace('127.0.0.1', 'localhost')];
    context.on('request', (request) => {
      const url = request.url();
      if (!/^(blob|data|about):/.test(url) && !own.some((start) => url.startsWith(start))) elsewhere.push(url);
    });
    const acts = await session(page, server.said);
    // The kernel first: a look that comes after its count is no difference, and strace is given time to write down those before.
    const counted = network.unroutable();
    await page.waitForTimeout(500);
    const attempts = network.attempts();
    const count = (kind: Attempt['kind']): number => attempts.filter((attempt) => attempt.kind === kind).length;
    const gone = { names: count('dns'), connections: count('connection'), requests: elsewhere.length };
    // The kernel counts the looks for IPv6 too, which never become a packet.
    const unroutable = Math.max(0, counted - count('look'));
    const found = `${gone.names} names asked for, ${gone.connections} connections, ${unroutable} more counted by the kernel, ${gone.requests} requests of pages; ${count('look')} looks whether there is IPv6, which send nothing`;
    return { acts, attempts, gone, unroutable, found };
  } finally {
    await context.close();
    await server.stop();
  }
};

/** Imports, exports and a lock: what touches files and processes. */
const filesInAndOut = async (page: Page): Promise<number> => {
  await page.evaluate(() => void (location.hash = '/'));
  await page
    .getByRole('link', { name: /Countering terrorist travel in XAA/ })
    .first()
    .click();
  await toPhase(page, 'Documents');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export one file' }).click();
  await saved;
  await page.evaluate(() => void (location.hash = '/settings'));
  const backup = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  await backup;
  return 2;
};

/** In the short form, what no screen can be reached without, and what the guide shows. */
const chief = places.filter(
  ({ always, shown, name }) => always === true || shown !== undefined || name === '32 unlock',
);

const wholeSession = async (page: Page, url: string): Promise<number> => {
  const walk = { page, words: english, at: url, scope: '' };
  let acts = 0;
  for (const place of minutes === 0 ? chief : places) {
    await place.open(walk);
    acts += 1;
  }
  await unlock(page);
  await page.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor();
  acts += await filesInAndOut(page);
  const until = Date.now() + minutes * 60_000;
  while (Date.now() < until) {
    for (const place of places.filter(({ always, name }) => always !== true && name !== '32 unlock')) {
      await place.open(walk);
      await page.waitForTimeout(1_000);
      acts += 1;
    }
    await page.evaluate((scope) => void (location.hash = `/c/${scope}/prepare`), walk.scope);
    await page.getByLabel('Requested by').fill(`Office of act ${acts}`);
    await savedNow(page);
    acts += 1 + (await filesInAndOut(page));
  }
  return acts;
};

describe('R27: a session in a network with nothing in it', () => {
  it('asks for no name and opens no connection', async () => {
    const { acts, attempts, gone, unroutable, found } = await inEmptyNetwork(
      { name: 'whole', asStarted: true },
      wholeSession,
    );
    report({
      figure: 'R27',
      tried: `acts of a session of ${minutes === 0 ? 'about a minute' : `${minutes} minutes`} in an empty network: ${minutes === 0 ? 'the chief screens' : 'every screen'}, a document, a backup, a lock`,
      cases: acts,
      found,
      demanded: '0 each',
      seed: null,
    });
    expect(acts).toBeGreaterThan(chief.length);
    expect(attempts.filter(({ kind }) => kind !== 'look')).toEqual([]);
    expect({ ...gone, unroutable }).toEqual({ names: 0, connections: 0, requests: 0, unroutable: 0 });
  }, 3_600_000);

  it('(broken twin) is seen to ask where a page looks for updates past the content policy', async () => {
    const { attempts, gone, unroutable, found } = await inEmptyNetwork(
      { name: 'twin', asStarted: false },
      async (page, url) => {
        await page.goto(url);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.evaluate(async () => {
          for (const address of ['http://192.0.2.7/latest', 'https://updates.example.org/latest'])
            await fetch(address).catch(() => undefined);
        });
        return 2;
      },
    );
    report({
      figure: 'R27',
      tried: 'broken twin: a page that looks for updates at an address and at a name',
      cases: 2,
      found,
      demanded: 'more than 0 each',
      seed: null,
    });
    expect(attempts.map(({ to }) => to)).toContain('192.0.2.7:80');
    expect(gone.names).toBeGreaterThan(0);
    expect(gone.requests).toBe(2);
    expect(unroutable).toBeGreaterThan(0);
  });

  it('is read rightly from a trace', () => {
    const trace = [
      '7 connect(9<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(47110), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
      '7 connect(9<UNIX:[1]>, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0',
      '7 connect(9<TCPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = -1',
      '8 sendto(9<UDP:[1]>, ""..., 40, MSG_NOSIGNAL, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 40',
      '9 connect(9<UDPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = -1',
      '9 sendto(9<UDPv6:[1]>, ""..., 40, 0, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = -1',
    ].join('\n');
    expect(attemptsIn(trace)).toEqual([
      { kind: 'connection', to: '2001:db8::1:443' },
      { kind: 'dns', to: '127.0.0.53:53' },
      { kind: 'look', to: '2001:4860:4860::8888:443' },
      { kind: 'connection', to: '2001:4860:4860::8888:443' },
    ]);
  });
});
