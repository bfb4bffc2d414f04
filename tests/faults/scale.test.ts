import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../shared/bridge';
import { RoadMap } from '../../shared/model';
import { largeFiles } from '../bench/largeConsultation';
import { type Application, createVault, openApplication, savedNow, unlock } from '../e2e/application';
import { report, rounds } from './figure';
import { residentOf } from './harness/memory';
import { seedOf, seeded } from './seeded';

const mebibyte = 1024 * 1024;
/** The short form has the whole consultation and a few files, the long one two gigabytes of them. */
const files = rounds(2, 11);
const fileSize = rounds(12, 187) * mebibyte;

/** A file that nothing can be left out of: bytes from a seed, of a length that fits no padding. */
const fileBytes = (seed: number, n: number): Uint8Array => {
  const next = seeded(seed + n);
  const block = Uint8Array.from({ length: 64 * 1024 }, () => next(256));
  const bytes = new Uint8Array(fileSize + 12_345 * n);
  for (let at = 0; at < bytes.length; at += block.length) {
    block[0] = next(256);
    new DataView(block.buffer).setUint32(1, at);
    bytes.set(block.subarray(0, Math.min(block.length, bytes.length - at)), at);
  }
  return bytes;
};

/** What a person does with the largest consultation that Waymark is made for, in one sitting. */
describe('2,000 criteria, 60 interviews, 20,000 answers and their files', () => {
  let app: Application;
  let scope = '';
  let page: Page;
  const measured: string[] = [];
  const seed = seedOf('scale');
  const counts = { answers: 0, files: 0 };

  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    measured.push(`${what} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    return result;
  };
  const to = (part: string) => page.evaluate((hash) => void (location.hash = hash), `/c/${scope}/${part}`);
  const heading = (name: string | RegExp) =>
    page.getByRole('heading', { name, level: 1 }).waitFor({ timeout: 120_000 });
  const choose = async (button: string, path: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).first().click();
    await (await chooser).setFiles(path);
  };

  beforeAll(async () => {
    app = await openApplication();
    page = app.page;
    const { pack, consultation } = largeFiles(2_000, 60);
    counts.answers = (consultation as { answers: unknown[] }).answers.length;
    const [packFile, file] = [join(app.folder, 'large.yaml'), join(app.folder, 'large.json')];
    await writeFile(packFile, JSON.stringify(pack));
    await writeFile(file, JSON.stringify(consultation));
    await createVault(page);
    await page.evaluate(() => void (location.hash = '/packs'));
    await choose('Install a pack from a file', packFile);
    await page.getByRole('row', { name: /bench@1\.0\.0/ }).waitFor({ timeout: 120_000 });
    await page.evaluate(() => void (location.hash = '/'));
    await timed('taken in', async () => {
      await choose('Import a consultation file', file);
      await page.waitForURL(/#\/c\//, { timeout: 300_000 });
    });
    scope = /#\/c\/([^/]+)/.exec(page.url())?.[1] ?? '';
  }, 600_000);

  afterAll(async () => {
    report({
      figure: 'R5',
      tried: `scale: 2,000 criteria, 60 interviews, ${counts.answers} answers, ${counts.files} MiB of files`,
      cases: 1,
      found: measured.join(', '),
      demanded: 'each is done, nothing is said against',
      seed,
    });
    await app.close();
  });

  it('takes files in, and gives one back as it was', async () => {
    expect(counts.answers).toBe(20_000);
    await to('interview/v1');
    await heading(/^Interview with/);
    await page.keyboard.press('Escape');
    await timed(`${files} files sealed`, async () => {
      for (let n = 0; n < files; n++) {
        const path = join(app.folder, `annex-${n}.bin`);
        const bytes = fileBytes(seed, n);
        counts.files += bytes.length / mebibyte;
        await writeFile(path, bytes);
        await choose('Add files', path);
        await page.getByRole('button', { name: `Save a copy of annex-${n}.bin` }).waitFor({ timeout: 300_000 });
        await rm(path);
      }
    });
    counts.files = Math.round(counts.files);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy of annex-1.bin' }).click();
    const copy = join(app.folder, 'copy.bin');
    await (await download).saveAs(copy);
    expect(Buffer.compare(await readFile(copy), fileBytes(seed, 1))).toBe(0);
    await rm(copy);
    await savedNow(page);
  }, 1_800_000);

  it('opens again after a restart', async () => {
    page = await app.restart();
    await timed('unlocked', async () => {
      await unlock(page);
      await page.getByRole('heading', { name: 'Consultations', level: 1 }).waitFor({ timeout: 120_000 });
    });
    await timed('opened', async () => {
      await to('baseline');
      await heading('Baseline');
    });
    expect(await page.getByRole('alert').count()).toBe(0);
  }, 600_000);

  it('takes an answer', async () => {
    await to('interview/v2');
    await heading(/^Interview with/);
    await page.keyboard.press('Escape');
    await timed('answered and saved', async () => {
      await page.keyboard.press('n');
      await savedNow(page);
    });
  }, 300_000);

  it('is searched as it is typed', async () => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'A word, an id, a name or a command' });
    await timed('found', async () => {
      await field.fill('matter 1999');
      await page
        .getByRole('option', { name: /matter 1999/ })
        .first()
        .waitFor({ timeout: 60_000 });
    });
    await page.keyboard.press('Escape');
  }, 300_000);

  it('is reconciled', async () => {
    await timed('reconciled', async () => {
      await to('reconcile');
      await heading('Reconcile');
      await page.getByRole('radio', { name: 'No', exact: true }).check();
      await page
        .getByRole('textbox', { name: /Rationale/ })
        .fill('The gazette of the last ten years has nothing of it.');
      await savedNow(page);
      await page.getByRole('tab', { name: /Determined 1/ }).waitFor({ timeout: 60_000 });
    });
  }, 300_000);

  it('is frozen', async () => {
    await to('baseline');
    await heading('Baseline');
    await timed('frozen', async () => {
      await page.getByRole('button', { name: 'Freeze baseline' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill('Baseline of the first mission');
      await dialog.getByRole('button', { name: 'Freeze baseline' }).click();
      await page.getByText('“Baseline of the first mission” is frozen').waitFor({ timeout: 120_000 });
    });
  }, 300_000);

  it('goes out in three formats', async () => {
    await to('documents');
    await heading('Documents');
    for (const format of [/Word/, /Spreadsheet/, /as data/]) await page.getByRole('checkbox', { name: format }).check();
    const downloads: Promise<string>[] = [];
    page.on('download', (download) => {
      const path = join(app.folder, download.suggestedFilename());
      downloads.push(download.saveAs(path).then(() => path));
    });
    await timed('exported', async () => {
      await page.getByRole('button', { name: 'Export 3 files' }).click({ timeout: 300_000 });
      await expect.poll(() => downloads.length, { timeout: 600_000 }).toBe(3);
    });
    page.removeAllListeners('download');
    const paths = await Promise.all(downloads);
    const bytes = (ending: string) => readFile(paths.find((path) => path.endsWith(ending))!);
    expect(RoadMap.parse(JSON.parse((await bytes('.json')).toString('utf8'))).steps.length).toBeGreaterThan(500);
    expect(Object.keys(unzipSync(await bytes('.docx')))).toContain('word/document.xml');
    expect(Object.keys(unzipSync(await bytes('.xlsx')))).toContain('xl/workbook.xml');
  }, 900_000);

  it('goes into an automatic backup, its files beside it, that reads back', async () => {
    await page.evaluate(() => void (location.hash = '/settings'));
    await timed('backed up by itself', async () => {
      await page.getByRole('button', { name: 'Back up now' }).click({ timeout: 120_000 });
      await page
        .getByText(/^(?:A backup was made and read back|The newest backup holds everything already)\.$/)
        .waitFor({ timeout: 900_000 });
    });
    await timed('checked', async () => {
      await page
        .getByRole('button', { name: /^Check the backup of / })
        .first()
        .click();
      await page.getByText(/^The backup of .* is whole: one consultation/).waitFor({ timeout: 900_000 });
    });
  }, 1_800_000);

  it('goes into one file that reads back, or it is said why not and what to do', async () => {
    if (files * fileSize > limits.file) {
      await page.getByRole('button', { name: 'Save a backup' }).click();
      await page.getByText('One file holds 1,024 MiB at most, and this vault is larger').waitFor({ timeout: 600_000 });
      return;
    }
    const before = await residentOf(page.context());
    const backup = join(app.folder, 'all.backup');
    await timed('backed up', async () => {
      const download = page.waitForEvent('download', { timeout: 900_000 });
      await page.getByRole('button', { name: 'Save a backup' }).click({ timeout: 120_000 });
      await (await download).saveAs(backup);
    });
    const { size } = await stat(backup);
    measured.push(
      `backup of ${Math.round(size / mebibyte)} MiB`,
      `memory added meanwhile ${Math.round(((await residentOf(page.context())) - before) / mebibyte)} MiB`,
    );
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Check a backup' }).click();
    await timed('checked', async () => {
      await (await chooser).setFiles(backup);
      await page.getByText('It holds everything that is saved here now.').waitFor({ timeout: 900_000 });
    });
    await rm(backup);
  }, 1_800_000);

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
