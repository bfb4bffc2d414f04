import { describe, expect, it } from 'vitest';
import type { Effects } from '../../hq/command-line/effects';
import { run } from '../../hq/command-line/run';
import { checklist } from '../shared/xlsform/forms/checklist';
import { matrix } from '../shared/xlsform/forms/matrix';
import { posts } from '../shared/xlsform/forms/posts';
import { workbookBytes } from '../shared/xlsform/forms/sheets';
import { memoryEffects } from './memoryEffects';

const forms: Readonly<Record<string, Uint8Array>> = {
  'checklist.xlsx': workbookBytes(checklist),
  'posts.xlsx': workbookBytes(posts),
  'matrix.xlsx': workbookBytes(matrix),
  'no.xlsx': new TextEncoder().encode('no workbook'),
};

const asked = async (line: string, changed: Partial<Effects> = {}) => {
  const world = memoryEffects({});
  const read: Effects['read'] = (file, limit) => {
    const bytes = forms[file];
    return bytes ? Promise.resolve(bytes.slice(0, limit + 1)) : world.effects.read(file, limit);
  };
  const code = await run(line.split(' '), { ...world.effects, read, ...changed });
  return { code, out: world.out(), err: world.err(), written: world.written };
};

describe('pack from-xlsform', () => {
  it('writes the pack and says what is in it and what comes next', async () => {
    const { code, out, err, written } = await asked('pack from-xlsform posts.xlsx -o out/posts.yaml');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      'out/posts.yaml: 2 requirements, 5 criteria, 1 context question, 1 roster; 0 warnings\nNext: waymark pack check out/posts.yaml\n',
    );
    expect([...written.keys()]).toEqual(['out/posts.yaml']);
    expect(written.get('out/posts.yaml')).toMatch(
      /^# Made from posts\.xlsx by `waymark pack from-xlsform`\.\n\nformat: waymark\.pack\/1\n/,
    );
  });

  it('gives a pack in which pack check finds no error', async () => {
    const { written } = await asked('pack from-xlsform checklist.xlsx -o checklist.yaml');
    const world = memoryEffects({ 'checklist.yaml': written.get('checklist.yaml')! });
    expect(await run(['pack', 'check', 'checklist.yaml'], world.effects)).toBe(0);
    expect(world.out()).toMatch(/facility_checklist@2026021501, 0 errors, \d+ warnings\n$/);
  });

  it('names on standard output what a pack cannot hold, and how drafts become criteria', async () => {
    const { code, out, err } = await asked('pack from-xlsform checklist.xlsx -o checklist.yaml');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('checklist.xlsx:survey!F15: warning: The condition `${q102} < 24` is left out');
    expect(out).toContain(
      '2 requirements, 5 criteria (5 drafts), 5 context questions; 27 warnings\nDrafts are a beginning',
    );
  });

  it('refuses with every error at once, and writes nothing', async () => {
    const { code, out, err, written } = await asked('pack from-xlsform matrix.xlsx -o matrix.yaml');
    expect(code).toBe(1);
    expect(err.split('\n').slice(0, 2)).toEqual([
      'matrix.xlsx:survey!A2: `begin_score` cannot be converted: a pack adds up no scores; make each line a select_one question. [type-refused]',
      'matrix.xlsx:survey!A3: `score__row` cannot be converted: it belongs to `begin_score` above. [type-refused]',
    ]);
    expect(
      err
        .trim()
        .split('\n')
        .every((line) => /^matrix\.xlsx:(survey|choices)![A-Z]\d+: .* \[[a-z-]+\]$/.test(line)),
    ).toBe(true);
    expect(out).toMatch(/matrix\.xlsx: \d+ errors, \d+ warnings; nothing was written\.\n$/);
    expect(written.size).toBe(0);
  });

  it.each([
    ['no.xlsx', 'not-a-workbook'],
    ['missing.xlsx', 'unreadable'],
  ])('refuses %s', async (file, code) => {
    const result = await asked(`pack from-xlsform ${file} -o pack.yaml`);
    expect(result).toMatchObject({ code: 1 });
    expect(result.err).toMatch(new RegExp(`^${file.replace('.', '\\.')}:whole file: .* \\[${code}\\]\\n$`));
    expect(result.written.size).toBe(0);
  });

  it('says when the pack cannot be written', async () => {
    const { code, err } = await asked('pack from-xlsform posts.xlsx -o /full/posts.yaml', {
      write: () => Promise.resolve({ refused: 'The disk is full.', file: '/full/posts.yaml' }),
    });
    expect({ code, err }).toEqual({ code: 1, err: '/full/posts.yaml:whole file: The disk is full. [not-written]\n' });
  });

  it.each([
    ['pack from-xlsform', '0 were given'],
    ['pack from-xlsform a.xlsx b.xlsx -o c.yaml', '2 were given'],
    ['pack from-xlsform a.xlsx', 'needs -o PACK.yaml'],
    ['pack from-xlsform a.xlsx -o b.yaml --lang fr', 'does not take --lang'],
    ['pack from-xls a.xlsx', 'pack from-xlsform'],
  ])('%s is answered with what is wrong', async (line, sentence) => {
    const { code, out, err } = await asked(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });
});
