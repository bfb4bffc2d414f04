import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../shared/bridge';
import { startApplication, type Application } from './application';

describe('a call from the page', () => {
  let application: Application;
  beforeEach(async () => {
    application = await startApplication();
  });
  afterEach(() => {
    application.stop();
  });
  const data = (...names: string[]) => path.join(application.electron.app.userData, ...names);
  const bytes = new Uint8Array([1, 2, 3]);

  it('keeps the journal in a folder of its own', async () => {
    await application.call('journal.append', { name: 'a.journal', at: 0, bytes });
    expect([...readFileSync(data('store', 'a.journal'))]).toEqual([1, 2, 3]);
    expect(await application.call('journal.read', { name: 'a.journal', offset: 1 })).toEqual(new Uint8Array([2, 3]));
  });

  it('is refused when it says what the contract does not', async () => {
    const wrong: [Parameters<Application['call']>[0], unknown][] = [
      ['journal.list', {}],
      ['journal.list', undefined],
      ['journal.append', { name: 'a.journal', at: 0 }],
      ['journal.append', { name: 'a.journal', at: -1, bytes }],
      ['journal.append', { name: 'a.journal', at: 0.5, bytes }],
      ['journal.append', { name: 'a.journal', at: 0, bytes: [1, 2, 3] }],
      ['journal.append', { name: 'a.journal', at: 0, bytes, more: 1 }],
      ['journal.append', { name: '../a.journal', at: 0, bytes }],
      ['journal.append', { name: 'a.journal', at: 0, bytes: new Uint8Array(limits.journalWrite + 1) }],
      ['journal.append', JSON.parse('{"name": "a.journal", "at": 0, "__proto__": {}}')],
      ['saveFile', { name: '../x', bytes }],
      ['saveFile', { name: 'report\u202excod.exe', bytes }],
      ['saveFile', { name: '.profile', bytes }],
      ['openFile', { extensions: [] }],
      ['openFile', { extensions: ['*'] }],
      ['openFile', { extensions: ['json', '../x'] }],
      ['restartRenderer', true],
    ];
    for (const [name, input] of wrong) await expect(application.call(name, input), name).rejects.toThrow('refused');
    expect(readdirSync(data())).toEqual([]);
    expect(application.electron.dialog.asked).toEqual([]);
  });

  describe('to save a file', () => {
    it('writes it where the person says, under a name that is proposed', async () => {
      application.electron.dialog.chosen = data('Road map.docx');
      expect(await application.call('saveFile', { name: 'Road map.docx', bytes })).toEqual({ kind: 'saved' });
      expect([...readFileSync(data('Road map.docx'))]).toEqual([1, 2, 3]);
      expect(application.electron.dialog.asked).toEqual([
        expect.objectContaining({ defaultPath: data('documents', 'Road map.docx') }),
      ]);
    });

    it('writes nothing when the person thinks better of it', async () => {
      expect(await application.call('saveFile', { name: 'x.docx', bytes })).toEqual({ kind: 'cancelled' });
      expect(readdirSync(data())).toEqual([]);
    });

    it('says why it could not, and leaves nothing half-written', async () => {
      application.electron.dialog.chosen = data('no such folder', 'x.docx');
      expect(await application.call('saveFile', { name: 'x.docx', bytes })).toEqual({ kind: 'failed', code: 'ENOENT' });
      expect(readdirSync(data())).toEqual([]);
    });
  });

  describe('to open a file', () => {
    it('gives the bytes and the name without its folder', async () => {
      writeFileSync(data('x.json'), bytes);
      application.electron.dialog.chosen = data('x.json');
      expect(await application.call('openFile', { extensions: ['json'] })).toEqual({
        kind: 'opened',
        name: 'x.json',
        bytes,
      });
      expect(application.electron.dialog.asked).toEqual([
        expect.objectContaining({ filters: [{ name: '*.json', extensions: ['json'] }] }),
      ]);
    });

    it('does not read one that is too large, and says what it can take', async () => {
      writeFileSync(data('x.json'), '');
      truncateSync(data('x.json'), limits.file + 1);
      application.electron.dialog.chosen = data('x.json');
      expect(await application.call('openFile', { extensions: ['json'] })).toEqual({
        kind: 'tooLarge',
        most: limits.file,
      });
    });

    it('says why it could not', async () => {
      application.electron.dialog.chosen = data('absent.json');
      expect(await application.call('openFile', { extensions: ['json'] })).toEqual({ kind: 'failed', code: 'ENOENT' });
      application.electron.dialog.chosen = null;
      expect(await application.call('openFile', { extensions: ['json'] })).toEqual({ kind: 'cancelled' });
    });
  });
});
