import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ensureChromium, needTool } from '../../../scripts/chromium.mjs';
import { renderRoadMap, type DocumentFormat, type RoadMapInput } from '../../../shared/documents';
import { exampleInput } from './example';
import { inputOf, smallFile } from './fixture';

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-opens-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = async (input: RoadMapInput, format: DocumentFormat, name: string): Promise<string> => {
  const file = join(folder, `${name}.${format}`);
  await writeFile(file, await renderRoadMap(input, format));
  return file;
};

/** The pages of a PDF as text. */
const pagesOf = async (pdf: string): Promise<string[]> => {
  const { stdout } = await run(needTool('pdftotext'), ['-layout', pdf, '-'], { maxBuffer: 2 ** 26 });
  return stdout.split('\f').slice(0, -1);
};

/** What LibreOffice makes of a file, in a profile of its own so that runs do not share one. */
const throughOffice = async (file: string): Promise<string[]> => {
  const profile = await mkdtemp(join(folder, 'profile-'));
  const out = await mkdtemp(join(folder, 'pdf-'));
  await run(needTool('soffice'), [
    '--headless',
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--convert-to',
    'pdf',
    '--outdir',
    out,
    file,
  ]);
  const [pdf] = await readdir(out);
  expect(pdf, 'LibreOffice wrote no PDF').toBeDefined();
  return pagesOf(join(out, pdf!));
};

const hostile = `=1+1 <script>\u0000\uD800 \u202E وزارة 内政部 ${'long '.repeat(3_000)}`;
const hostileFile: typeof smallFile = {
  ...smallFile,
  consultation: { ...smallFile.consultation, title: hostile.slice(0, 400) },
  determinations: [{ criterion: 'R2-C1', value: 'partly', rationale: hostile }],
  edits: [
    { step: 'step:R1-C1', field: 'action', value: hostile },
    { step: 'step:R1-C2', field: 'indicator', value: hostile },
  ],
};

describe('LibreOffice', () => {
  it('opens the Word file of a whole programme, numbers its pages and repeats the heads of its tables', async () => {
    const pages = await throughOffice(await written(exampleInput(), 'docx', 'example'));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages[0]).toContain('National implementation road map');
    expect(pages[0]).not.toContain('Page 1');
    expect(pages[1]).toContain(`Page 2 of ${pages.length}`);
    expect(pages[1]).toContain('Annex A. The first six steps');
    const matrix = pages.filter((page) => /Step\s+Reference\s+Action\s+Lead/.test(page));
    expect(matrix.length).toBeGreaterThan(2);
    // What a minister reads first stands on one page each.
    const pageOf = (text: string): number => pages.findIndex((page, i) => i > 1 && page.includes(text));
    const [baseline, first, timeline] = ['3. Baseline', 'Annex A.', 'Annex B.'].map(pageOf) as [number, number, number];
    expect(pages[baseline]).toContain('TRAVEL-R20');
    expect(timeline).toBe(first + 1);
    // The contents are filled in, and at most a page wide of what LibreOffice makes of the file.
    const said = Number(/Annex A\..*?(\d+)\s*$/m.exec(pages[1]!)?.[1]);
    expect(Math.abs(said - (first + 1))).toBeLessThanOrEqual(2);
  }, 180_000);

  it('opens the spreadsheet', async () => {
    const pages = await throughOffice(await written(exampleInput(), 'xlsx', 'example'));
    const text = pages.join('\n');
    expect(text).toContain('Expected result');
    expect(text).toContain(`Page 1 of ${pages.length}`);
  }, 180_000);

  it('works out the totals of the costing sheet when figures are filled in', async () => {
    const parts = unzipSync(await renderRoadMap(inputOf(), 'xlsx'));
    const sheet = 'xl/worksheets/sheet4.xml';
    // The second step begins in July 2026: a one-off of 2 × 500; the fifth in April 2027: 3 × 100 for 24 months from then.
    const fill = (xml: string, cell: string, value: number | string): string =>
      xml.replace(new RegExp(`<c r="${cell}" s="(\\d+)"/>`), (_, look: string) =>
        typeof value === 'number'
          ? `<c r="${cell}" s="${look}"><v>${value}</v></c>`
          : `<c r="${cell}" s="${look}" t="inlineStr"><is><t>${value}</t></is></c>`,
      );
    const entries: readonly (readonly [string, number | string])[] = [
      ...([
        ['I3', 'One-off'],
        ['J3', 2],
        ['K3', 500],
        ['M3', 'USD'],
      ] as const),
      ...([
        ['I6', 'Per month'],
        ['J6', 3],
        ['K6', 100],
        ['L6', 24],
        ['M6', 'USD'],
      ] as const),
      ...([
        ['I4', 'One-off'],
        ['J4', 1],
        ['K4', 7],
      ] as const),
    ];
    parts[sheet] = strToU8(entries.reduce((xml, [cell, value]) => fill(xml, cell, value), strFromU8(parts[sheet]!)));
    parts['xl/worksheets/sheet5.xml'] = strToU8(fill(strFromU8(parts['xl/worksheets/sheet5.xml']!), 'B2', 'USD'));
    const file = join(folder, 'costed.xlsx');
    await writeFile(file, zipSync(parts));
    const text = (await throughOffice(file)).join('\n');
    const all = /All requirements((?:\s+[\d,]+\.\d\d){5})/.exec(text)?.[1]?.trim().split(/\s+/);
    expect(all).toEqual(['1,000.00', '2,700.00', '3,600.00', '900.00', '8,200.00']);
    expect(text).toMatch(/Rows with a total and no\s+currency\s+1|Rows with a total and no\s+1\.?/);
  }, 180_000);

  it('opens files full of hostile text', async () => {
    for (const format of ['docx', 'xlsx'] as const) {
      const text = (await throughOffice(await written(inputOf(hostileFile), format, 'hostile'))).join('\n');
      expect(text).toContain('=1+1');
      expect(text).toContain('[U+202E]');
    }
  }, 180_000);

  it('opens the files of a language written from right to left', async () => {
    for (const format of ['docx', 'xlsx'] as const) {
      const pages = await throughOffice(await written({ ...inputOf(hostileFile), language: 'ar' }, format, 'arabic'));
      expect(pages.length).toBeGreaterThan(3);
    }
  }, 180_000);
});

describe('Chromium', () => {
  it('prints the web page with numbered pages, the matrix across', async () => {
    const file = await written(exampleInput(), 'html', 'example');
    const pdf = join(folder, 'page.pdf');
    await run(ensureChromium(), [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'chromium')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(file).href,
    ]);
    const pages = await pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(20);
    expect(pages[1]).toContain(`Page 2 of ${pages.length}`);
    const boxes = [...(await readFile(pdf, 'latin1')).matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.some(([, width, height]) => Number(width) > Number(height))).toBe(true);
  }, 180_000);
});
