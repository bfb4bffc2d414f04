import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { needTool } from '../../scripts/chromium.mjs';
import { readFileWithin, writeFiles } from '../../hq/command-line/node-files';
import { run } from '../../hq/command-line/run';
import type { Pack } from '../../shared/model';
import { textsOf, translationState } from '../../shared/translation';
import { readWorkbook } from '../../shared/workbook';
import { smallPack } from '../shared/pack/smallPack';
import { memoryEffects } from './memoryEffects';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waymark-translate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = (name: string): string => path.join(folder, name);

/** Files in a real folder; what comes with Waymark is in memory. */
const asked = async (...words: string[]) => {
  const world = memoryEffects({});
  const code = await run(words, {
    ...world.effects,
    read: (file, limit) => (file.startsWith('assets/') ? world.effects.read(file, limit) : readFileWithin(file, limit)),
    write: writeFiles,
  });
  return { code, out: world.out().replaceAll(`${folder}/`, ''), err: world.err().replaceAll(`${folder}/`, '') };
};

const textsIn = async (name: string) => {
  const { sheets, issues } = readWorkbook(await readFile(place(name)), name);
  expect(issues).toEqual([]);
  return sheets!.find((sheet) => sheet.name === 'Texts')!.rows;
};

/** Fills in a translation workbook as a person does: the yellow column G of some rows. */
const fill = async (
  name: string,
  translate: (source: string, row: number) => string | null,
  into = name,
): Promise<void> => {
  const rows = await textsIn(name);
  const parts = unzipSync(await readFile(place(name)));
  const sheet = 'xl/worksheets/sheet1.xml';
  let xml = strFromU8(parts[sheet]!);
  for (const [index, row] of rows.entries()) {
    const translation = index === 0 ? null : translate(String(row[4]), index + 1);
    if (translation !== null)
      xml = xml.replace(
        new RegExp(`<c r="G${index + 1}" s="(\\d+)"/>`),
        (_, look: string) => `<c r="G${index + 1}" s="${look}" t="inlineStr"><is><t>${translation}</t></is></c>`,
      );
  }
  parts[sheet] = strToU8(xml);
  await writeFile(place(into), zipSync(parts));
};

const prepared = async (name: string, pack = smallPack): Promise<void> => {
  await writeFile(place(`${name}.yaml`), pack);
  expect(
    await asked('pack', 'translate', place(`${name}.yaml`), '--to', 'fr', '-o', place(`${name}.xlsx`)),
  ).toMatchObject({ code: 0, err: '' });
};

const mergeInto = (name: string, workbook = `${name}.xlsx`) =>
  asked(
    'pack',
    'translate',
    place(`${name}.yaml`),
    '--to',
    'fr',
    '--merge',
    place(workbook),
    '-o',
    place(`${name}.yaml`),
  );

