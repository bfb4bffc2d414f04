import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ConsultationFile } from '../../shared/model';
import { openApplication, toPhase, unlock } from '../e2e/application';
import { canary, hitsIn, scanFolder } from './canaries';
import { startBrowser } from './harness/browser';
import { serveHarness } from './harness/server';
import { report } from './figure';

/**
 * R11 (security model): 200 canaries in four scripts, in every kind of field, in file names, searches and the passphrase, through
 * a whole scenario with a crash, an import, a sealed backup and a lock: none stands in the profile, in any encoding.
 * Of R12: no name in clear in any key or row. The lengths of the few records of this scenario are printed; that no text can give
 * more than 16 lengths is shown in tests/shared/vault.
 */
const count = 200;
let next = 0;
const word = (): string => canary(next++ % count);

/** The sample with a canary in every text that a person can write. */
const planted = async (): Promise<ConsultationFile> => {
  const text = await readFile(new URL('../../assets/samples/xaa.json', import.meta.url), 'utf8');
  const file = ConsultationFile.parse(JSON.parse(text));
  return ConsultationFile.parse({
    ...file,
    consultation: { ...file.consultation, title: `Title ${word()}`, requestedBy: word(), consentReference: word() },
    institutions: file.institutions?.map((held) => ({ ...held, name: `${held.name} ${word()}`, focalPoint: word() })),
    interviews: file.interviews?.map((held) => ({ ...held, participants: word() })),
    answers: file.answers?.map((held) => ({ ...held, note: `Note ${word()}`, privateNote: `Private ${word()}` })),
    determinations: file.determinations?.map((held) => ({ ...held, rationale: `Because ${word()}` })),
    interventions: file.interventions?.map((held) => ({ ...held, title: word(), provider: word() })),
    safeguards: file.safeguards?.map((held) => ({ ...held, note: word() })),
    edits: file.edits?.map((held) =>
      held.field === 'action' || held.field === 'omitted' ? { ...held, value: word() } : held,
    ),
  });
};

const secret = `${canary(0)} ${canary(1)} ${canary(2)}`;

const firstRun = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Use a passphrase of my own' }).check();
  await page.getByLabel('New passphrase', { exact: true }).fill(secret);
  await page.getByLabel('The new passphrase again').fill(secret);
  await page.getByRole('button', { name: 'Create the vault' }).click();
  const code = (await page.getByRole('definition').textContent()) ?? '';
  await page.getByLabel('The last four characters of the code').fill(code.slice(-4));
  await page.getByRole('button', { name: 'Open Waymark' }).click();
};

/** All that IndexedDB holds, read as it is stored: the database files themselves may be compressed. */
const storedRows = (page: Page): Promise<{ keys: string; values: string; lengths: number[] }> =>
  page.evaluate(async () => {
    const request = indexedDB.open('waymark');
    const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const [keys, values, lengths]: [unknown[], string[], number[]] = [[], [], []];
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const all = store.getAll();
      const names = store.getAllKeys();
      await new Promise((resolve) => (names.onsuccess = resolve));
      keys.push(name, names.result);
      for (const row of all.result as Record<string, unknown>[])
        for (const value of Object.values(row))
          if (value instanceof Uint8Array) {
            lengths.push(value.length);
            values.push(Array.from(value, (byte) => String.fromCharCode(byte)).join(''));
          } else values.push(JSON.stringify(value));
    }
    database.close();
    return { keys: JSON.stringify(keys), values: values.join('\n'), lengths };
  });

