import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, as one line each; none is expected. `without` leaves out what was looked at already. */
export const faultsOf = async (page: Page, without?: string): Promise<string[]> => {
  // In the page itself, and without a list of what is well: a third of the processor time of the other way, which loads axe
  // into a second page for each look. Only that one sees into frames.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(without === 'iframe' || page.frames().length === 1)
    .options({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
  const { violations } = await (without === undefined ? axe : axe.exclude(without)).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
};

/** Shows the page in these colours, and waits until it stands in them. */
export const inScheme = async (page: Page, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction((scheme) => {
    const moving = document.getAnimations().some(({ playState }) => playState === 'running');
    return document.documentElement.dataset['mantineColorScheme'] === scheme && !moving;
  }, colorScheme);
};

const ways = [
  ['ltr', 'light'],
  ['ltr', 'dark'],
  ['rtl', 'dark'],
] as const;

/** Expects a screen without faults and without sideways scrolling, in both colour schemes and both directions. */
export const accessibleBothWays = async (page: Page, where: string): Promise<void> => {
  for (const [direction, colorScheme] of ways) {
    await page.evaluate((way) => document.documentElement.setAttribute('dir', way), direction);
    await inScheme(page, colorScheme);
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(await faultsOf(page), `${where}, ${direction}, ${colorScheme}`).toEqual([]);
    expect(sideways, `${where} scrolls sideways, ${direction}`).toBe(0);
  }
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
  await inScheme(page, 'light');
};
