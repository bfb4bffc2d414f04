import { describe, expect, it } from 'vitest';
import { run } from '../../hq/command-line/run';
import { Findings, RoadMap } from '../../shared/model';
import { smallPack } from '../shared/pack/smallPack';
import { memoryEffects, smallConsultation } from './memoryEffects';
import type { Watched } from './memoryEffects';

const asked = async (line: string, world: Watched = memoryEffects({ 'c.json': smallConsultation })) => ({
  code: await run(line.split(' ').filter(Boolean), world.effects),
  out: world.out(),
  err: world.err(),
  written: world.written,
});

describe('asking for help', () => {
  it('prints the commands, or the version', async () => {
    expect(await asked('--help')).toMatchObject({ code: 0, err: '' });
    expect((await asked('help')).out).toContain('waymark pack check PACK.yaml...');
    expect(await asked('--version')).toMatchObject({ code: 0, out: '9.9.9\n' });
  });

  it.each([
    ['', 'A command is missing'],
    ['frobnicate', 'no command "frobnicate"'],
    ['pack', 'pack check'],
    ['pack mend x', 'pack check'],
    ['pack check', 'at least one pack file'],
    ['findings', '0 were given'],
    ['findings a b', '2 were given'],
    ['findings c.json --out x', 'does not take --out'],
    ['findings c.json --pack', '--pack'],
    ['findings c.json --pack=', '--pack needs a value'],
    ['findings c.json --colour', '--colour'],
    ['roadmap c.json', '--out DIR'],
    ['roadmap c.json --out o --formats json,doc', '"doc"'],
    ['roadmap c.json --out o --formats json,', '""'],
    ['roadmap c.json --out o --lang English!', 'language tag'],
    ['roadmap c.json --out o -o x', 'does not take -o'],
    ['schemas', '--out DIR'],
    ['schemas x --out o', 'no files'],
    ['bundle seal x', 'exchange work'],
    ['hq import x', 'exchange work'],
  ])('answers %j with what is wrong, and writes nothing', async (line, sentence) => {
    const { code, out, err, written } = await asked(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).toContain('waymark --help');
    expect(written.size).toBe(0);
  });
});

describe('pack check', () => {
  it('says of a pack in order that it is', async () => {
    expect(await asked('pack check assets/packs/small.yaml')).toMatchObject({
      code: 0,
      out: 'assets/packs/small.yaml: small@1.0.0, 0 errors, 0 warnings\n',
      err: '',
    });
  });

  it('prints every error of every file to standard error, and ends with 1', async () => {
    const world = memoryEffects({
      'a.yaml': smallPack.replace('level: 2\n', 'level: 3\n').replace('dependsOn: [R1-C1]', 'dependsOn: [R1-C2]'),
      'b.yaml': 'format: waymark.pack/2',
    });
    const { code, err, out } = await asked('pack check a.yaml b.yaml assets/packs/small.yaml none.yaml', world);
    expect(code).toBe(1);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.slice(0, line.indexOf(': '))),
    ).toEqual([
      'a.yaml:33 requirements[0].criteria[1].level',
      'a.yaml:44 requirements[0].criteria[1].step.dependsOn[0]',
      'b.yaml:1 format',
      'none.yaml:whole file',
    ]);
    expect(out).toContain('a.yaml: 2 errors, 0 warnings');
  });

  it('prints warnings to standard output, and they are no failure', async () => {
    const world = memoryEffects({ 'a.yaml': smallPack.replace('at: para. 11, ', '') });
    const { code, out, err } = await asked('pack check a.yaml', world);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('a.yaml:15 requirements[0].sources[0]: warning: `S/RES/2396`');
    expect(out).toContain('0 errors, 1 warning\n');
  });

  it('names the file that is not UTF-8, and the line', async () => {
    const bytes = new Uint8Array([0x61, 0x3a, 0x0a, 0xff]);
    const world = memoryEffects({}, {});
    const read: typeof world.effects.read = (file, limit) =>
      file === 'x.yaml' ? Promise.resolve(bytes) : world.effects.read(file, limit);
    await run(['pack', 'check', 'x.yaml'], { ...world.effects, read });
    expect(world.err()).toMatch(/^x\.yaml:2: .*UTF-8.*\[encoding\]\n$/);
  });

  it('says when the safeguards checklist is missing or broken', async () => {
    const { code, err } = await asked('pack check x.yaml', memoryEffects({ 'assets/safeguards.yaml': 'a: [' }));
    expect(code).toBe(1);
    expect(err).toMatch(/^assets\/safeguards\.yaml:1: /);
  });
});