describe('R11: a seized profile', () => {
  it(`holds none of ${count} canaries after a whole scenario`, async () => {
    const app = await openApplication();
    try {
      const inbox = join(app.folder, 'inbox');
      await mkdir(inbox);
      const source = join(inbox, `${canary(3)}.json`);
      await writeFile(source, JSON.stringify(await planted()));
      expect(next).toBeGreaterThanOrEqual(count);

      await firstRun(app.page);
      const chooser = app.page.waitForEvent('filechooser');
      await app.page.getByRole('button', { name: 'Import a consultation file' }).click();
      await (await chooser).setFiles(source);
      await app.page.getByRole('navigation', { name: 'Phases of the consultation' }).waitFor();

      // Typed in the interview, searched for, and killed while it is being saved.
      await toPhase(app.page, 'Interview');
      await app.page.getByRole('main').getByRole('table').getByRole('button').first().click();
      const note = app.page.getByRole('textbox', { name: 'Note', exact: true });
      await note.fill(`Typed ${canary(4)} ${canary(5)}`);
      await app.page.getByText(/Saved at/).waitFor();
      await note.pressSequentially(` and ${canary(6)}`, { delay: 5 });
      await wait(420);
      await app.kill();
      await unlock(app.page, secret);
      await app.page.getByRole('heading', { name: 'Consultations' }).waitFor();

      // A sealed backup, and an export: what is exported goes where the person says, which is not the profile.
      await app.page.getByRole('link', { name: 'Settings and backups' }).first().click();
      const download = app.page.waitForEvent('download');
      await app.page.getByRole('button', { name: 'Save a backup' }).click();
      const backup = join(app.folder, 'kept.backup');
      const saved = await download;
      expect(hitsIn(Buffer.from(saved.suggestedFilename()))).toEqual([]);
      await saved.saveAs(backup);
      await app.page.getByRole('button', { name: 'Lock' }).click();
      await app.page.getByLabel('Passphrase', { exact: true }).waitFor();

      const rows = await storedRows(app.page);
      const inRows = [...hitsIn(Buffer.from(rows.keys)), ...hitsIn(Buffer.from(rows.values, 'latin1'))];
      const lengths = new Set(rows.lengths);
      await app.closeBrowser();
      const profile = await scanFolder(app.profile);
      const inBackup = hitsIn(await readFile(backup));
      report({
        figure: 'R11',
        tried: `plaintext canaries, looked for in ${profile.files} files (${Math.round(profile.bytes / 1e6)} MB), ${rows.lengths.length} sealed records and a backup`,
        cases: count,
        found: `${profile.hits.length} hits in the profile, ${inRows.length} in records, ${inBackup.length} in the backup`,
        demanded: '0',
        seed: null,
      });
      report({
        figure: 'R12',
        tried: 'lengths of ciphertext, and names in keys',
        cases: rows.lengths.length,
        found: `${lengths.size} lengths`,
        demanded: 'at most 16, and no name',
        seed: null,
      });
      expect(profile.hits).toEqual([]);
      expect(inRows).toEqual([]);
      expect(inBackup).toEqual([]);
      expect(rows.lengths.length).toBeGreaterThan(1);
      expect(lengths.size).toBeLessThanOrEqual(16);
      expect(rows.keys).not.toMatch(/XAA|TRAVEL|xaa/);
    } finally {
      await app.close();
    }
  }, 300_000);

  it('(broken twin) is caught when encryption is off', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-r11-'));
    let acknowledged = 0;
    const server = await serveHarness(join(folder, 'page'), (what) => {
      if (what === 'acknowledged') acknowledged++;
    });
    const profile = join(folder, 'profile');
    const browser = startBrowser(profile, `${server.address}?twin=clear&text=${encodeURIComponent(canary(8))}`);
    try {
      const limit = Date.now() + 30_000;
      while (acknowledged < 20 && Date.now() < limit) await wait(20);
    } finally {
      await browser.kill();
      await server.close();
    }
    const { hits } = await scanFolder(profile);
    // The address holds the text too: only what the store wrote counts.
    const stored = hits.filter((hit) => /IndexedDB|File System/.test(hit));
    report({
      figure: 'R11',
      tried: 'broken twin: no encryption',
      cases: 1,
      found: `${stored.length} hits in the store`,
      demanded: 'more than 0',
      seed: null,
    });
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(stored.length).toBeGreaterThan(0);
  }, 120_000);
});
