import { describe, expect, it } from 'vitest';
import { vaultStore } from '../../../../renderer/store/vaultStore';
import { readJournal } from '../../../../shared/vault';
import { memoryFolder } from '../../../fixtures/backupFolder';
import { change, cheapest, good, laptop, passphrase } from '../../../fixtures/store';

type Machine = Awaited<ReturnType<typeof laptop>>;

const filled = async () => {
  const machine = await laptop();
  const store = machine.window();
  const { recoveryCode } = good(await store.create(passphrase));
  const scope = good(await store.begin([change(0)]));
  return { ...machine, store, scope, recoveryCode };
};

const listed = async (store: ReturnType<Machine['window']>) => good(await store.backups()).backups;
const notes = (unlocked: { consultations: readonly { changes: readonly { value: unknown }[] }[] }) =>
  unlocked.consultations.flatMap(({ changes }) => changes.map(({ value }) => value));

/** Another computer to which the folder of backups was brought. */
const elsewhere = async (folder: ReturnType<typeof memoryFolder>) => {
  const machine = await laptop();
  return vaultStore({ ...machine.deps, backups: [folder] }, cheapest);
};

describe('a backup that Waymark makes by itself', () => {
  it('is made when something changed, and only then', async () => {
    const { store, scope } = await filled();
    expect(good(await store.backUp()).kind).toBe('made');
    expect(good(await store.backUp())).toEqual({ kind: 'unchanged' });
    good(await store.append(scope, [change(1)]));
    expect(good(await store.backUp()).kind).toBe('made');
    expect(good(await store.changePassphrase(passphrase, 'another harbour lantern meadow velvet'))).toBeNull();
    expect(good(await store.backUp()).kind).toBe('made');
    expect(await listed(store)).toHaveLength(3);
  });

  it('opens on another computer with the passphrase or the recovery code', async () => {
    const { store, own, recoveryCode } = await filled();
    good(await store.backUp());
    const { name, place } = (await listed(store))[0]!;
    for (const credential of [{ passphrase }, { recoveryCode }]) {
      const there = await elsewhere(own);
      expect(notes(good(await there.restore({ listed: name, place }, credential)))).toEqual(['answer 0']);
    }
  });

  it('is made of what is sealed while the vault is locked, and opened with the key at the next unlock', async () => {
    const { window, store, scope, own } = await filled();
    good(await store.append(scope, [change(1)]));
    const locked = window();
    expect(good(await locked.backUp())).toMatchObject({ kind: 'made' });
    expect(good(await locked.backUp())).toEqual({ kind: 'unchanged' });
    const { name } = (await listed(locked))[0]!;
    const there = await elsewhere(own);
    expect(notes(good(await there.restore({ listed: name, place: 'own' }, { passphrase })))).toEqual([
      'answer 0',
      'answer 1',
    ]);
    good(await locked.unlock({ passphrase }));
    expect(good(await locked.backUp())).toEqual({ kind: 'unchanged' });
  });

  it('made while locked goes when the key does not open it, and another takes its place', async () => {
    const { window, own, journal, database } = await filled();
    const locked = window();
    // Both copies hold the same, and it is none of ours: without the key nobody can tell.
    const header = JSON.parse((await database.vault.get('header'))!.text) as { device: { id: string } };
    const text = JSON.stringify({ ...header, device: { ...header.device, id: 'ffffffffffffffff' } });
    const whole = (await database.vault.get('header'))!.text;
    const put = async (words: string): Promise<void> => {
      for (const name of ['a.vault', 'b.vault']) journal.files.set(name, new TextEncoder().encode(words));
      await database.vault.put({ key: 'header', text: words });
    };
    await put(text);
    expect(good(await locked.backUp())).toMatchObject({ kind: 'made' });
    await put(whole);
    const [bad] = [...own.files.keys()];
    good(await locked.unlock({ passphrase }));
    expect(good(await locked.backUp())).toMatchObject({ kind: 'made' });
    expect([...own.files.keys()].filter((name) => name !== bad)).toHaveLength(1);
  });

  it('is not made of a damaged copy: while locked it waits, and with the keys both copies are mended first', async () => {
    const { window, store, scope, database, own, sodium, journal } = await filled();
    for (let n = 1; n < 5; n++) good(await store.append(scope, [change(n)]));
    await database.log.delete([scope, 4]);
    expect(good(await window().backUp())).toEqual({ kind: 'later' });
    expect(own.files.size).toBe(0);
    expect(good(await store.backUp())).toMatchObject({ kind: 'made' });
    expect(await database.log.where('scope').equals(scope).count()).toBe(5);
    expect(readJournal(sodium, journal.files.get(`${scope}.journal`)!).entries.size).toBe(5);
  });

  it('says in its name that saves are missing, and never pushes out one that is whole', async () => {
    const { store, scope, database, journal } = await filled();
    for (let n = 1; n < 4; n++) good(await store.append(scope, [change(n)]));
    good(await store.backUp());
    await database.log.delete([scope, 2]);
    journal.files.delete(`${scope}.journal`);
    for (let n = 4; n < 12; n++) {
      good(await store.append(scope, [change(n)]));
      expect(good(await store.backUp())).toMatchObject({ kind: 'made' });
    }
    const backups = await listed(store);
    expect(backups.filter(({ holes }) => !holes)).toHaveLength(1);
    expect(backups.filter(({ holes }) => holes)).toHaveLength(6);
  });

  it('is listed only once it was read back, and takes nothing away before', async () => {
    const { store, scope, own } = await filled();
    for (let n = 1; n < 9; n++) {
      good(await store.append(scope, [change(n)]));
      good(await store.backUp());
    }
    const before = (await listed(store)).map(({ name }) => name);
    good(await store.append(scope, [change(20)]));
    const read = own.read.bind(own);
    own.read = async (name) => {
      const bytes = await read(name);
      if (bytes && name.endsWith('.part')) bytes[Math.floor(bytes.length / 2)]! ^= 1;
      return bytes;
    };
    expect(good(await store.backUp())).toMatchObject({ kind: 'unproven', place: 'own' });
    expect((await listed(store)).map(({ name }) => name)).toEqual(before);
    own.read = read;
    own.calls.length = 0;
    expect(good(await store.backUp())).toMatchObject({ kind: 'made' });
    const settled = own.calls.findIndex((call) => call.startsWith('settle'));
    expect(own.calls.slice(0, settled).filter((call) => call.startsWith('remove'))).toEqual([]);
  });

  it('goes to the folder that was chosen, and beside Waymark’s data while that is away', async () => {
    const machine = await laptop();
    const stick = memoryFolder('chosen');
    const store = vaultStore({ ...machine.deps, backups: [machine.own, stick] }, cheapest);
    good(await store.create(passphrase));
    const scope = good(await store.begin([change(0)]));
    expect(good(await store.backUp())).toMatchObject({ kind: 'made', place: 'chosen' });
    stick.away = true;
    good(await store.append(scope, [change(1)]));
    expect(good(await store.backUp())).toMatchObject({ kind: 'made', place: 'own' });
    expect(good(await store.backups()).chosen).toEqual({ path: 'Stick', away: true });
    stick.away = false;
    expect(good(await store.backUp())).toMatchObject({ kind: 'made', place: 'chosen' });
    expect(stick.files.size).toBe(2);
  });

  it('tells of a full disk and leaves the older ones alone', async () => {
    const { store, scope, own } = await filled();
    good(await store.backUp());
    good(await store.append(scope, [change(1)]));
    own.full = true;
    expect(await store.backUp()).toEqual({ ok: false, fault: { kind: 'diskFull' } });
    own.full = false;
    expect(await listed(store)).toHaveLength(1);
    expect(good(await store.backUp()).kind).toBe('made');
  });
});

