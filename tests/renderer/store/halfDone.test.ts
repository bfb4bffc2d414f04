import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../shared/model';
import type { VaultHeader } from '../../../shared/vault';
import { change, good, laptop, passphrase } from '../../fixtures/store';

/** A laptop with one consultation of `saves` saves of one answer each. */
const filled = async (saves: number) => {
  const machine = await laptop();
  const store = machine.window();
  const { recoveryCode } = good(await store.create(passphrase));
  const scope = good(await store.begin([change(0)]));
  for (let n = 1; n < saves; n++) good(await store.append(scope, [change(n)]));
  return { ...machine, store, scope, recoveryCode, file: `${scope}.journal` };
};
type Machine = Awaited<ReturnType<typeof laptop>>;

const notes = (unlocked: { consultations: readonly { changes: readonly Change[] }[] }) =>
  unlocked.consultations.flatMap(({ changes }) => changes.map(({ value }) => value));

const expected = (saves: number) => Array.from({ length: saves }, (_, n) => `answer ${n}`);

/** From its `nth` call on, and at most `times` times, the journal's append fails until it is mended. */
const failingAppend = ({ journal }: Machine, nth: number, times = Infinity) => {
  const append = journal.append.bind(journal);
  let calls = 0;
  journal.append = (name, bytes, at) =>
    ++calls >= nth && calls < nth + times
      ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
      : append(name, bytes, at);
  return () => {
    journal.append = append;
  };
};

const refuse = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

const bytesOf = (header: unknown) => new TextEncoder().encode(JSON.stringify(header));
const headerOf = async ({ database }: Machine) => JSON.parse((await database.vault.get('header'))!.text) as VaultHeader;

describe('a store that lost more than it can mend', () => {
  it('tells that a consultation is lost when neither copy holds any of it', async () => {
    const { window, scope, database, journal, file } = await filled(3);
    await database.log.clear();
    journal.files.delete(file);
    expect(good(await window().unlock({ passphrase })).health).toMatchObject([{ scope, lost: [0] }]);
  });

  it('is called damaged, not absent, when only the rows of the log are left', async () => {
    const { window, database, journal } = await filled(2);
    journal.files.clear();
    await database.vault.clear();
    expect(await window().status()).toBe('damaged');
    expect((await window().create(passphrase)).ok).toBe(false);
  });
});

describe('another window that was killed while it wrote', () => {
  it('leaves half an entry, behind which this window goes on', async () => {
    const { window, store, scope, journal, file } = await filled(3);
    journal.files.set(file, new Uint8Array([...journal.files.get(file)!, 87, 77, 74, 49, 0, 0]));
    good(await store.append(scope, [change(3)]));
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(4));
    expect(unlocked.health).toEqual([]);
  });

  it('leaves an entry in the journal alone, which this window takes in', async () => {
    const { window, store, scope, database } = await filled(3);
    const other = window();
    good(await other.unlock({ passphrase }));
    good(await other.append(scope, [change(3)]));
    await database.log.delete([scope, 3]);
    const { others } = good(await store.append(scope, [change(4)]));
    expect(others.map(({ value }) => value)).toContain('answer 3');
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(5));
    expect(unlocked.health).toEqual([]);
  });

  it('and a journal that is gone, or a row that cannot be read, does not stop this window from saving', async () => {
    const { window, store, scope, journal, database, file } = await filled(3);
    journal.files.delete(file);
    good(await store.append(scope, [change(3)]));
    const other = window();
    good(await other.unlock({ passphrase }));
    good(await other.append(scope, [change(4)]));
    good(await other.append(scope, [change(5)]));
    const row = (await database.log.get([scope, 5]))!;
    await database.log.put({ ...row, sealed: row.sealed.map((byte, i) => (i === 40 ? byte ^ 1 : byte)) });
    const { others } = good(await store.append(scope, [change(6)]));
    for (const value of ['answer 4', 'answer 5']) expect(others.map((seen) => seen.value)).toContain(value);
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(7));
    expect(unlocked.health).toEqual([]);
  });
});

describe('one save', () => {
  const long = (n: number, megabytes: number) => change(n, 'x'.repeat(megabytes * 1024 * 1024));

  it('of more than one entry is kept whole or not at all', async () => {
    const { window, store, scope } = await filled(1);
    const second = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      row: { readonly n: number },
    ) {
      return row.n === 2 ? refuse() : this.put(row);
    });
    expect(await store.append(scope, [long(1, 2), long(2, 2), long(3, 2)])).toMatchObject({ ok: false });
    second.mockRestore();
    expect(notes(good(await window().unlock({ passphrase })))).toEqual(expected(1));
    good(await store.append(scope, [change(4)]));
    expect(notes(good(await window().unlock({ passphrase })))).toEqual(['answer 0', 'answer 4']);
  });

  it('with a change larger than a record may be is called too large, and what follows is saved', async () => {
    const { window, store, scope } = await filled(1);
    expect(await store.append(scope, [change(1), long(2, 17)])).toMatchObject({
      ok: false,
      fault: { kind: 'tooLarge' },
    });
    good(await store.append(scope, [change(1)]));
    expect(notes(good(await window().unlock({ passphrase })))).toEqual(expected(2));
  });

  it('that could not be read again is not called saved: one such entry would keep the whole vault shut', async () => {
    const { window, store, scope } = await filled(1);
    expect((await store.append(scope, [{ ...change(1), author: 'A'.repeat(201) }])).ok).toBe(false);
    expect((await store.append(scope, [{ ...change(1), value: undefined } as unknown as Change])).ok).toBe(false);
    expect(notes(good(await window().unlock({ passphrase })))).toEqual(expected(1));
  });
});

