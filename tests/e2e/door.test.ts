import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf } from './accessible';
import { type Application, createVault, openApplication, passphrase } from './application';

/** Keeps back everything that the page asks for after its first script, until it is let go or refused. */
const holdBack = async (page: Page) => {
  const held: Route[] = [];
  const asked: string[] = [];
  let through: 'held' | 'continue' | 'abort' = 'held';
  await page.route(/\/assets\/.*\.(js|css)$/, async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/assets/', '');
    asked.push(name);
    if (through === 'held' && !name.startsWith('start-')) {
      held.push(route);
      return;
    }
    if (through === 'abort') {
      await route.abort();
      return;
    }
    await route.continue();
  });
  const let_ = async (how: 'continue' | 'abort'): Promise<void> => {
    through = how;
    await Promise.all(held.splice(0).map((route) => route[how]()));
  };
  return { asked, letGo: () => let_('continue'), refuse: () => let_('abort') };
};

const field = (page: Page) => page.getByLabel('Passphrase', { exact: true });
const arrived = (page: Page) => page.getByRole('button', { name: 'Use the recovery code' }).waitFor();

/** Where the parts of the unlock screen stand and how they look, as a reader sees them. */
const looks = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const passphrase = document.querySelector('input[type=password]')!;
    const parts = {
      title: document.querySelector('h1'),
      // The component library draws the edge of this field around it.
      passphrase: passphrase.closest('.mantine-PasswordInput-input') ?? passphrase,
      initials: document.querySelector('input[maxlength="200"]'),
      button: document.querySelector('button[type=submit]'),
    };
    const found = Object.entries(parts).map(([name, part]) => {
      const { x, y, width, height } = part!.getBoundingClientRect();
      const { color, backgroundColor, borderColor, fontFamily, fontSize, fontWeight } = getComputedStyle(part!);
      const place = [x, y, name === 'title' ? 0 : width, height].map(Math.round);
      const family = fontFamily.split(',')[0]!.replaceAll(/["']/g, '');
      return [name, place, color, backgroundColor, borderColor, family, fontSize, fontWeight];
    });
    return [...found, getComputedStyle(document.body).backgroundColor];
  });

describe('the unlock screen, which is there before the application', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    await app.page.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor();
  });
  afterAll(async () => {
    await app.close();
  });
  beforeEach(async () => {
    await app.page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('needs one script and nothing else, and keeps the text, the writing mark and the keyboard as the application comes', async () => {
    const { page } = app;
    const { asked, letGo } = await holdBack(page);
    await page.goto(app.url, { waitUntil: 'commit' });
    await field(page).waitFor();
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('harbour meadow');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => asked.length).toBeGreaterThan(1);
    expect(asked.filter((name) => name.startsWith('start-'))).toEqual([asked[0]]);
    expect(await faultsOf(page)).toEqual([]);
    await letGo();
    await arrived(page);
    await page.keyboard.type('x');
    expect(await field(page).inputValue()).toBe('harbour meadoxw');
    expect(await page.locator('#door').count()).toBe(0);
  });

  it('opens with what was typed and sent while nothing else was there yet', async () => {
    const { page } = app;
    const { letGo } = await holdBack(page);
    await page.goto(app.url, { waitUntil: 'commit' });
    await page.keyboard.type('something else');
    await page.keyboard.press('Enter');
    await field(page).fill(passphrase);
    await page.getByLabel('Your initials (optional)').fill('MB');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Opening…' }).waitFor();
    await letGo();
    await page.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor();
  });

  it('moves nothing and changes no colour as the application takes its place, in either scheme', async () => {
    const { page } = app;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { letGo } = await holdBack(page);
      await page.goto(app.url, { waitUntil: 'commit' });
      await field(page).waitFor();
      await page.evaluate(() => document.fonts.ready);
      const before = await looks(page);
      await letGo();
      await arrived(page);
      await page.waitForTimeout(300);
      expect(await looks(page)).toEqual(before);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    }
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });

  it('goes to the emergency wipe that was asked for at once', async () => {
    const { page } = app;
    const { letGo } = await holdBack(page);
    await page.goto(app.url, { waitUntil: 'commit' });
    await field(page).waitFor();
    await page.keyboard.press('Control+Shift+E');
    await letGo();
    await page.getByRole('heading', { level: 1, name: 'Erase everything on this computer' }).waitFor();
  });

  it('speaks the language that was chosen', async () => {
    const { page } = app;
    await page.evaluate(() => localStorage.setItem('waymark-language', 'fr'));
    await holdBack(page);
    await page.goto(app.url, { waitUntil: 'commit' });
    await page.getByLabel('Phrase secrète', { exact: true }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    await page.evaluate(() => localStorage.removeItem('waymark-language'));
  });

  it('says so where the rest cannot be loaded', async () => {
    const { page } = app;
    const { refuse, asked } = await holdBack(page);
    await page.goto(app.url, { waitUntil: 'commit' });
    await field(page).waitFor();
    await expect.poll(() => asked.length).toBeGreaterThan(1);
    await refuse();
    await page.getByRole('alert').getByText('Waymark could not be loaded').waitFor();
  });

  it('is not shown where no vault is', async () => {
    const { page } = app;
    await page.goto(app.url, { waitUntil: 'commit' });
    await arrived(page);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('textbox').fill('erase');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Set up Waymark on this computer' }).waitFor({ timeout: 30_000 });
    await holdBack(page);
    await page.goto(app.url, { waitUntil: 'commit' });
    await page.waitForTimeout(500);
    expect(await page.getByRole('main').count()).toBe(0);
  });
});