describe('pack translate', () => {
  it('writes every text with what a translator must know of it', async () => {
    await prepared('write');
    const rows = await textsIn('write.xlsx');
    expect(rows[0]).toEqual([
      ...[
        'Where',
        'What it is',
        'Read in',
        'State',
        'Text (en)',
        'Present (fr)',
        'Translation (fr)',
        'Length',
        'Remarks',
        'Key',
      ],
    ]);
    const question = rows.find((row) => row[4] === 'Which law?')!;
    expect(question.slice(0, 6)).toEqual([
      'R1 First\nR1-C1',
      'Question',
      'read aloud in the interview: spoken language',
      'missing',
      'Which law?',
      null,
    ]);
    expect(rows.find((row) => row[9] === 'requirements[R1].title')).toMatchObject({
      3: 'current',
      4: 'First',
      5: 'Premier',
    });
    const xml = strFromU8(unzipSync(await readFile(place('write.xlsx')))['xl/worksheets/sheet1.xml']!);
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).not.toContain('<f>');
  });

  it('takes what comes back into the pack itself, and tells how far it is', async () => {
    await prepared('back', `# Mine\n${smallPack}`);
    await fill('back.xlsx', (source, row) =>
      source === 'Initial' ? '?' : source === 'Share' ? 'Share' : row % 2 === 0 ? `${source} (fr)` : null,
    );
    const { code, out, err } = await mergeInto('back');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /back\.xlsx: \d+ taken, 0 as they were, \d+ blank, 1 placeholder, 1 with the words of the text, 0 left out/,
    );
    const pack = await readFile(place('back.yaml'), 'utf8');
    expect(pack.startsWith('# Mine\n')).toBe(true);
    const { missing, outdated } = translationState(parse(pack) as Pack, 'fr');
    expect(out).toContain(
      `back.yaml: fr: ${textsOf(parse(pack) as Pack).length} texts, ${missing} missing, 0 outdated`,
    );
    expect(outdated).toBe(0);
    expect((await asked('pack', 'check', place('back.yaml'))).out).toContain('0 errors, 1 warning');
    // The same workbook again changes no byte.
    expect((await mergeInto('back')).out).toContain(': 0 taken');
    expect(await readFile(place('back.yaml'), 'utf8')).toBe(pack);
  });

  it('names by cell what changed since, and by key what has no row', async () => {
    await prepared('stale');
    await fill('stale.xlsx', (source) => `${source} (fr)`);
    await writeFile(
      place('stale.yaml'),
      smallPack
        .replace('question: Which law?', 'question: Which laws?')
        .replace('  - {id: Q1,', '  - {id: Q0, question: New?, answer: text}\n  - {id: Q1,'),
    );
    const { code, out } = await mergeInto('stale');
    expect(code).toBe(0);
    expect(out).toMatch(
      /stale\.xlsx:\d+ Texts!G\d+: warning: The text at `requirements\[R1\]\.criteria\[R1-C1\]\.question` is no longer `Which law\?`/,
    );
    expect(out).toContain('1 text of the pack without a row here: questions[Q0].question.');
    expect(out).toContain('1 left out');
  });

  it('refuses control characters, other packs and other languages, and leaves the pack as it is', async () => {
    await prepared('refused');
    await fill('refused.xlsx', (source) => (source === 'Initial' ? 'a_x0007_b' : null), 'control.xlsx');
    expect(await mergeInto('refused', 'control.xlsx')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^control\.xlsx:3 Texts!G3: This translation holds a control character/) as string,
      out: 'Nothing was written.\n',
    });
    await writeFile(place('other.yaml'), smallPack.replace('id: small', 'id: other'));
    const other = await asked(
      'pack',
      'translate',
      place('other.yaml'),
      '--to',
      'ar',
      '--merge',
      place('refused.xlsx'),
      '-o',
      place('other.yaml'),
    );
    expect(other.err).toContain('pack: `small`, and `other` was expected');
    expect(other.err).toContain('to: `fr`, and `ar` was expected');
    await writeFile(place('note.xlsx'), 'not a workbook');
    expect((await mergeInto('refused', 'note.xlsx')).err).toContain('[not-a-workbook]');
    expect((await mergeInto('refused', 'nowhere.xlsx')).err).toContain('[unreadable]');
    expect(await readFile(place('refused.yaml'), 'utf8')).toBe(smallPack);
  });

  it('translates the safeguards checklist too, and refuses the language of the pack', async () => {
    const checklist =
      'format: waymark.safeguards/1\nversion: 1.0.0\ntitle: General\nsafeguards:\n  - {id: A, question: Q?, onNo: note, source: S} # why\n';
    await prepared('list', checklist);
    await fill('list.xlsx', (source) => `${source} (fr)`);
    expect((await mergeInto('list')).out).toContain('list.yaml: fr: 3 texts, 0 missing, 0 outdated');
    expect(await readFile(place('list.yaml'), 'utf8')).toContain('# why');
    const english = await asked('pack', 'translate', place('list.yaml'), '--to', 'en', '-o', place('en.xlsx'));
    expect(english).toMatchObject({ code: 1, err: expect.stringContaining('is written in en') as string });
  });

  it('reads back what LibreOffice saved', async () => {
    await prepared('office');
    await fill('office.xlsx', (source) => `${source} (fr) é &amp; العربية`, 'filled.xlsx');
    const out = await mkdtemp(path.join(folder, 'saved-'));
    await promisify(execFile)(needTool('soffice'), [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      place('filled.xlsx'),
    ]);
    const { code, out: said } = await mergeInto('office', path.relative(folder, path.join(out, 'filled.xlsx')));
    expect(code).toBe(0);
    expect(said).toContain('0 missing, 0 outdated');
    expect(parse(await readFile(place('office.yaml'), 'utf8'))).toMatchObject({
      title: { en: 'A small pack', fr: 'A small pack (fr) é & العربية' },
    });
  }, 180_000);
});
