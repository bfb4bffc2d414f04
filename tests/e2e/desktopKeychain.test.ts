import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launch } from '../electron-host/launch';
import { createVault, passphrase, unlock } from './application';

/** The keychain as a second lock, in the application as it is built: Electron's own program where there is one, else the test host. */
describe('the keychain in the desktop application', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-keychain-'));
  const options = { userData: path.join(folder, 'user') };
  const sealed = path.join(options.userData, 'store', 'keychain.sealed');
  const chosen = 'a ferry leaves the northern quay at dawn';
  let app: Launched;
  let page: Page;
  let recoveryCode: string;

  const home = () => page.getByRole('heading', { name: 'Consultations' });
  const toSettings = () => page.getByRole('link', { name: 'Settings and backups' }).first().click();
  const section = () => page.getByRole('region', { name: 'Keychain of this computer' });
  const lock = async (): Promise<void> => {
    const before = page;
    const gone = Promise.race([
      new Promise((resolve) => before.once('close', resolve)),
      new Promise((resolve) => before.once('crash', resolve)),
    ]);
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend');
    });
    await gone;
    page = await app.firstWindow();
    await page.getByRole('button', { name: 'Unlock' }).waitFor();
  };

  beforeAll(async () => {
    app = await launch(options);
    page = await app.firstWindow();
    recoveryCode = await createVault(page);
    await home().waitFor();
  });
  afterAll(async () => {
    await app.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('is turned on in the settings by somebody who knows the passphrase and has the code on paper', async () => {
    await toSettings();
    await section().getByText('Off: the passphrase opens the vault by itself.').waitFor();
    await section().getByRole('button', { name: 'Use the keychain too' }).click();
    const act = section().getByRole('button', { name: 'Use the keychain', exact: true });
    await section().getByLabel('Present passphrase').fill('not the one');
    await act.click();
    await section().getByText('Without the code on paper, a lost keychain would lock you out.').waitFor();
    await section().getByRole('checkbox', { name: 'I have the recovery code on paper' }).check();
    await act.click();
    await section().getByText('This is not the present passphrase.').waitFor();
    expect(existsSync(sealed)).toBe(false);
    await section().getByLabel('Present passphrase').fill(passphrase);
    await act.click();
    await section().getByText('The keychain is in use.').waitFor();
    expect(existsSync(sealed)).toBe(true);
  });

  it('opens with the passphrase as long as the keychain knows the vault', async () => {
    await lock();
    await unlock(page);
    await home().waitFor();
  });

  it('says when it is lost, opens with the code, and asks for nothing of the keychain any more', async () => {
    await lock();
    rmSync(app.isReal ? sealed : path.join(options.userData, 'test-keyring'));
    await unlock(page);
    await page.getByText('This computer’s keychain no longer knows this vault').waitFor();
    await page.getByRole('button', { name: 'Use the recovery code' }).click();
    await page.getByLabel('Recovery code').fill(recoveryCode);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('radio', { name: 'Use a passphrase of my own' }).check();
    await page.getByLabel('New passphrase', { exact: true }).fill(chosen);
    await page.getByLabel('The new passphrase again').fill(chosen);
    await page.getByRole('button', { name: 'Set the passphrase and open' }).click();
    await page.getByText('The keychain is no longer used').waitFor();
    await toSettings();
    await section().getByText('Off: the passphrase opens the vault by itself.').waitFor();
    expect(existsSync(sealed)).toBe(false);
    await lock();
    await unlock(page, chosen);
    await home().waitFor();
  });

  it('is turned off with the passphrase, and refused where the system has none', async () => {
    await toSettings();
    await section().getByRole('button', { name: 'Use the keychain too' }).click();
    await section().getByRole('checkbox').check();
    await section().getByLabel('Present passphrase').fill(chosen);
    await section().getByRole('button', { name: 'Use the keychain', exact: true }).click();
    await section().getByRole('button', { name: 'Stop using the keychain' }).click();
    await section().getByLabel('Present passphrase').fill(chosen);
    await section().getByRole('button', { name: 'Stop using it' }).click();
    await section().getByText('The keychain is no longer used.').waitFor();
    expect(existsSync(sealed)).toBe(false);
    if (app.isReal) return;
    await app.close();
    app = await launch({ ...options, keyring: false });
    page = await app.firstWindow();
    await unlock(page, chosen);
    await toSettings();
    await section().getByRole('button', { name: 'Use the keychain too' }).click();
    await section().getByText('This system has no keychain that would keep a secret from others').waitFor();
  });
});
