import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { ensureChromium } from '../../../scripts/chromium.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { largeFiles } from '../largeConsultation';

export const passphrase = 'harbour lantern meadow quiet orbit velvet stone';

/** What is put into the vault: a consultation of so many criteria, with so many interviews that answered half of them each. */
export interface Size {
  readonly criteria: number;
  readonly interviews: number;
}

interface Files {
  readonly pack: { id: string; title: string };
  readonly consultation: {
    consultation: { id: string; title: string; pack: string };
    institutions: unknown[];
    interviews: { id: string; institution: string; heldOn?: string }[];
    answers: { interview: string }[];
    targets: { lead?: string }[];
  };
}

const titleOf = ({ criteria, interviews }: Size): string => `Measured ${criteria} by ${interviews}`;

/** The last interview is always an empty one: what a consultant opens when the next meeting begins. */
const filesOf = (size: Size): { readonly pack: string; readonly consultation: string } => {
  const { pack, consultation } = largeFiles(size.criteria) as unknown as Files;
  const kept = new Set(consultation.interviews.slice(0, size.interviews).map(({ id }) => id));
  Object.assign(pack, { id: `bench${size.criteria}`, title: `Pack ${size.criteria}` });
  Object.assign(consultation.consultation, {
    id: `bench-${size.criteria}-${size.interviews}`,
    title: titleOf(size),
    pack: `bench${size.criteria}@1.0.0`,
  });
  consultation.interviews = [
    ...consultation.interviews.filter(({ id }) => kept.has(id)),
    { id: 'next', institution: 'i1', heldOn: '2026-03-30' },
  ];
  consultation.answers = consultation.answers.filter(({ interview }) => kept.has(interview));
  return { pack: JSON.stringify(pack), consultation: JSON.stringify(consultation) };
};

/** Waymark as it is built, in a browser that is also given what it is compared with. */
export interface Measured {
  readonly context: BrowserContext;
  readonly url: string;
  readonly scopes: ReadonlyMap<Size, string>;
  /** A fresh page, unlocked, at the list of consultations. */
  readonly unlocked: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

const toHash = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

const choose = async (page: Page, button: string, file: string): Promise<void> => {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).first().click();
  await (await chosen).setFiles(file);
};

const bringIn = async (page: Page, folder: string, size: Size): Promise<string> => {
  const { pack, consultation } = filesOf(size);
  const [packFile, file] = [join(folder, 'measured.yaml'), join(folder, 'measured.json')];
  await writeFile(packFile, pack);
  await writeFile(file, consultation);
  await toHash(page, '/packs');
  await page.getByRole('heading', { level: 1, name: 'Packs' }).waitFor();
  const row = page.getByRole('row', { name: new RegExp(`bench${size.criteria}@1\\.0\\.0`) });
  if ((await row.count()) === 0) {
    await choose(page, 'Install a pack from a file', packFile);
    await row.first().waitFor({ timeout: 60_000 });
  }
  await toHash(page, '/');
  await choose(page, 'Import a consultation file', file);
  await page.waitForURL(/#\/c\//, { timeout: 120_000 });
  return /#\/c\/([^/]+)/.exec(page.url())?.[1] ?? '';
};

/** First run: own passphrase, and the recovery code proved. */
const createVault = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Use a passphrase of my own' }).check();
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The new passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await page.getByRole('heading', { name: 'Keep your recovery code' }).waitFor();
  const code = (await page.getByRole('definition').textContent()) ?? '';
  await page.getByLabel('The last four characters of the code').fill(code.slice(-4));
  await page.getByRole('button', { name: 'Open Waymark', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor();
};

/** Makes a vault with these consultations, in a profile that is used from then on; null: no vault is wanted. */
export const startWaymark = async (sizes: readonly Size[] | null): Promise<Measured> => {
  await ensureBuilt();
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  const server = await serve({ port: 0, folder });
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: ensureChromium(),
    chromiumSandbox: false,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  const [page = await context.newPage()] = context.pages();
  await page.goto(server.url);
  if (sizes) await createVault(page);
  const scopes = new Map<Size, string>();
  for (const size of sizes ?? []) scopes.set(size, await bringIn(page, folder, size));
  await page.goto('about:blank');
  return {
    context,
    url: server.url,
    scopes,
    unlocked: async () => {
      const fresh = await context.newPage();
      await fresh.goto(server.url);
      await fresh.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await fresh.getByRole('button', { name: 'Unlock' }).click();
      await fresh.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor({ timeout: 60_000 });
      return fresh;
    },
    close: async () => {
      await context.close();
      await server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
