import { existsSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Application, startApplication } from './application';

describe('the keychain of the operating system', () => {
  let application: Application;
  beforeEach(async () => {
    application = await startApplication((electron) => {
      electron.safeStorage.backend = 'gnome_libsecret';
      electron.safeStorage.answers = true;
    });
  });
  afterEach(() => {
    application.stop();
  });
  const folder = () => path.join(application.electron.app.userData, 'store');
  const file = () => path.join(folder(), 'keychain.sealed');
  const keep = (item: string | null) => application.call('keychain.keep', { item });
  const read = () => application.call('keychain.read', null);

  it('keeps one item, sealed, in a file of the store that only this user may read', async () => {
    expect(await read()).toEqual({ kind: 'none' });
    expect(await keep('{"secret":"aa"}')).toEqual({ kind: 'kept' });
    expect(readFileSync(file()).toString()).not.toContain('secret');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(await read()).toEqual({ kind: 'item', item: '{"secret":"aa"}' });
    expect(await keep('{"secret":"bb"}')).toEqual({ kind: 'kept' });
    expect(await read()).toEqual({ kind: 'item', item: '{"secret":"bb"}' });
    expect(readdirSync(folder())).toEqual(['keychain.sealed']);
    expect(await application.call('journal.list', null)).toEqual([]);
  });

  it('forgets it when told, and when there is none', async () => {
    expect(await keep(null)).toEqual({ kind: 'kept' });
    await keep('{}');
    expect(await keep(null)).toEqual({ kind: 'kept' });
    expect(existsSync(file())).toBe(false);
  });

  it('of Linux is refused where it would seal with a key that stands in the program', async () => {
    if (process.platform !== 'linux') return;
    for (const backend of ['basic_text', 'unknown', 'something new']) {
      application.electron.safeStorage.backend = backend;
      expect(await application.call('keychain.state', null), backend).toBe('plainText');
      expect(await keep('{}')).toEqual({ kind: 'refused', why: 'plainText' });
    }
    expect(existsSync(file())).toBe(false);
    for (const backend of ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']) {
      application.electron.safeStorage.backend = backend;
      expect(await application.call('keychain.state', null), backend).toBe('ready');
    }
  });

  it('that does not answer keeps nothing, and is not taken for one that has forgotten', async () => {
    await keep('{"secret":"aa"}');
    application.electron.safeStorage.answers = false;
    expect(await application.call('keychain.state', null)).toBe('closed');
    expect(await keep('{"secret":"bb"}')).toEqual({ kind: 'refused', why: 'closed' });
    expect(await read()).toEqual({ kind: 'closed' });
    application.electron.safeStorage.answers = true;
    expect(await read()).toEqual({ kind: 'item', item: '{"secret":"aa"}' });
  });

  it('says that it cannot read what another computer, a damaged disk or a link put there', async () => {
    await keep('{"secret":"aa"}');
    writeFileSync(file(), 'anything else');
    expect(await read()).toEqual({ kind: 'unreadable' });
    writeFileSync(file(), '}'.repeat(10_000).concat('{'));
    expect(await read()).toEqual({ kind: 'unreadable' });
    await keep(null);
    const elsewhere = path.join(application.electron.app.userData, 'other');
    writeFileSync(elsewhere, '}{');
    symlinkSync(elsewhere, file());
    expect(await read()).toEqual({ kind: 'unreadable' });
  });

  it('is not asked for anything by an application that starts', () => {
    let asked = 0;
    const { safeStorage } = application.electron;
    safeStorage.isAsyncEncryptionAvailable = () => Promise.resolve((asked += 1) > 0);
    return read().then((found) => {
      expect(found).toEqual({ kind: 'none' });
      expect(asked).toBe(0);
    });
  });
});