describe('findings', () => {
  it('go to standard output, and nothing else does', async () => {
    const { code, out, err, written } = await asked('findings c.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Findings.parse(JSON.parse(out)).requirements.map(({ id }) => id)).toEqual(['R1']);
    expect(out.endsWith('}\n')).toBe(true);
    expect(written.size).toBe(0);
  });

  it('go to the file that is named, the same ones', async () => {
    const { out: printed } = await asked('findings c.json');
    const { code, out, written } = await asked('findings c.json -o f/findings.json');
    expect({ code, out }).toEqual({ code: 0, out: 'f/findings.json\n' });
    expect(written.get('f/findings.json')).toBe(printed);
  });

  it('use the pack that is given, and say so when it is not the one that is needed', async () => {
    const files = {
      'c.json': smallConsultation.replace('small@1.0.0', 'other@2.0.0'),
      'other.yaml': smallPack.replace('id: small', 'id: other').replace('version: 1.0.0', 'version: 2.0.0'),
    };
    expect((await asked('findings c.json --pack other.yaml', memoryEffects(files))).code).toBe(0);
    const { code, err } = await asked('findings c.json --pack assets/packs/small.yaml', memoryEffects(files));
    expect(code).toBe(1);
    expect(err).toContain('c.json:7 consultation.pack: This file is for the pack `other@2.0.0`');
  });

  it('find a shipped pack by its id and version, whatever its file is called and whatever else is broken', async () => {
    const files = {
      'c.json': smallConsultation.replace('small@1.0.0', 'small@1.1.0'),
      'assets/packs/a-broken.yaml': 'a: [',
      'assets/packs/small-next.yaml': smallPack.replace('version: 1.0.0', 'version: 1.1.0'),
    };
    expect((await asked('findings c.json', memoryEffects(files))).code).toBe(0);
  });

  it('list the shipped packs when none fits', async () => {
    const { code, err } = await asked(
      'findings c.json',
      memoryEffects({ 'c.json': smallConsultation.replace('small@1.0.0', 'small@3.0.0') }),
    );
    expect(code).toBe(1);
    expect(err).toBe(
      'c.json:7 consultation.pack: The pack `small@3.0.0` does not come with Waymark (shipped: `small@1.0.0`); give its file with --pack. [pack-not-found]\n',
    );
  });

  it('are refused with every error of the consultation', async () => {
    const broken = smallConsultation.replace('"R1-C1"', '"R1-C7"').replace('"Title"', '""');
    const { code, out, err } = await asked('findings c.json -o f.json', memoryEffects({ 'c.json': broken }));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('are refused when the pack is broken, with the errors of the pack and not its warnings', async () => {
    const pack = smallPack.replace('at: para. 11, ', '').replace('level: 2\n', 'level: 3\n');
    const { err } = await asked(
      'findings c.json --pack p.yaml',
      memoryEffects({ 'c.json': smallConsultation, 'p.yaml': pack }),
    );
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('[level-without-name]');
  });
});

describe('the road map', () => {
  it('comes in all formats but PDF unless others are named', async () => {
    const { code, written, out } = await asked('roadmap c.json --out o');
    expect(code).toBe(0);
    expect([...written.keys()]).toEqual(['o/roadmap.json', 'o/roadmap.docx', 'o/roadmap.xlsx', 'o/roadmap.html']);
    expect(out).toBe('o/roadmap.json\no/roadmap.docx\no/roadmap.xlsx\no/roadmap.html\n');
    const { steps } = RoadMap.parse(JSON.parse(written.get('o/roadmap.json')!));
    expect(steps.map(({ id }) => id)).toContain('step:R1-C1');
  });

  it('comes in the formats that are named, each once', async () => {
    const { written } = await asked('roadmap c.json --out o --formats pdf,json,json');
    expect([...written.keys()]).toEqual(['o/roadmap.json', 'o/roadmap.pdf']);
    expect(written.get('o/roadmap.pdf')).toBe('printed true');
  });

  it('is the same each time', async () => {
    const line = 'roadmap c.json --out o';
    const [first, second] = [await asked(line), await asked(line)];
    for (const [file, text] of first.written) expect(second.written.get(file) === text, file).toBe(true);
  });

  it('says when Waymark does not speak the language that is asked for', async () => {
    expect(await asked('roadmap c.json --out o --formats json --lang tlh')).toMatchObject({
      code: 0,
      out: 'o/roadmap.json\n',
      err: 'What Waymark itself says is not yet there in tlh: it is in English.\n',
    });
  });

  it('is not written at all when one format cannot be made', async () => {
    const world = memoryEffects(
      { 'c.json': smallConsultation },
      { printPdf: () => Promise.resolve({ refused: 'No browser was found.' }) },
    );
    const { code, err, written } = await asked('roadmap c.json --out o --formats json,pdf', world);
    expect({ code, err }).toEqual({ code: 1, err: 'o/roadmap.pdf:whole file: No browser was found. [not-printed]\n' });
    expect(written.size).toBe(0);
  });

  it('says which file could not be written', async () => {
    const world = memoryEffects(
      { 'c.json': smallConsultation },
      { write: () => Promise.resolve({ refused: 'The disk is full.', file: 'o/roadmap.json' }) },
    );
    expect(await asked('roadmap c.json --out o --formats json', world)).toMatchObject({
      code: 1,
      out: '',
      err: 'o/roadmap.json:whole file: The disk is full. [not-written]\n',
    });
  });
});

describe('schemas', () => {
  it('are written to the folder that is named', async () => {
    const { code, written } = await asked('schemas --out s');
    expect(code).toBe(0);
    expect([...written.keys()]).toEqual(
      ['pack', 'safeguards', 'norms', 'consultation', 'findings', 'roadmap'].map((name) => `s/${name}.schema.json`),
    );
  });
});
