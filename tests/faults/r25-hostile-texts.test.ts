import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePackWorkbook } from '../../shared/packWorkbook';
import { type Application, createVault, openApplication, savedNow, unlock } from '../e2e/application';
import { rounds } from './figure';
import { everyText, hostileFiles } from './hostile/files';
import { type Incidents, none, tell, watch } from './hostile/incidents';
import { payloads } from './hostile/payloads';
import { goTo, lookFor, parts, typeHostile } from './hostile/screens';

/**
 * R25 (security model): texts that are meant to run, to fetch or to break something, in every field, title, file name and
 * import. Nothing runs, nothing is asked of any other machine, and nothing even reaches the content policy.
 */
const passes = rounds(1, 8);

describe('R25: hostile texts', () => {
  let app: Application;
  let incidents: Incidents;
  const page = (): Page => app.page;
  const seen = new Set<number>();
  const strangers: string[] = [];
  const look = async (): Promise<void> => {
    const sight = await lookFor(page());
    for (const mark of sight.marks) seen.add(mark);
    strangers.push(...sight.strangers);
  };
  const choose = async (button: string | RegExp, name: string, buffer: Buffer | string): Promise<void> => {
    const chooser = page().waitForEvent('filechooser');
    await page().getByRole('button', { name: button }).first().click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });
  };
  const scopeNow = (): string => /#\/c\/([^/]+)/.exec(page().url())?.[1] ?? '';
  const named = (n: number, ending: string): string => `${payloads[n]!.replaceAll('/', '').slice(0, 120)}.${ending}`;

  beforeAll(async () => {
    app = await openApplication();
    incidents = watch(page(), app.url);
    await createVault(page());
  });
  afterAll(async () => {
    await app.close();
  });

  it('that come with files are shown as they stand, on every screen', async () => {
    let places = 0;
    for (let round = 0; round < passes; round++) {
      const { pack, loaded, consultation } = hostileFiles(round);
      places += pack.places + consultation.places;
      const schema: unknown = JSON.parse(readFileSync('assets/schemas/consultation.schema.json', 'utf8'));
      const free = everyText(schema);
      expect(free.length).toBeGreaterThan(25);
      expect(free.filter((field) => !consultation.fields.includes(field))).toEqual([]);
      await goTo(page(), '/packs');
      await choose('Install a pack from a file', named(2 + round, 'yaml'), pack.text);
      await page().getByText(`${loaded.reference} is installed`).waitFor({ timeout: 60_000 });
      await look();
      await goTo(page(), '/');
      await choose('Import a consultation file', named(20 + round, 'json'), consultation.text);
      await page().waitForURL(/#\/c\//, { timeout: 120_000 });
      const scope = scopeNow();
      const [criterion = ''] = loaded.criteria.keys();
      for (const part of parts(criterion)) {
        await goTo(page(), `/c/${scope}/${part}`);
        if (part === 'documents')
          await page().frameLocator('iframe').getByRole('heading', { level: 1 }).first().waitFor({ timeout: 60_000 });
        await look();
      }
      await goTo(page(), '/');
      await look();
    }
    tell(
      'places of imported packs and consultations that held a hostile text, on every screen',
      places,
      incidents,
      `, ${strangers.length} foreign elements; ${seen.size} of ${payloads.length} texts seen as text`,
    );
    expect(strangers).toEqual([]);
    expect(incidents).toEqual(none);
    expect(seen.size).toBeGreaterThan(payloads.length / 2);
  }, 3_600_000);

  it('that are typed into every field are saved, shown and found again as they were typed', async () => {
    await goTo(page(), '/');
    await page().getByRole('button', { name: 'Open the sample' }).first().click();
    await page().waitForURL(/#\/c\//);
    await page().getByRole('heading', { name: 'Prepare', level: 1 }).waitFor();
    const scope = scopeNow();
    let typed = 0;
    const walked = parts('TRAVEL-R01-C1').filter((part) => !/^(documents|interview)$/.test(part));
    for (let pass = 0; pass < passes; pass++)
      for (const part of walked) {
        await goTo(page(), `/c/${scope}/${part}`);
        typed += await typeHostile(page(), typed);
        await look();
      }
    await goTo(page(), `/c/${scope}/prepare`);
    await savedNow(page());
    await app.restart();
    const again = watch(page(), app.url);
    await unlock(page());
    await page().getByRole('heading', { level: 1, name: 'Consultations' }).waitFor();
    const reread = walked.filter((_, n) => passes > 1 || n % 4 === 0);
    for (const part of reread) {
      await goTo(page(), `/c/${scope}/${part}`);
      await look();
    }
    const both = {
      run: [...incidents.run, ...again.run],
      asked: [...incidents.asked, ...again.asked],
      complained: [...incidents.complained, ...again.complained],
    };
    tell(
      'hostile texts typed into the fields of every screen, saved and opened again',
      typed,
      both,
      `, ${strangers.length} foreign elements; ${seen.size} of ${payloads.length} texts seen as text so far`,
    );
    expect(typed).toBeGreaterThan(50);
    expect(strangers).toEqual([]);
    expect(both).toEqual(none);
  }, 3_600_000);

  it('in files that are refused are quoted in the reasons, and their names too', async () => {
    incidents = watch(page(), app.url);
    const { loaded } = hostileFiles(0);
    const workbook = writePackWorkbook(loaded.pack);
    const keys = Object.fromEntries(payloads.slice(0, 200).map((text) => [text, text]));
    const tries: [string, string | RegExp, string, Buffer | string][] = [
      [
        '/packs',
        'Install a pack from a file',
        named(10, 'yaml'),
        JSON.stringify({ format: 'waymark.pack/1', ...keys }),
      ],
      ['/packs', 'Install a pack from a file', named(11, 'yaml'), payloads.join('\n')],
      ['/packs', 'Install a pack from a file', named(12, 'xlsx'), Buffer.from(workbook)],
      [
        '/',
        'Import a consultation file',
        named(13, 'json'),
        JSON.stringify({ format: 'waymark.consultation/1', consultation: keys }),
      ],
      ['/', 'Import a consultation file', named(14, 'json'), payloads[3]!],
    ];
    let refused = 0;
    for (const [hash, button, name, content] of tries) {
      await goTo(page(), hash);
      const before = (await page().locator('body').innerText()).length;
      await choose(button, name, content);
      await expect
        .poll(async () => (await page().locator('body').innerText()).length, { timeout: 30_000 })
        .not.toBe(before);
      await page().waitForTimeout(300);
      await look();
      refused += 1;
    }
    tell(
      'files that are refused, with hostile names, keys and lines',
      refused,
      incidents,
      `, ${strangers.length} foreign elements`,
    );
    expect(strangers).toEqual([]);
    expect(incidents).toEqual(none);
  });
});
