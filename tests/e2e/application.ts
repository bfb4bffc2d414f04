import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { switches } from '../../scripts/window.mjs';

export const passphrase = 'harbour lantern meadow quiet orbit velvet stone';

/** Waymark as a user has it: the built pages, their server, and a real Chromium with a profile that outlives it. */
export interface Application {
  readonly folder: string;
  readonly profile: string;
  readonly page: Page;
  readonly url: string;
  /** What the page should not have said: errors, content policy violations, requests to other machines. */
  readonly complaints: readonly string[];
  /** Closes the browser as a user does, and starts it again on the same profile. */
  readonly restart: () => Promise<Page>;
  /** Ends every process of the browser at one instant, and starts it again on the same profile. */
  readonly kill: () => Promise<Page>;
  /** Closes the browser and leaves the profile to be looked at. */
  readonly closeBrowser: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const watch = (page: Page, url: string, complaints: string[]): void => {
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    // A lock leaves by the server's other name and comes back (renderer/platform/browserHost.ts).
    const here = [url, url.replace('127.0.0.1', 'localhost')].some((own) => request.url().startsWith(own));
    if (!here && !/^(blob|data):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
};

const start = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    chromiumSandbox: false,
    args: switches,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    acceptDownloads: true,
  });

/** `within`: the disk that it is to lie on. */
export const openApplication = async (within = tmpdir()): Promise<Application> => {
  const folder = await mkdtemp(join(within, 'waymark-e2e-'));
  const profile = join(folder, 'profile');
  const server = await serve({ port: 0, folder });
  const complaints: string[] = [];
  let context = await start(profile);
  let page: Page;

  const show = async (): Promise<Page> => {
    page = context.pages()[0] ?? (await context.newPage());
    watch(page, server.url, complaints);
    await page.goto(server.url);
    return page;
  };
  await show();

  return {
    folder,
    profile,
    url: server.url,
    complaints,
    get page() {
      return page;
    },
    restart: async () => {
      await context.close();
      context = await start(profile);
      return show();
    },
    kill: async () => {
      await killBrowser(context);
      context = await start(profile);
      return show();
    },
    closeBrowser: () => context.close(),
    close: async () => {
      await context.close().catch(() => undefined);
      await server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** The browser process is told by the profile that it runs on; killing it takes its children with it. */
const killBrowser = async (context: BrowserContext): Promise<void> => {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = (await session?.send('SystemInfo.getProcessInfo')) as { processInfo: { id: number }[] } | undefined;
  const gone = new Promise<void>((resolve) => context.on('close', () => resolve()));
  for (const { id } of info?.processInfo ?? []) process.kill(id, 'SIGKILL');
  await gone;
};

/** Opens the finished consultation that ships, from the home page. */
export const openSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Open the sample' }).first().click();
  await page.getByRole('heading', { name: 'Prepare', level: 1 }).waitFor();
};

/** First run: own passphrase, the recovery code written down and proved. Returns the code. */
export const createVault = async (page: Page): Promise<string> => {
  await page.getByRole('radio', { name: 'Use a passphrase of my own' }).check();
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The new passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await page.getByRole('heading', { name: 'Keep your recovery code' }).waitFor();
  const code = (await page.getByRole('definition').textContent()) ?? '';
  await page.getByLabel('The last four characters of the code').fill(code.slice(-4));
  await page.getByRole('button', { name: 'Open Waymark', exact: true }).click();
  return code;
};

export const unlock = async (page: Page, words = passphrase): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Unlock' }).click();
};

/** Goes to a phase by the frame's navigation. */
export const toPhase = async (page: Page, phase: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Phases of the consultation' })
    .getByRole('button', { name: new RegExp(`^${phase}`) })
    .click();
};

/** Waits until what was just typed is acknowledged: nothing in the forms and nothing on its way. */
export const savedNow = async (page: Page): Promise<void> => {
  // What a form holds back is not called saved. Until that is drawn, an earlier "Saved" could be taken for this one.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)))),
  );
  // In the room it is said a second time, in the part of the page that is shown.
  await page
    .getByText(/^(Saved at|All changes are saved)/)
    .last()
    .waitFor();
};