describe('a change of the header that was not finished', () => {
  it('does not come to count later: a code that nobody has seen replaces none', async () => {
    for (const failsAt of [1, 2]) {
      const machine = await filled(1);
      const mend = failingAppend(machine, failsAt, 1);
      expect((await machine.store.renewRecoveryCode()).ok).toBe(false);
      mend();
      good(await machine.store.begin([change(5)]));
      expect((await machine.window().unlock({ recoveryCode: machine.recoveryCode })).ok).toBe(true);
    }
  });

  it('in the database alone does not come to count later either', async () => {
    const { window, store, database, recoveryCode } = await filled(1);
    database.vault.hook('updating', refuse);
    expect((await store.renewRecoveryCode()).ok).toBe(false);
    database.vault.hook('updating').unsubscribe(refuse);
    good(await store.begin([change(5)]));
    expect((await window().unlock({ recoveryCode })).ok).toBe(true);
  });

  it('leaves a vault that the old or the new passphrase opens, wherever it was cut', async () => {
    for (const cut of [1, 2, 3]) {
      const { window, store, journal, database } = await filled(2);
      const before = await database.vault.toArray();
      const second = journal.files.get('b.vault')!;
      good(await store.changePassphrase(passphrase, 'a new passphrase here'));
      if (cut === 1) journal.files.set('a.vault', journal.files.get('a.vault')!.slice(0, 100));
      if (cut <= 2) journal.files.set('b.vault', second);
      await database.vault.bulkPut(before);
      const opened = await Promise.all(
        [passphrase, 'a new passphrase here'].map(
          async (offered) => (await window().unlock({ passphrase: offered })).ok,
        ),
      );
      expect(opened).toContain(true);
    }
  });

  it('never costs the one good copy of the header', async () => {
    for (const left of ['a.vault', 'b.vault', 'database'] as const) {
      const machine = await filled(2);
      const { window, journal, database } = machine;
      for (const name of ['a.vault', 'b.vault']) if (name !== left) journal.files.set(name, new Uint8Array(3));
      if (left !== 'database') await database.vault.clear();
      const mend = failingAppend(machine, 1);
      await window().unlock({ passphrase });
      mend();
      expect(notes(good(await window().unlock({ passphrase })))).toEqual(expected(2));
    }
  });
});

describe('an older copy of the header put back', () => {
  it('does not let the old passphrase in, nor take away what was begun since', async () => {
    for (const place of ['a.vault', 'b.vault', 'database'] as const) {
      const machine = await filled(1);
      const { window, store, journal, database } = machine;
      const old = await headerOf(machine);
      good(await store.changePassphrase(passphrase, 'a new passphrase here'));
      good(await store.begin([change(7)]));
      if (place === 'database') await database.vault.put({ key: 'header', text: JSON.stringify(old) });
      else journal.files.set(place, bytesOf(old));
      expect(await window().unlock({ passphrase })).toEqual({ ok: false, fault: { kind: 'wrongCredential' } });
      expect(good(await window().unlock({ passphrase: 'a new passphrase here' })).consultations).toHaveLength(2);
    }
  });

  it('and a header that this vault did not seal, of whatever revision, is passed over, locked or not', async () => {
    const machine = await filled(2);
    const { window, store, journal } = machine;
    const header = await headerOf(machine);
    journal.files.set('a.vault', bytesOf({ ...header, revision: 99, scopes: [] }));
    good(await store.begin([change(9)]));
    expect(good(await window().unlock({ passphrase })).consultations).toHaveLength(2);
    const short = { ...header, slots: header.slots.map((slot) => ({ ...slot, salt: 'abcd' })), revision: 99 };
    journal.files.set('a.vault', bytesOf(short));
    expect(good(await window().unlock({ passphrase })).consultations).toHaveLength(2);
  });
});

describe('a consultation removed in one window', () => {
  it('takes no more saves from another: what it called saved could never be read again', async () => {
    const { window, store, scope } = await filled(1);
    const other = window();
    good(await other.unlock({ passphrase }));
    good(await other.forget(scope));
    expect(await store.append(scope, [change(1)])).toEqual({ ok: false, fault: { kind: 'locked' } });
    expect(await store.catchUp(scope)).toEqual({ ok: false, fault: { kind: 'locked' } });
  });
});

