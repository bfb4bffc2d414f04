import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalFiles } from '../../electron/journalFiles';
import { limits } from '../../shared/bridge';
import { watched } from './watchedFiles';

const bytes = (...values: number[]) => new Uint8Array(values);
const name = 'a-1.journal';

describe('the journal as files', () => {
  let top: string;
  let folder: string;
  beforeEach(async () => {
    top = await fs.mkdtemp(path.join(os.tmpdir(), 'waymark-journal-'));
    folder = path.join(top, 'store');
  });
  afterEach(async () => {
    await fs.rm(top, { recursive: true, force: true });
  });
  const open = (system: Parameters<typeof journalFiles>[0] = fs) => journalFiles(system, folder);
  const content = async () => [...(await fs.readFile(path.join(folder, name)))];

  it('adds at the end and gives back what was added', async () => {
    const journal = open();
    expect(await journal['journal.append']({ name, at: 0, bytes: bytes(1, 2, 3) })).toEqual({
      kind: 'written',
      length: 3,
    });
    expect(await journal['journal.append']({ name, at: 3, bytes: bytes(4) })).toEqual({ kind: 'written', length: 4 });
    expect(await journal['journal.read']({ name, offset: 0 })).toEqual(bytes(1, 2, 3, 4));
    expect(await journal['journal.read']({ name, offset: 3 })).toEqual(bytes(4));
    expect(await journal['journal.read']({ name, offset: 9 })).toEqual(bytes());
    expect(await journal['journal.list'](null)).toEqual([{ name, length: 4 }]);
  });

  it('refuses a place that is not the end, and writes nothing', async () => {
    const journal = open();
    await journal['journal.append']({ name, at: 0, bytes: bytes(1, 2, 3) });
    for (const at of [0, 2, 4])
      expect(await journal['journal.append']({ name, at, bytes: bytes(9) })).toEqual({ kind: 'misplaced', length: 3 });
    expect(await content()).toEqual([1, 2, 3]);
  });

  it('tells of a file that ought to have bytes and is not there, instead of making a new one', async () => {
    expect(await open()['journal.append']({ name, at: 7, bytes: bytes(1) })).toEqual({ kind: 'misplaced', length: 0 });
    expect(await open()['journal.list'](null)).toEqual([]);
    expect(await open()['journal.read']({ name, offset: 0 })).toBeNull();
  });

  it('answers an append only after the bytes, and the name of a new file, are on the disk', async () => {
    const calls: string[] = [];
    const journal = open(watched(calls));
    await journal['journal.append']({ name, at: 0, bytes: bytes(1) });
    expect(calls).toEqual(['file.write', 'file.datasync', 'folder.sync']);
    calls.length = 0;
    await journal['journal.append']({ name, at: 1, bytes: bytes(2) });
    expect(calls).toEqual(['file.write', 'file.datasync']);
  });

  it('cuts a torn tail, so that the next entry stands where it should', async () => {
    const calls: string[] = [];
    const journal = open(watched(calls));
    await journal['journal.append']({ name, at: 0, bytes: bytes(1, 2, 3, 4) });
    calls.length = 0;
    expect(await journal['journal.truncate']({ name, length: 2 })).toEqual({ kind: 'written', length: 2 });
    expect(calls).toEqual(['file.truncate', 'file.sync']);
    expect(await journal['journal.append']({ name, at: 2, bytes: bytes(5) })).toEqual({ kind: 'written', length: 3 });
    expect(await content()).toEqual([1, 2, 5]);
  });

  it('never grows a file by cutting it', async () => {
    const journal = open();
    await journal['journal.append']({ name, at: 0, bytes: bytes(1) });
    expect(await journal['journal.truncate']({ name, length: 5 })).toEqual({ kind: 'misplaced', length: 1 });
    expect(await journal['journal.truncate']({ name: 'b.journal', length: 0 })).toEqual({
      kind: 'misplaced',
      length: 0,
    });
    expect(await content()).toEqual([1]);
  });

  it('takes back what a full disk let it write, and says that the disk is full', async () => {
    await open()['journal.append']({ name, at: 0, bytes: bytes(1) });
    for (const code of ['ENOSPC', 'EDQUOT', 'EROFS']) {
      const journal = open(watched([], { call: 'file.datasync', code }));
      expect(await journal['journal.append']({ name, at: 1, bytes: bytes(2, 3) })).toEqual({ kind: 'full' });
      expect(await content()).toEqual([1]);
    }
    const broken = open(watched([], { call: 'file.datasync', code: 'EIO' }));
    expect(await broken['journal.append']({ name, at: 1, bytes: bytes(2) })).toEqual({ kind: 'failed', code: 'EIO' });
    expect(await open()['journal.append']({ name, at: 1, bytes: bytes(2) })).toEqual({ kind: 'written', length: 2 });
  });

  it('takes no more saves when hardly any room is left, which is the database’s, but still what a vault needs', async () => {
    const { bsize } = await fs.statfs(top);
    const scarce = { ...fs, statfs: () => Promise.resolve({ bsize, bavail: 1024 }) } as unknown as typeof fs;
    const journal = open(scarce);
    expect(await journal['journal.room'](null)).toBe(1024 * bsize);
    expect(await journal['journal.append']({ name, at: 0, bytes: bytes(1) })).toEqual({ kind: 'full' });
    const header = await journal['journal.append']({ name: 'a.vault', at: 0, bytes: bytes(1) });
    expect(header).toEqual({ kind: 'written', length: 1 });
    const mute = { ...fs, statfs: () => Promise.reject(new Error('not here')) } as unknown as typeof fs;
    expect(await open(mute)['journal.room'](null)).toBeNull();
    expect(await open(mute)['journal.append']({ name, at: 0, bytes: bytes(1) })).toMatchObject({ kind: 'written' });
  });

  it('removes a file, and makes no fuss of one that is not there', async () => {
    const journal = open();
    await journal['journal.append']({ name, at: 0, bytes: bytes(1) });
    expect(await journal['journal.remove']({ name })).toEqual({ kind: 'written', length: 0 });
    expect(await journal['journal.remove']({ name })).toEqual({ kind: 'written', length: 0 });
    expect(await journal['journal.list'](null)).toEqual([]);
  });

  it('lets nobody else read, and lists nothing but its own files, in name order', async () => {
    const journal = open();
    await journal['journal.append']({ name: 'b.journal', at: 0, bytes: bytes(1) });
    await journal['journal.append']({ name: 'a.vault', at: 0, bytes: bytes(1) });
    await fs.writeFile(path.join(folder, 'notes.txt'), 'x');
    await fs.mkdir(path.join(folder, 'd.journal'));
    expect((await journal['journal.list'](null)).map((file) => file.name)).toEqual(['a.vault', 'b.journal']);
    for (const file of ['a.vault', 'b.journal'])
      expect((await fs.stat(path.join(folder, file))).mode & 0o777).toBe(0o600);
    expect((await fs.stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('refuses names that could lead elsewhere', async () => {
    const journal = open();
    const names = [
      '../x.journal',
      '/x.journal',
      'a/b.journal',
      '..\\x.journal',
      '.x.journal',
      'x.journal.exe',
      'X.journal',
      '',
    ];
    for (const wrong of [
      ...names,
      'x.journal\n',
      'x\0.journal',
      `${'x'.repeat(65)}.journal`,
      'con.journal',
      'com1.vault',
    ]) {
      const writing = journal['journal.append']({ name: wrong, at: 0, bytes: bytes(1) });
      await expect(writing, JSON.stringify(wrong)).rejects.toThrow();
      await expect(journal['journal.read']({ name: wrong, offset: 0 }), JSON.stringify(wrong)).rejects.toThrow();
      await expect(journal['journal.remove']({ name: wrong }), JSON.stringify(wrong)).rejects.toThrow();
    }
    expect(await fs.readdir(top)).toEqual(['store']);
    expect(await fs.readdir(folder)).toEqual([]);
  });

  it('follows no link that somebody laid into the folder', async () => {
    const outside = path.join(top, 'outside.txt');
    await fs.writeFile(outside, 'untouched');
    await fs.mkdir(folder);
    await fs.symlink(outside, path.join(folder, name));
    const journal = open();
    expect(await journal['journal.append']({ name, at: 9, bytes: bytes(1) })).toEqual({
      kind: 'failed',
      code: 'ELOOP',
    });
    await expect(journal['journal.read']({ name, offset: 0 })).rejects.toThrow('ELOOP');
    expect(await journal['journal.list'](null)).toEqual([]);
    expect(await fs.readFile(outside, 'utf8')).toBe('untouched');
  });

  it('does calls one after another, in the order in which they came', async () => {
    const journal = open();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, at) => journal['journal.append']({ name, at, bytes: bytes(at) })),
    );
    expect(outcomes.every(({ kind }) => kind === 'written')).toBe(true);
    expect(await content()).toEqual(Array.from({ length: 50 }, (_, at) => at));
  });

  it('reads a long file in pieces that the bridge can carry', async () => {
    const journal = open();
    const long = new Uint8Array(limits.journalRead + 10).fill(7);
    await journal['journal.append']({ name, at: 0, bytes: long });
    expect((await journal['journal.read']({ name, offset: 0 }))?.length).toBe(limits.journalRead);
    expect((await journal['journal.read']({ name, offset: limits.journalRead }))?.length).toBe(10);
  });

  it('says so when its folder cannot be made', async () => {
    await fs.writeFile(folder, 'a file stands here');
    const outcome = await open()['journal.append']({ name, at: 0, bytes: bytes(1) });
    expect(outcome).toEqual({ kind: 'failed', code: 'EEXIST' });
  });
});
