import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BaseWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupFolders } from '../../electron/backupFolders';
import { watched } from './watchedFiles';

const bytes = (...values: number[]) => new Uint8Array(values);
const name = 'waymark-0123abcd-000001.backup';
const part = `${name}.part`;
const own = { place: 'own' } as const;
const chosen = { place: 'chosen' } as const;

describe('the places for backups', () => {
  let top: string;
  let stick: string;
  let pointed: string | null;
  let asked: unknown[];
  beforeEach(async () => {
    top = await fs.mkdtemp(path.join(os.tmpdir(), 'waymark-backups-'));
    stick = path.join(top, 'stick');
    await fs.mkdir(stick);
    pointed = stick;
    asked = [];
  });
  afterEach(async () => {
    await fs.rm(top, { recursive: true, force: true });
  });

  let serial = 0;
  const open = (system: Parameters<typeof backupFolders>[0]['fs'] = fs) =>
    backupFolders({
      dialog: {
        showOpenDialog: (...options: unknown[]) => {
          asked.push(options[1]);
          return Promise.resolve({ canceled: pointed === null, filePaths: pointed === null ? [] : [pointed] });
        },
      },
      fs: system,
      parent: () => null as unknown as BaseWindow,
      own: path.join(top, 'profile', 'backups'),
      remembered: path.join(top, 'backups.json'),
      newId: () => String(serial++).padStart(32, '0'),
    });
  const names = async (place: typeof own | typeof chosen) =>
    (await open()['backup.list'](place))?.files?.map((file) => file.name) ?? null;

  it('keep what is not proven under another name, and give it its own in one step that is on the disk', async () => {
    const calls: string[] = [];
    const folders = open(watched(calls));
    expect(await folders['backup.append']({ ...own, name: part, at: 0, bytes: bytes(1, 2) })).toMatchObject({
      kind: 'written',
    });
    await folders['backup.append']({ ...own, name: part, at: 2, bytes: bytes(3) });
    expect(await names(own)).toEqual([part]);
    calls.length = 0;
    expect(await folders['backup.place']({ ...own, name: part })).toEqual({ kind: 'written', length: 3 });
    expect(calls).toEqual(['file.sync', 'rename', 'folder.sync']);
    expect(await names(own)).toEqual([name]);
    expect(await folders['backup.read']({ ...own, name, offset: 0 })).toEqual(bytes(1, 2, 3));
  });

  it('begin a file anew that was left half written', async () => {
    const folders = open();
    await folders['backup.append']({ ...own, name: part, at: 0, bytes: bytes(9, 9, 9, 9) });
    await folders['backup.append']({ ...own, name: part, at: 0, bytes: bytes(1) });
    await folders['backup.place']({ ...own, name: part });
    expect(await folders['backup.read']({ ...own, name, offset: 0 })).toEqual(bytes(1));
  });

  it('overwrite the keys of a backup before they remove it', async () => {
    const calls: string[] = [];
    await open()['backup.append']({ ...own, name: part, at: 0, bytes: bytes(1, 2, 3) });
    await open(watched(calls))['backup.remove']({ ...own, name: part });
    expect(calls).toEqual(['file.write', 'file.datasync', 'folder.sync']);
    expect(await names(own)).toEqual([]);
  });

  it('are Waymark’s own and, once somebody pointed at it, a folder that is remembered', async () => {
    expect(await open()['backup.list'](chosen)).toBeNull();
    expect(await open()['backup.choose']({ folder: 'ask' })).toEqual({ kind: 'chosen' });
    expect(asked).toEqual([{ properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] }]);
    await open()['backup.append']({ ...chosen, name: part, at: 0, bytes: bytes(1) });
    expect(await open()['backup.list'](chosen)).toMatchObject({ path: stick, files: [{ name: part, length: 1 }] });
    expect(await names(own)).toEqual([]);
    pointed = null;
    expect(await open()['backup.choose']({ folder: 'ask' })).toEqual({ kind: 'cancelled' });
    expect(await names(chosen)).toEqual([part]);
    expect(await open()['backup.choose']({ folder: 'own' })).toEqual({ kind: 'chosen' });
    expect(await open()['backup.list'](chosen)).toBeNull();
  });

  it('say that the chosen folder is away, and make nothing where it was', async () => {
    await open()['backup.choose']({ folder: 'ask' });
    await fs.rename(stick, `${stick}-elsewhere`);
    expect(await open()['backup.list'](chosen)).toEqual({ path: stick, files: null });
    const writing = open()['backup.append']({ ...chosen, name: part, at: 0, bytes: bytes(1) });
    expect(await writing).toEqual({ kind: 'failed', code: 'ENOENT' });
    // An empty mount point, or another stick under the same letter.
    await fs.mkdir(stick);
    expect(await open()['backup.list'](chosen)).toEqual({ path: stick, files: null });
    expect(await open()['backup.append']({ ...chosen, name: part, at: 0, bytes: bytes(1) })).toEqual({
      kind: 'failed',
      code: 'ENOENT',
    });
    expect(await fs.readdir(stick)).toEqual([]);
    await fs.rmdir(stick);
    await fs.rename(`${stick}-elsewhere`, stick);
    expect(await names(chosen)).toEqual([]);
  });

  it('refuse names that could lead elsewhere', async () => {
    const folders = open();
    for (const wrong of [`../${part}`, 'x.part', 'waymark-0123abcd-000001.backup.exe.part', '.part', `a/${part}`]) {
      await expect(
        folders['backup.append']({ ...own, name: wrong, at: 0, bytes: bytes(1) }),
        JSON.stringify(wrong),
      ).rejects.toThrow();
      await expect(folders['backup.read']({ ...own, name: wrong, offset: 0 }), wrong).rejects.toThrow();
    }
  });

  it('tell what a full stick says, and leave nothing chosen that cannot be written', async () => {
    const folders = open(watched([], { call: 'file.writeFile', code: 'ENOSPC' }));
    expect(await folders['backup.choose']({ folder: 'ask' })).toEqual({ kind: 'full' });
    expect(await open()['backup.list'](chosen)).toBeNull();
  });
});