describe('attachments in backups', () => {
  const file = (size: number, fill: number) => new Blob([new Uint8Array(size).fill(fill)]);
  const attached = async () => {
    const machine = await filled();
    const { sha256 } = good(await machine.store.attach(machine.scope, file(2_500_000, 7), () => undefined));
    return { ...machine, sha256 };
  };
  /** So many rows hold 2,500,000 bytes: two of a mebibyte, and the rest in lengths that records have. */
  const inPieces = 5;
  const pieces = (own: ReturnType<typeof memoryFolder>) => [...own.files.keys()].filter((name) => /piece$/.test(name));

  it('are kept once for all backups, and come back whole on another computer', async () => {
    const { store, scope, own, sha256 } = await attached();
    for (let n = 1; n < 4; n++) {
      good(await store.append(scope, [change(n)]));
      expect(good(await store.backUp())).toMatchObject({ kind: 'made', leftOut: 0 });
    }
    expect(pieces(own)).toHaveLength(inPieces);
    expect(own.calls.filter((call) => /write .*piece/.test(call))).toHaveLength(inPieces);
    const { name } = (await listed(store))[0]!;
    const there = await elsewhere(own);
    good(await there.restore({ listed: name, place: 'own' }, { passphrase }));
    const blob = good(await there.readAttachment(scope, sha256));
    expect(Buffer.from(await blob.arrayBuffer()).equals(Buffer.alloc(2_500_000, 7))).toBe(true);
    const picked = [...own.files].map(([known, { bytes }]) => new File([new Uint8Array(bytes)], known));
    const other = await elsewhere(memoryFolder());
    good(await other.restore({ picked: name, files: picked }, { passphrase }));
    expect(good(await other.readAttachment(scope, sha256)).size).toBe(2_500_000);
  });

  it('are missed by a check, and a restore without them gives every word', async () => {
    const { store, own, scope } = await attached();
    good(await store.backUp());
    const { name } = (await listed(store))[0]!;
    const source = { listed: name, place: 'own' } as const;
    expect(good(await store.checkBackup(source))).toMatchObject({ consultations: 1, missing: 0, withoutFiles: 0 });
    own.files.delete(pieces(own)[1]!);
    expect(good(await store.checkBackup(source))).toMatchObject({ withoutFiles: 1 });
    const there = await elsewhere(memoryFolder());
    const alone = own.files.get(name)!.bytes;
    expect(notes(good(await there.restore(alone, { passphrase })))).toEqual(['answer 0']);
    expect(scope).not.toBe('');
  });

  it('go from the folder when no backup names them any more', async () => {
    const { store, scope, own } = await attached();
    good(await store.backUp());
    const other = good(await store.begin([change(50)]));
    good(await store.forget(scope));
    for (let n = 51; n < 62; n++) {
      expect(pieces(own).length, String(n)).toBe(n < 56 ? inPieces : pieces(own).length);
      good(await store.append(other, [change(n)]));
      // A day later each time, so that the daily ones go too.
      own.now += 24 * 60 * 60 * 1000;
      good(await store.backUp());
    }
    expect(pieces(own)).toEqual([]);
    expect(await listed(store)).toHaveLength(10);
  });

  it('are left out where room is short, and words are not', async () => {
    const { store, disk, own } = await attached();
    disk.room = 33 * 1024 * 1024;
    expect(good(await store.backUp())).toMatchObject({ kind: 'made', leftOut: inPieces });
    expect(pieces(own)).toEqual([]);
    disk.room = 1024;
    expect(good(await store.backUp())).toEqual({ kind: 'unchanged' });
  });

  it('replace nothing of what is here when an older backup is put back', async () => {
    const { store, scope, sha256 } = await attached();
    good(await store.backUp());
    const later = good(await store.attach(scope, file(10, 9), () => undefined));
    const { name } = (await listed(store))[0]!;
    good(await store.restore({ listed: name, place: 'own' }, { passphrase }));
    expect(good(await store.readAttachment(scope, sha256)).size).toBe(2_500_000);
    expect((await store.readAttachment(scope, later.sha256)).ok).toBe(false);
  });
});
