import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, openSample } from './application';

/** What is looked for is found where it is worked on: in sight, with the keyboard on it, without a pointer. */
describe('what the palette finds', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    await openSample(app.page);
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;

  /** Types into the palette and takes the first of a kind, by keys alone. */
  const find = async (words: string, kind: string): Promise<void> => {
    await page().keyboard.press('Control+k');
    await page().keyboard.type(words);
    const wanted = page().getByRole('group', { name: kind }).getByRole('option').first();
    await wanted.waitFor();
    for (let presses = 0; (await wanted.getAttribute('aria-selected')) !== 'true'; presses++) {
      if (presses === 60) throw new Error(`60 times Arrow down did not reach ${kind}.`);
      await page().keyboard.press('ArrowDown');
    }
    await page().keyboard.press('Enter');
    await page().getByRole('combobox', { name: 'A word, an id, a name or a command' }).waitFor({ state: 'detached' });
  };
  /** The row, or the thing itself, that has the keyboard, and whether all of it is in sight. */
  const held = () =>
    page().evaluate(() => {
      const { activeElement: at } = document;
      const { top = 0, bottom = 0 } = at?.getBoundingClientRect() ?? {};
      const text = at?.closest('tr, li')?.textContent ?? at?.textContent ?? '';
      return { text, inSight: at !== document.body && top >= 56 && bottom <= window.innerHeight };
    });
  const expectHeld = async (text: string | RegExp): Promise<void> => {
    await expect.poll(held).toMatchObject({ text: expect.stringMatching(text) as string, inSight: true });
  };

  it.each([
    ['TRAVEL-R19', 'Requirements', /^TRAVEL-R19 .*\d/],
    ['Ministry of Justice', 'Institutions', 'Ministry of Justice'],
    ['SG-46', 'Safeguards', 'SG-46'],
    ['maritime single', 'Current interventions', 'maritime single window'],
    ['TRAVEL-R09-C3', 'Questions', '.'],
  ])('leads from %s to its row among the %s', async (words, kind, row) => {
    await find(words, kind);
    await expectHeld(row);
  });

  it('leads to another question of the interview that is open, and to the same one again', async () => {
    await find('TRAVEL-R01-C1', 'Questions');
    const title = await page().getByRole('heading', { level: 2 }).first().textContent();
    await find('TRAVEL-R05-C2', 'Questions');
    await expect.poll(() => page().getByRole('heading', { level: 2 }).first().textContent()).not.toBe(title);
    await expectHeld('.');
    const there = await page().getByRole('heading', { level: 2 }).first().textContent();
    await page().keyboard.press('ArrowDown');
    await expect.poll(() => page().getByRole('heading', { level: 2 }).first().textContent()).not.toBe(there);
    await find('TRAVEL-R05-C2', 'Questions');
    await expect.poll(() => page().getByRole('heading', { level: 2 }).first().textContent()).toBe(there);
  });

  it('leads to a document beneath its question', async () => {
    await find('Border Data Act', 'Evidence');
    await expectHeld('Border Data Act');
  });

  it('leads from step to step of the road map', async () => {
    const panel = page().getByRole('dialog');
    await find('step:TRAVEL-R15-C1', 'Steps of the road map');
    const title = await panel.getByRole('heading', { level: 2 }).textContent();
    await find('step:TRAVEL-R02-C2', 'Steps of the road map');
    await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).not.toBe(title);
    await page().keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('leads to freezing and to exporting, which say what they will do before they do it', async () => {
    await find('freeze', 'Go and do');
    await page().getByRole('dialog', { name: 'Freeze baseline' }).waitFor();
    await expect.poll(() => page().evaluate(() => document.activeElement?.localName)).toBe('input');
    await page().keyboard.press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    await find('freeze', 'Go and do');
    await page().getByRole('dialog', { name: 'Freeze baseline' }).waitFor();
    await page().keyboard.press('Escape');
    await find('word pdf', 'Go and do');
    await expectHeld(/^Export one file$/);
  });

  it('shows the row that it led to without a fault', async () => {
    await find('maritime single', 'Current interventions');
    await accessibleBothWays(page(), 'the interventions at a row');
  });
});
