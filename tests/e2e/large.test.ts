import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../renderer/features/phase';
import { largeFiles } from '../bench/largeConsultation';
import { type Application, createVault, openApplication } from './application';
import { sidewaysScroll } from './inSight';

/** As long as names of institutions are: in Latin, in Arabic, and as one word that nothing but a cut breaks. */
const long = [
  'National Directorate General for the Coordination of Border Management, Aviation Security and Identity of Travellers, XAA',
  'المديرية العامة الوطنية لتنسيق إدارة الحدود وأمن الطيران والتحقق من هوية المسافرين والتعاون مع الشركاء الدوليين والإقليميين',
  'Grenzschutzkoordinierungsverwaltungshauptabteilungsleiterbesprechungsprotokollführungsdienststellenverzeichnisnummer0001',
].map((name) => name.slice(0, 120));

const named = (n: number): string => `${long[n % long.length]!.slice(0, 115)} ${n}`;

interface Named {
  name?: string;
  title?: string;
  heldOn?: string;
}
interface Files {
  readonly pack: { id: string; requirements: Named[] };
  readonly consultation: {
    consultation: Named & { pack: string };
    institutions: Named[];
    interviews: Named[];
    interventions: Named[];
    answers: unknown[];
  };
}

/** A pack of 2,000 criteria, and a consultation of it with names of 120 characters. */
const files = (): { readonly pack: string; readonly consultation: string } => {
  const { pack, consultation } = largeFiles(2_000) as unknown as Files;
  // Packs are written with care: their titles are long, but of words.
  for (const [n, requirement] of pack.requirements.entries()) requirement.title = named(n % 2 === 0 ? 0 : 1);
  for (const [n, interview] of consultation.interviews.entries())
    interview.heldOn = `2026-03-${String(2 + Math.floor(n / 2)).padStart(2, '0')}`;
  for (const [n, institution] of consultation.institutions.entries()) institution.name = named(n);
  for (const [n, intervention] of consultation.interventions.entries())
    Object.assign(intervention, { title: named(n), provider: named(n + 1) });
  consultation.consultation.title = named(0);
  // A mission's worth: what 20,000 answers cost is measured by the benchmarks.
  consultation.answers = consultation.answers.filter((_, n) => n % 5 === 0);
  return { pack: JSON.stringify(pack), consultation: JSON.stringify(consultation) };
};

/** More than this in one page means that a list shows all its rows at once. */
const mostElements = 12_000;
/** A person waits; the machine of a test may do other things meanwhile. */
const patience = 10_000;

describe('a consultation of 2,000 criteria with names of 120 characters', () => {
  let app: Application;
  let scope = '';
  const page = (): Page => app.page;
  const measured: string[] = [];

  beforeAll(async () => {
    app = await openApplication();
    const { pack, consultation } = files();
    const [packFile, file] = [join(app.folder, 'large.yaml'), join(app.folder, 'large.json')];
    await writeFile(packFile, pack);
    await writeFile(file, consultation);
    await createVault(page());
    await page().evaluate(() => void (location.hash = '/packs'));
    const packChosen = page().waitForEvent('filechooser');
    await page().getByRole('button', { name: 'Install a pack from a file' }).click();
    await (await packChosen).setFiles(packFile);
    await page()
      .getByRole('row', { name: /bench@1\.0\.0/ })
      .waitFor({ timeout: 60_000 });
    await page().evaluate(() => void (location.hash = '/'));
    const chosen = page().waitForEvent('filechooser');
    await page().getByRole('button', { name: 'Import a consultation file' }).first().click();
    await (await chosen).setFiles(file);
    await page().waitForURL(/#\/c\//, { timeout: 120_000 });
    scope = /#\/c\/([^/]+)/.exec(page().url())?.[1] ?? '';
    await page().getByRole('heading', { level: 1 }).first().waitFor();
  });
  afterAll(async () => {
    process.stdout.write(`${measured.join('\n')}\n`);
    await app.close();
  });

  const parts = [
    ...pages,
    'interview/v1',
    'needs/interventions',
    'needs/priority',
    'needs/safeguards',
    'roadmap/timeline',
  ].filter((part) => part !== 'documents');

  it.each(parts)('shows %s without all rows at once and without scrolling sideways', async (part) => {
    await page().evaluate(() => void (location.hash = '/'));
    await page().getByRole('heading', { name: 'Consultations', level: 1 }).waitFor();
    const took = await page().evaluate(async (hash) => {
      const painted = (): Promise<void> => new Promise((settle) => requestAnimationFrame(() => setTimeout(settle, 0)));
      const begun = performance.now();
      location.hash = hash;
      // Until the page stands that belongs to this address, and has been painted.
      while (document.querySelector('nav [aria-current="page"]') === null) await painted();
      await painted();
      return performance.now() - begun;
    }, `/c/${scope}/${part}`);
    await page().waitForTimeout(300);
    const elements = await page().evaluate(() => document.querySelectorAll('*').length);
    measured.push(`${part}: ${Math.round(took)} ms, ${elements} elements`);
    expect.soft(elements, 'elements').toBeLessThan(mostElements);
    expect.soft(await sidewaysScroll(page()), 'scrolls sideways').toBe(0);
  });

  it('is searched as it is typed', async () => {
    await page().keyboard.press('Control+k');
    const field = page().getByRole('combobox', { name: 'A word, an id, a name or a command' });
    await field.fill('matter 1999');
    await page()
      .getByRole('option', { name: /matter 1999/ })
      .first()
      .waitFor({ timeout: patience });
    await page().keyboard.press('Escape');
  });

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
