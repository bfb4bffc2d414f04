import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Part } from '../../scripts/licences.mjs';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication } from './application';

describe('the licences of the shipped parts', () => {
  const parts = JSON.parse(readFileSync('out/parts.json', 'utf8')) as Part[];
  const asked: string[] = [];
  let app: Application;
  beforeAll(async () => {
    app = await openApplication();
    app.page.on('request', (request) => asked.push(request.url()));
    await createVault(app.page);
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    await app.page.evaluate(() => void (location.hash = '/settings'));
  });
  afterAll(async () => {
    await app.close();
  });
  const loaded = (): string[] => asked.filter((url) => /licences/.test(url));

  it('are not loaded before somebody asks for them, and are one link away from the settings', async () => {
    const link = app.page.getByRole('link', { name: 'Licences of the parts by others that Waymark is made of' });
    await link.waitFor();
    expect(loaded()).toEqual([]);
    await link.focus();
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('heading', { level: 1, name: 'Licences' }).waitFor();
    await app.page.getByText(`${parts.length} parts. Choose one to read its licence.`).waitFor();
    expect(loaded()).toHaveLength(1);
  });

  it('name every part of the bundles, and open by keyboard with the text as its authors wrote it', async () => {
    const list = app.page.getByRole('main').getByRole('list');
    const names = await list.getByRole('listitem').locator('summary bdi:first-child').allTextContents();
    expect(names).toEqual(parts.map(({ name }) => name));
    const zod = list.getByRole('listitem').filter({ has: app.page.getByText('zod', { exact: true }) });
    await zod.locator('summary').focus();
    await app.page.keyboard.press('Enter');
    const text = zod.locator('[lang=en][dir=ltr]');
    expect(await text.textContent()).toBe(parts.find(({ name }) => name === 'zod')?.text);
  });

  it('say where the licences of Electron and Chromium are', async () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const words = await app.page.getByRole('region', { name: 'The desktop program' }).textContent();
    for (const name of [`Electron ${devDependencies.electron}`, 'LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(words).toContain(name);
  });

  it('are accessible in both directions and colour schemes', async () => {
    await accessibleBothWays(app.page, 'licences');
    expect(app.complaints).toEqual([]);
  });
});
