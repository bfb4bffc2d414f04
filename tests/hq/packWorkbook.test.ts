import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFileWithin, writeFiles } from '../../hq/command-line/node-files';
import { run } from '../../hq/command-line/run';
import { smallPack } from '../shared/pack/smallPack';
import { memoryEffects } from './memoryEffects';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waymark-workbook-'));
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

describe('pack to-xlsx and pack from-xlsx', () => {
  it('carry a pack through a workbook', async () => {
    await writeFile(place('p.yaml'), smallPack);
    expect(await asked('pack', 'to-xlsx', place('p.yaml'), '-o', place('p.xlsx'))).toEqual({
      code: 0,
      out: 'p.xlsx: small@1.0.0, 1 requirement, 3 criteria\n',
      err: '',
    });
    expect(await asked('pack', 'from-xlsx', place('p.xlsx'), '-o', place('back.yaml'))).toMatchObject({
      code: 0,
      err: '',
    });
    expect(parse(await readFile(place('back.yaml'), 'utf8'))).toEqual(parse(smallPack));
    expect((await asked('pack', 'check', place('back.yaml'))).out).toContain('0 errors, 0 warnings');
  });

  it('name every error by its cell, and write nothing', async () => {
    const parts = unzipSync(await readFile(place('p.xlsx')));
    const sheet = 'xl/worksheets/sheet8.xml';
    parts[sheet] = strToU8(
      strFromU8(parts[sheet]!)
        .replace('>legislative<', '>legal<')
        .replace('>justice<', '>justise<')
        .replace('>number<', '>numbre<'),
    );
    await writeFile(place('wrong.xlsx'), zipSync(parts));
    const { code, out, err } = await asked('pack', 'from-xlsx', place('wrong.xlsx'), '-o', place('none.yaml'));
    expect({ code, out }).toEqual({ code: 1, out: 'wrong.xlsx: 2 errors; nothing was written.\n' });
    expect(err).toMatch(/wrong\.xlsx:2 Criteria!D2: Expected `legislative`.* `legal`/);
    expect(err).toMatch(/wrong\.xlsx:3 Criteria!I3: .*`numbre`/);
    await expect(readFile(place('none.yaml'))).rejects.toThrow('ENOENT');
    await writeFile(place('bad.yaml'), smallPack.replace('level: 2\n', 'level: 9\n'));
    expect((await asked('pack', 'to-xlsx', place('bad.yaml'), '-o', place('none.xlsx'))).code).toBe(1);
    expect((await asked('pack', 'from-xlsx', place('p.yaml'), '-o', place('none.yaml'))).err).toContain(
      '[not-a-workbook]',
    );
  });

  it.each([
    [['pack', 'to-xlsx', 'a.yaml'], 'needs -o PACK.xlsx'],
    [['pack', 'from-xlsx', '-o', 'a.yaml'], 'takes one workbook'],
    [['pack', 'translate', 'a.yaml', '-o', 'b'], 'needs --to'],
    [['pack', 'translate', 'a.yaml', '--to', 'French!', '-o', 'b'], 'language tag'],
    [['pack', 'translate', 'a.yaml', '--to', 'fr'], 'needs -o TEXTS.xlsx'],
    [['pack', 'translate', 'a.yaml', '--to', 'fr', '--merge', 'b.xlsx'], 'needs -o PACK.yaml'],
    [['pack', 'check', 'a.yaml', '--to', 'fr'], 'does not take --to'],
  ])('say how %j must be asked for', async (words, sentence) => {
    expect(await asked(...words)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) as string });
  });
});