describe('a disk that is full at the unlock', () => {
  it('keeps nobody from reading, and what could not be mended is mended the next time', async () => {
    const machine = await filled(4);
    const { window, database, journal, file } = machine;
    await database.log.delete([machine.scope, 2]);
    journal.files.set(file, journal.files.get(file)!.slice(0, -10));
    await database.vault.clear();
    database.log.hook('creating', refuse);
    database.vault.hook('creating', refuse);
    const mend = failingAppend(machine, 1);
    const store = window();
    expect(notes(good(await store.unlock({ passphrase })))).toEqual(expected(4));
    expect(await store.append(machine.scope, [change(4)])).toEqual({ ok: false, fault: { kind: 'diskFull' } });
    mend();
    database.log.hook('creating').unsubscribe(refuse);
    database.vault.hook('creating').unsubscribe(refuse);
    good(await store.append(machine.scope, [change(4)]));
    expect(notes(good(await window().unlock({ passphrase })))).toEqual(expected(5));
    expect(good(await window().unlock({ passphrase })).health).toEqual([]);
  });
});

describe('a restore that was cut', () => {
  const withEvidence = async () => {
    const machine = await filled(3);
    const { sha256 } = good(await machine.store.attach(machine.scope, new Blob(['evidence']), () => undefined));
    return { ...machine, sha256 };
  };

  it('before its header was written leaves the old vault as it was', async () => {
    const incoming = await laptop();
    const source = incoming.window();
    good(await source.create('a passphrase of another vault'));
    good(await source.begin([change(50)]));
    const backup = good(await source.backup());
    for (const failsAt of [1, 2]) {
      const machine = await withEvidence();
      const mend = failingAppend(machine, failsAt);
      expect((await machine.window().restore(backup, { passphrase: 'a passphrase of another vault' })).ok).toBe(false);
      mend();
      const store = machine.window();
      const unlocked = good(await store.unlock({ passphrase }));
      expect(notes(unlocked)).toEqual(expected(3));
      expect(unlocked.health).toEqual([]);
      expect(await good(await store.readAttachment(machine.scope, machine.sha256)).text()).toBe('evidence');
      // And what stands there half does not keep the second try from ending well.
      const restored = good(await machine.window().restore(backup, { passphrase: 'a passphrase of another vault' }));
      expect(notes(restored)).toEqual(['answer 50']);
      expect(await machine.database.attachments.count()).toBe(0);
      expect(await machine.database.log.count()).toBe(1);
      expect([...machine.journal.files.keys()].filter((name) => name.endsWith('.journal'))).toHaveLength(1);
    }
  });

  it('of the same vault puts the consultations back as they were at the backup', async () => {
    const { window, store, scope } = await withEvidence();
    const backup = good(await store.backup());
    good(await store.append(scope, [change(3)]));
    good(await store.begin([change(8)]));
    expect(notes(good(await window().restore(backup, { passphrase })))).toEqual(expected(3));
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(3));
    expect(unlocked.health).toEqual([]);
  });
});

describe('a backup', () => {
  it('holds all that was acknowledged, though the database was emptied while the vault was open', async () => {
    const { store, database } = await filled(4);
    await database.log.clear();
    const backup = good(await store.backup());
    expect(notes(good(await (await laptop()).window().restore(backup, { passphrase })))).toEqual(expected(4));
  });

  it('of a vault that has lost a save gives back the rest, and tells', async () => {
    const { window, scope, journal, database, file } = await filled(4);
    const bytes = journal.files.get(file)!;
    const row = (await database.log.get([scope, 2]))!;
    bytes[Buffer.from(bytes).indexOf(Buffer.from(row.sealed)) + 30]! ^= 1;
    await database.log.delete([scope, 2]);
    const store = window();
    good(await store.unlock({ passphrase }));
    const restored = good(await (await laptop()).window().restore(good(await store.backup()), { passphrase }));
    expect(notes(restored)).toEqual(['answer 0', 'answer 1', 'answer 3']);
    expect(restored.health).toMatchObject([{ lost: [2] }]);
  });

  it('does not hide from the window what another has written', async () => {
    const { window, store, scope } = await filled(1);
    const other = window();
    good(await other.unlock({ passphrase }));
    good(await other.append(scope, [change(1)]));
    good(await store.backup());
    expect(good(await store.catchUp(scope)).map(({ value }) => value)).toEqual(['answer 1']);
  });

  it('larger than what can be restored is not made', async () => {
    const { store, scope, database } = await filled(1);
    const rows = Array.from({ length: 65_001 }, (_, n) => ({ scope, blob: 'b', n, sealed: new Uint8Array(1) }));
    await database.attachments.bulkPut(rows);
    expect(await store.backup()).toMatchObject({ ok: false, fault: { kind: 'tooLarge' } });
  }, 120_000);
});

describe('an attachment', () => {
  it('of which a crash left a part is taken in whole the next time', async () => {
    const { store, scope, database } = await filled(1);
    const file = new Blob([new Uint8Array(2_500_000).fill(7)]);
    good(await store.attach(scope, file, () => undefined));
    const last = (await database.attachments.toArray()).find(({ n }) => n === 2)!;
    await database.attachments.delete([last.scope, last.blob, last.n]);
    const { sha256 } = good(await store.attach(scope, file, () => undefined));
    expect(good(await store.readAttachment(scope, sha256)).size).toBe(2_500_000);
  });
});
