import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageKeys } from '../../renderer/app/keys';
import shell from '../../renderer/messages/en/shell.json';
import { type Application, createVault, openApplication, savedNow } from './application';

/** An interview without a pointer: from the list of consultations to a note, by keys alone. */
describe('an interview by keyboard only', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    await app.page.getByRole('button', { name: 'Open the sample' }).first().waitFor();
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;

  /** Moves on with Tab until something of this name has the focus, as one who cannot see where it is would. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      await page().keyboard.press('Tab');
      const focused = await page().evaluate(() => {
        const { activeElement } = document;
        return `${activeElement?.getAttribute('aria-label') ?? ''} ${activeElement?.textContent ?? ''}`;
      });
      if (name.test(focused)) return;
    }
    throw new Error(`60 times Tab did not reach ${String(name)}.`);
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key);
  };
  const pressed = (name: RegExp): Promise<string | null> =>
    page().getByRole('button', { name }).first().getAttribute('aria-pressed');

  it('opens the sample and an interview', async () => {
    await tabTo(/Open the sample/);
    await press('Enter');
    await page().getByRole('heading', { name: 'Prepare', level: 1 }).waitFor();
    await press('Alt+2');
    await page().getByRole('heading', { name: 'Interviews', level: 1 }).waitFor();
    await tabTo(/Civil Aviation Authority of XAA/);
    await press('Enter');
    await page()
      .getByRole('heading', { name: /^Interview with/ })
      .waitFor();
  });

  it('answers, says how it is known and how sure, and marks it to come back to', async () => {
    await press('/');
    await page().keyboard.type('TRAVEL-R05-C2');
    await page().getByRole('listbox').getByRole('option').first().waitFor();
    await press('Enter', 'y', 'o', 'f');
    await savedNow(page());
    expect(await pressed(/^Yes/)).toBe('true');
    expect(await pressed(/^Observed/)).toBe('true');
    expect(await pressed(/^Come back to this/)).toBe('true');
    await press('p');
    await savedNow(page());
    expect(await pressed(/^Partly/)).toBe('true');
    expect(await pressed(/^Yes/)).toBe('false');
  });

  it('writes a note, in which letters are letters, and leaves it by Escape', async () => {
    await press('m');
    await page().keyboard.type('yes, partly; no: known');
    await press('Escape');
    await savedNow(page());
    expect(await pressed(/^Partly/)).toBe('true');
    await press('n');
    await savedNow(page());
    expect(await pressed(/^No N|^No$/)).toBe('true');
  });

  it('undoes and redoes', async () => {
    await press('Control+z');
    await savedNow(page());
    expect(await pressed(/^Partly/)).toBe('true');
    await press('Control+Shift+z');
    await savedNow(page());
    expect(await pressed(/^Partly/)).toBe('false');
  });

  it('goes to the next question and back', async () => {
    const title = () => page().getByRole('heading', { level: 2 }).first().textContent();
    const here = await title();
    await press('ArrowDown');
    await expect.poll(title).not.toBe(here);
    await press('ArrowUp');
    await expect.poll(title).toBe(here);
  });

  it('shows every key in one list', async () => {
    await press('Shift+?');
    await page().getByRole('dialog', { name: 'All keys' }).waitFor();
    await press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
  });

  const focused = (): Promise<string> =>
    page().evaluate(() => {
      const { activeElement } = document;
      return `${activeElement?.localName} ${activeElement?.id} ${activeElement?.textContent}`;
    });

  it('finds anything by Ctrl K, from a field too, and gives the focus back when nothing is chosen', async () => {
    await press('m');
    await expect.poll(focused).toContain('textarea');
    const before = await focused();
    await press('Control+k');
    await page().getByRole('dialog', { name: 'Find or do' }).waitFor();
    await page().keyboard.type('TRAVEL-R01-C1');
    await page()
      .getByRole('option', { name: /TRAVEL-R01-C1/ })
      .first()
      .waitFor();
    await press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(before);
    await press('Escape', 'Control+k');
    await page().keyboard.type('TRAVEL-R01-C1');
    await page()
      .getByRole('option', { name: /TRAVEL-R01-C1/ })
      .first()
      .waitFor();
    await press('Enter');
    await expect.poll(() => page().url()).toContain('TRAVEL-R01-C1');
  });

  it('gives the keyboard to the finding field at once, so that no letter typed in haste acts on the page', async () => {
    // Letters act on the interview (M is a note, 1 is met): a hand faster than the next turn must find the field there.
    const holder = await page().evaluate(async () => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true }),
      );
      await Promise.resolve();
      return document.activeElement?.getAttribute('role');
    });
    expect(holder).toBe('combobox');
    await press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('opens every page of the consultation by the key that stands beside it', async () => {
    const labels: Record<string, string> = { ...shell.phase, ...shell.mode };
    for (const { page: to, key } of pageKeys) {
      await press(`Alt+${key.toLowerCase()}`);
      const current = page().locator('nav [aria-current="page"]').first();
      await expect.poll(() => current.textContent()).toContain(labels[to]);
    }
  });

  it('keeps the keyboard at the question when the context questions are left again', async () => {
    await press('Alt+2');
    await page().getByRole('heading', { name: 'Interviews', level: 1 }).waitFor();
    await page().getByRole('main').getByRole('table').getByRole('button').first().click();
    await page()
      .getByRole('heading', { name: /^Interview with/ })
      .waitFor();
    await press('q');
    await page().getByRole('heading', { name: 'Context questions', level: 2 }).waitFor();
    await press('q');
    await expect.poll(focused).toMatch(/^h2 .*\?$/s);
  });

  it('starts from a title where the address leads to what is not here', async () => {
    const scope = /#\/c\/([^/]+)/.exec(page().url())?.[1] ?? '';
    const within = ['baseline/none', 'baseline/compare', 'prepare/version-none', 'norms/none'];
    for (const address of [...within.map((part) => `/c/${scope}/${part}`), '/packs/none', '/norms/none', '/c/none']) {
      await page().evaluate((hash) => void (location.hash = hash), address);
      await expect.poll(focused, { message: address }).toMatch(/^h1 page-title \S/);
      expect(await page().getByRole('heading', { level: 1 }).count(), address).toBe(1);
    }
    await page().evaluate((hash) => void (location.hash = hash), `/c/${scope}/interview`);
    await page().getByRole('heading', { name: 'Interviews', level: 1 }).waitFor();
  });

  it('skips to the content, and locks', async () => {
    await press('Alt+1');
    await page().evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      document.querySelector<HTMLElement>('.wm-skip')?.focus();
    });
    expect(await focused()).toContain('Skip to content');
    await press('Enter');
    await expect.poll(() => page().evaluate(() => document.activeElement?.id ?? '')).toBe('main');
    await press('Control+Shift+L');
    await page().getByLabel('Passphrase', { exact: true }).waitFor();
  });
});
