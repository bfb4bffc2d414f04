import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, createVault, openApplication, passphrase, savedNow, toPhase, unlock } from './application';

describe('two windows on one vault', () => {
  let app: Application;
  let other: Page;

  const openRow = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: /Countering terrorist travel in XAA/ }).click();
    await toPhase(page, 'Prepare');
    await page.getByLabel('Requested by').waitFor();
  };

  beforeAll(async () => {
    app = await openApplication();
    await createVault(app.page);
    await app.page.getByRole('button', { name: 'Open the sample' }).first().click();
    await app.page.getByLabel('Requested by').waitFor();
    other = await app.page.context().newPage();
    await other.goto(app.url);
    await unlock(other, passphrase);
    await openRow(other);
  });
  afterAll(async () => {
    await app.close();
  });

  it('show each other’s edits without being asked', async () => {
    await app.page.getByLabel('Requested by').fill('Office one of XAA');
    await expect.poll(() => other.getByLabel('Requested by').inputValue()).toBe('Office one of XAA');
    await other.getByLabel('Reference of the consent').fill('Letter 7');
    await expect.poll(() => app.page.getByLabel('Reference of the consent').inputValue()).toBe('Letter 7');
  });

  // How it holds where both write as fast as they can: tests/faults/r09-two-windows.
  it('lose none of what is typed in turn', async () => {
    for (let n = 0; n < 10; n++) {
      await app.page.getByLabel('Requested by').fill(`Office ${n} of XAA`);
      await other.getByLabel('Reference of the consent').fill(`Letter ${n}`);
      if (n % 5 === 4) await Promise.all([savedNow(app.page), savedNow(other)]);
    }
    await Promise.all([savedNow(app.page), savedNow(other)]);
    const page = await app.restart();
    await unlock(page);
    await openRow(page);
    expect(await page.getByLabel('Requested by').inputValue()).toBe('Office 9 of XAA');
    expect(await page.getByLabel('Reference of the consent').inputValue()).toBe('Letter 9');
  });
});
