import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../electron/wholeFile';
import { watched } from './watchedFiles';

describe('a file that is written whole', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'waymark-whole-'));
    file = path.join(folder, 'Road map.docx');
    await fs.writeFile(file, 'old');
  });
  afterEach(async () => {
    await fs.rm(folder, { recursive: true, force: true });
  });
  const bytes = new TextEncoder().encode('new');

  it('takes the place of the old one at one instant, when it is on the disk', async () => {
    const calls: string[] = [];
    await writeWhole(watched(calls), file, bytes);
    expect(calls).toEqual(['file.writeFile', 'file.sync', 'rename', 'folder.sync']);
    expect(await fs.readFile(file, 'utf8')).toBe('new');
  });

  it('leaves the old one, and nothing beside it, when it cannot be written', async () => {
    for (const call of ['file.writeFile', 'file.sync', 'rename']) {
      const full = watched([], { call, code: 'ENOSPC' });
      await expect(writeWhole(full, file, bytes), call).rejects.toThrow('ENOSPC');
      expect(await fs.readdir(folder), call).toEqual(['Road map.docx']);
      expect(await fs.readFile(file, 'utf8')).toBe('old');
    }
  });

  it('is not stopped by what a crash left, and follows no link that somebody laid there', async () => {
    const outside = path.join(folder, 'outside.txt');
    await fs.writeFile(outside, 'untouched');
    await fs.symlink(outside, path.join(folder, '.Road map.docx.part'));
    await writeWhole(fs, file, bytes);
    expect(await fs.readFile(file, 'utf8')).toBe('new');
    expect(await fs.readFile(outside, 'utf8')).toBe('untouched');
  });
});
