import { describe, expect, it } from 'vitest';
import { change, good, laptop, passphrase } from '../../fixtures/store';

const filled = async () => {
  const machine = await laptop();
  const store = machine.window();
  const { recoveryCode } = good(await store.create(passphrase));
  const scope = good(await store.begin([change(0)]));
  return { ...machine, store, scope, recoveryCode };
};
type Machine = Awaited<ReturnType<typeof filled>>;

/** A disk of so many bytes: what does not fit is refused, as a browser or an operating system does. */
const limited = ({ journal }: Machine, more: number) => {
  const append = journal.append.bind(journal);
  const used = (): number => [...journal.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  const disk: { size: number; appends: number; onAppend?: (nth: number) => void; used: () => number } = {
    size: used() + more,
    appends: 0,
    used,
  };
  journal.append = (name, bytes, at) => {
    disk.onAppend?.(++disk.appends);
    return used() + bytes.length > disk.size
      ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
      : append(name, bytes, at);
  };
  return disk;
};

describe('a change of the header on a disk that is full and stays full', () => {
  it('touches no copy where there was no room from the beginning', async () => {
    const machine = await filled();
    const before = [...machine.journal.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]);
    limited(machine, 10);
    expect(await machine.store.renewRecoveryCode()).toMatchObject({ ok: false, fault: { kind: 'diskFull' } });
    expect([...machine.journal.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')])).toEqual(
      before,
    );
  });

  it('is taken back where the room was taken by others on the way: the printed code still counts', async () => {
    const machine = await filled();
    const disk = limited(machine, 5_000);
    // After the first copy is written, something else fills the disk, also what emptying the second copy gives free.
    disk.onAppend = (nth) => {
      if (nth === 3) disk.size = disk.used();
    };
    expect((await machine.store.renewRecoveryCode()).ok).toBe(false);
    expect((await machine.window().unlock({ recoveryCode: machine.recoveryCode })).ok).toBe(true);
    const header = machine.journal.files.get('a.vault');
    expect(machine.journal.files.get('b.vault')).toEqual(header);
    expect([...machine.journal.files.keys()]).not.toContain('room.vault');
  });
});

describe('the last room on a disk', () => {
  const file = new Blob([new Uint8Array(1_000_000)]);

  it('is kept for text: a file is refused, and told why', async () => {
    const { store, scope, disk } = await filled();
    disk.room = 20_000_000;
    expect(await store.attach(scope, file, () => undefined)).toMatchObject({ ok: false, fault: { kind: 'textOnly' } });
    good(await store.append(scope, [change(1)]));
    disk.room = 200_000_000;
    good(await store.attach(scope, file, () => undefined));
  });

  it('goes to the text that waits before it goes to a file', async () => {
    const { store, scope, journal } = await filled();
    journal.full = true;
    expect((await store.append(scope, [change(1)])).ok).toBe(false);
    expect(await store.attach(scope, file, () => undefined)).toMatchObject({ ok: false, fault: { kind: 'textOnly' } });
    journal.full = false;
    good(await store.append(scope, [change(1)]));
    good(await store.attach(scope, file, () => undefined));
  });
});

describe('a restore that was cut after its header was written', () => {
  it('leaves nothing of the old vault behind once the new one was opened', async () => {
    const incoming = await laptop();
    const source = incoming.window();
    good(await source.create('a passphrase of another vault'));
    good(await source.begin([change(50)]));
    const backup = good(await source.backup());
    const machine = await filled();
    good(await machine.store.attach(machine.scope, new Blob(['evidence']), () => undefined));
    const remove = machine.journal.remove.bind(machine.journal);
    machine.journal.remove = (name) => (name.endsWith('.journal') ? Promise.reject(new Error('cut')) : remove(name));
    expect((await machine.window().restore(backup, { passphrase: 'a passphrase of another vault' })).ok).toBe(false);
    expect(await machine.database.log.count()).toBe(2);
    machine.journal.remove = remove;
    good(await machine.window().unlock({ passphrase: 'a passphrase of another vault' }));
    expect(await machine.database.log.count()).toBe(1);
    expect(await machine.database.attachments.count()).toBe(0);
    expect([...machine.journal.files.keys()].filter((name) => name.endsWith('.journal'))).toHaveLength(1);
  });

  it('never takes away what was begun after it', async () => {
    const machine = await filled();
    const backup = good(await machine.store.backup());
    const window = machine.window();
    good(await window.restore(backup, { passphrase }));
    good(await window.begin([change(9)]));
    expect(good(await machine.window().unlock({ passphrase })).consultations).toHaveLength(2);
  });
});

describe('the last backup', () => {
  it('is remembered over a lock, sealed, and forgotten by a restore', async () => {
    const { store, window, database } = await filled();
    const note = { at: 1_790_000_000_000, name: 'waymark-2026-03-02.backup' };
    expect(good(await store.lastBackup())).toBeNull();
    const backup = good(await store.backup());
    good(await store.noteBackup(note));
    const next = window();
    good(await next.unlock({ passphrase }));
    expect(good(await next.lastBackup())).toEqual(note);
    expect(JSON.stringify(await database.vault.toArray())).not.toContain('2026-03');
    good(await next.restore(backup, { passphrase }));
    expect(good(await next.lastBackup())).toBeNull();
  });

  it('can be checked: whole, and how many saves were made since', async () => {
    const { store, scope } = await filled();
    const backup = good(await store.backup());
    expect(good(await store.checkBackup(backup))).toEqual({
      consultations: 1,
      missing: 0,
      withoutFiles: 0,
      same: true,
    });
    good(await store.append(scope, [change(1)]));
    good(await store.begin([change(2)]));
    expect(good(await store.checkBackup(backup))).toEqual({
      consultations: 1,
      missing: 2,
      withoutFiles: 0,
      same: false,
    });
    const damaged = backup.slice();
    damaged[damaged.length >> 1]! ^= 1;
    expect((await store.checkBackup(damaged)).ok).toBe(false);
    const other = await filled();
    expect(await other.store.checkBackup(backup)).toMatchObject({ ok: false, fault: { kind: 'wrongCredential' } });
  });
});
