import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What axe finds, as one line each; none is expected. `without` leaves out what was looked at already. */
export const faultsOf = async (page: Page, without?: string): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ]);
  const { violations } = await (without === undefined ? axe : axe.exclude(without)).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
};

const ways = [
  ['ltr', 'light'],
  ['ltr', 'dark'],
  ['rtl', 'dark'],
] as const;

/** Expects a screen without faults and without sideways scrolling, in both colour schemes and both directions. */
export const accessibleBothWays = async (page: Page, where: string): Promise<void> => {
  for (const [direction, colorScheme] of ways) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate((way) => document.documentElement.setAttribute('dir', way), direction);
    await page.waitForTimeout(150);
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(await faultsOf(page), `${where}, ${direction}, ${colorScheme}`).toEqual([]);
    expect(sideways, `${where} scrolls sideways, ${direction}`).toBe(0);
  }
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
};
