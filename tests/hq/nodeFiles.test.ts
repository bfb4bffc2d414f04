import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inScratchFolder, listFolder, readFileWithin, writeFiles } from '../../hq/command-line/node-files';
import { withoutTraces } from '../../hq/command-line/pdf';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'waymark-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (...names: string[]): string => path.join(folder, ...names);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writing files', () => {
  it('makes the folders that are missing, replaces what is there and leaves nothing beside it', async () => {
    writeFileSync(at('a.txt'), 'old and longer');
    const outcome = await writeFiles([
      { file: at('a.txt'), bytes: bytes('new') },
      { file: at('x', 'y', 'b.txt'), bytes: bytes('b') },
    ]);
    expect(outcome).toEqual({ written: true });
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('new');
    expect(readFileSync(at('x', 'y', 'b.txt'), 'utf8')).toBe('b');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'x']);
    expect(readdirSync(at('x', 'y'))).toEqual(['b.txt']);
  });

  it('writes none when one cannot be written, and takes away the folders that it made', async () => {
    writeFileSync(at('a.txt'), 'old');
    mkdirSync(at('taken'));
    const outcome = await writeFiles([
      { file: at('a.txt'), bytes: bytes('new') },
      { file: at('x', 'y', 'b.txt'), bytes: bytes('b') },
      { file: at('taken'), bytes: bytes('c') },
    ]);
    expect(outcome).toMatchObject({ file: at('taken'), refused: expect.stringContaining('folder') as string });
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'taken']);
  });

  it('says when part of the path is a file', async () => {
    writeFileSync(at('a.txt'), 'old');
    const outcome = await writeFiles([{ file: at('a.txt', 'b.txt'), bytes: bytes('b') }]);
    expect(outcome).toMatchObject({ refused: expect.stringContaining('Part of this path is a file') as string });
  });

  it('follows a link to a file, and replaces no device', async () => {
    writeFileSync(at('real.txt'), 'old');
    symlinkSync(at('real.txt'), at('link.txt'));
    await writeFiles([{ file: at('link.txt'), bytes: bytes('new') }]);
    expect(readFileSync(at('real.txt'), 'utf8')).toBe('new');
    symlinkSync('/dev/null', at('null'));
    expect(await writeFiles([{ file: at('null'), bytes: bytes('x') }])).toMatchObject({
      refused: expect.stringContaining('no ordinary file') as string,
    });
  });
});

describe('reading files', () => {
  it('reads no further than one byte beyond the limit', async () => {
    writeFileSync(at('a.txt'), 'x'.repeat(1000));
    expect(await readFileWithin(at('a.txt'), 1000)).toHaveLength(1000);
    expect(await readFileWithin(at('a.txt'), 10)).toHaveLength(11);
    expect(await readFileWithin('/dev/zero', 100)).toHaveLength(101);
  });

  it('says why a file cannot be read', async () => {
    expect(await readFileWithin(at('none'), 10)).toEqual({ refused: 'There is no such file; check the path.' });
    expect(await readFileWithin(folder, 10)).toEqual({ refused: 'This is a folder; a file was expected.' });
  });

  it('lists a folder by name, and nothing where there is none', async () => {
    writeFileSync(at('b'), '');
    writeFileSync(at('a'), '');
    expect(await listFolder(folder)).toEqual(['a', 'b']);
    expect(await listFolder(at('none'))).toEqual([]);
  });
});

describe('a scratch folder', () => {
  it('lies where the result will go, and is gone afterwards', async () => {
    const seen = await inScratchFolder(at('not', 'yet'), (scratch) => {
      writeFileSync(path.join(scratch, 'page'), 'secret');
      return Promise.resolve(scratch);
    });
    expect(path.dirname(seen as string)).toBe(folder);
    expect(existsSync(seen as string)).toBe(false);
  });
});

describe('a printed page', () => {
  it('carries neither the time nor the machine, at the same length', () => {
    const pdf =
      "<</Creator (Mozilla/5.0 \\(X11; Linux\\) x)\n/CreationDate (D:20261121204850+02'00')\n/ModDate (D:20261121204850Z)>>é";
    const latin = new Uint8Array(Buffer.from(pdf, 'latin1'));
    const cleaned = Buffer.from(withoutTraces(latin)).toString('latin1');
    expect(cleaned).toHaveLength(pdf.length);
    expect(cleaned).not.toMatch(/X11|2026/);
    expect(cleaned).toMatch(/^<<\/Creator \(Waymark +\)\n\/CreationDate \(D:20000101120000\+00'00'\)/);
    expect(cleaned.endsWith('>>é')).toBe(true);
  });
});
