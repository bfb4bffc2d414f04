import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, savedNow, toPhase, unlock } from './application';

const privateWords = 'Only for the consultant to know.';

/** A meeting led in the room: large type, one question alone, by keys. */
describe('an interview in the room', () => {
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    await app.page.getByRole('button', { name: 'Open the sample' }).first().click();
    await openInterview();
  });
  afterAll(async () => {
    await app.close();
  });
  const page = (): Page => app.page;
  const room = () => page().getByRole('dialog', { name: 'In the room' });
  const question = () => page().getByRole('dialog').getByRole('heading', { level: 1 }).textContent();
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key);
  };
  const goTo = async (number: string): Promise<void> => {
    await press(...number);
    await page().getByRole('textbox', { name: 'Go to question' }).waitFor();
    await press('Enter');
  };
  const openInterview = async (): Promise<void> => {
    await page().getByRole('heading', { level: 1 }).first().waitFor();
    await toPhase(page(), 'Interview');
    await page()
      .getByRole('main')
      .getByRole('button', { name: /Civil Aviation Authority/ })
      .first()
      .click();
    await page()
      .getByRole('heading', { name: /^Interview with/ })
      .waitFor();
  };

  it('shows one question alone: no private note, nothing of others, no list of questions', async () => {
    await press('v');
    await page().keyboard.type(privateWords);
    await press('Escape', 'w');
    await page().getByRole('complementary', { name: 'What others said' }).waitFor();
    await press('i');
    await room().waitFor();
    expect(await page().locator('body').innerText()).not.toContain(privateWords);
    expect(
      await page()
        .getByLabel(/^Private note/)
        .count(),
    ).toBe(0);
    await page().getByRole('complementary').waitFor({ state: 'detached' });
    expect(await page().getByRole('navigation', { name: 'Questions of this interview' }).count()).toBe(0);
    // What others said stays away when the room is left, until it is asked for.
    await press('w', 'Escape');
    await page().getByRole('navigation', { name: 'Questions of this interview' }).waitFor();
    expect(await page().getByRole('complementary', { name: 'What others said' }).count()).toBe(0);
    await press('i');
    await room().waitFor();
  });

  it('is large, in strong contrast, and within the window, in both schemes and both directions', async () => {
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1600, height: 1000 },
    ]) {
      await page().setViewportSize(size);
      for (const button of await room().getByRole('button').all())
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      const box = await room().getByRole('heading', { level: 1 }).boundingBox();
      expect((box?.y ?? 0) > 0 && (box?.y ?? 0) < size.height / 2).toBe(true);
      const next = await room().getByRole('button', { name: 'Next' }).boundingBox();
      expect((next?.y ?? 0) + (next?.height ?? 0)).toBeLessThanOrEqual(size.height);
      await accessibleBothWays(page(), `in the room, ${size.width}`);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: page() }).withRules(['color-contrast-enhanced']).analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map(({ target, any }) => [target, any[0]?.message]))).toEqual([]);
    }
    await page().emulateMedia({ colorScheme: 'light' });
    await page().setViewportSize({ width: 1280, height: 800 });
  });

  it('answers, goes on and comes back, all by keys', async () => {
    await goTo('14');
    const here = await question();
    await press('p', 'o');
    await savedNow(page());
    expect(
      await room()
        .getByRole('button', { name: /^Partly/ })
        .getAttribute('aria-pressed'),
    ).toBe('true');
    expect(
      await room()
        .getByRole('button', { name: /^Observed/ })
        .getAttribute('aria-pressed'),
    ).toBe('true');
    await press('ArrowDown');
    await expect.poll(question).not.toBe(here);
    await press('ArrowUp');
    await expect.poll(question).toBe(here);
  });

  it('sets a question aside, goes on, and takes it up again with one key', async () => {
    const here = await question();
    await press('Backspace', 'x');
    await savedNow(page());
    await goTo('12');
    await expect.poll(question).not.toBe(here);
    await room().getByRole('button', { name: 'Take up again (1)' }).waitFor();
    await press('r');
    await expect.poll(question).toBe(here);
    // Answered: it is no longer aside, and undo puts it back there.
    await press('y');
    await room().getByRole('button', { name: 'Nothing set aside' }).waitFor();
    await press('Control+z');
    await room().getByRole('button', { name: 'Take up again (1)' }).waitFor();
    await press('y');
    await savedNow(page());
  });

  it('keeps a note typed in the room over a lock, and is left by Escape back to the same question', async () => {
    const here = (await question()) ?? '';
    await press('m');
    await page().keyboard.type('yes, it was said in the room');
    await press('Control+Shift+L');
    await page().getByLabel('Passphrase', { exact: true }).waitFor();
    await unlock(page());
    await page().getByRole('heading', { name: 'Consultations' }).waitFor();
    await page().getByRole('table').getByRole('button').or(page().getByRole('table').getByRole('link')).first().click();
    await openOrStay();
    expect(await room().getByLabel(/^Note/).inputValue()).toContain('yes, it was said in the room');
    await press('Escape');
    await page().getByRole('heading', { level: 2, name: here }).waitFor();
    expect(await page().evaluate(() => document.activeElement?.textContent)).toBe(here);
  });

  const openOrStay = async (): Promise<void> => {
    await page().getByRole('heading', { level: 1 }).first().waitFor();
    await toPhase(page(), 'Interview');
    await page()
      .getByRole('main')
      .getByRole('button', { name: /Civil Aviation Authority/ })
      .first()
      .click();
    await page().waitForTimeout(500);
    if ((await room().count()) === 0) await press('i');
    await goTo('14');
  };

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
