import { describe, expect, it, vi } from 'vitest';
import { change, cheapest, good, laptop, passphrase } from '../../fixtures/store';
import { vaultStore } from '../../../renderer/store/vaultStore';

/** A laptop with one consultation of `saves` saves of one answer each. */
const filled = async (saves: number) => {
  const machine = await laptop();
  const store = machine.window();
  const { recoveryCode } = good(await store.create(passphrase));
  const scope = good(await store.begin([change(0)]));
  for (let n = 1; n < saves; n++) good(await store.append(scope, [change(n)]));
  return { ...machine, store, scope, recoveryCode };
};

const notes = (unlocked: { consultations: readonly { changes: readonly { value: unknown }[] }[] }) =>
  unlocked.consultations.flatMap(({ changes }) => changes.map(({ value }) => value));

const expected = (saves: number) => Array.from({ length: saves }, (_, n) => `answer ${n}`);

describe('a vault on a laptop', () => {
  it('is absent, then made, then locked, then opened with what was written', async () => {
    const machine = await laptop();
    expect(await machine.window().status()).toBe('none');
    const store = machine.window();
    good(await store.create(passphrase));
    const scope = good(await store.begin([change(0)]));
    good(await store.append(scope, [change(1), change(2)]));
    expect(await machine.window().status()).toBe('locked');
    expect(notes(good(await machine.window().unlock({ passphrase })))).toEqual(expected(3));
  });

  it('answers a wrong passphrase and a wrong code alike, and writes nothing', async () => {
    const { window, journal, database } = await filled(2);
    const before = JSON.stringify([await database.log.toArray(), await database.vault.toArray(), [...journal.files]]);
    for (const credential of [{ passphrase: 'not this one at all' }, { recoveryCode: 'AAAA' }, { recoveryCode: '' }])
      expect(await window().unlock(credential)).toEqual({ ok: false, fault: { kind: 'wrongCredential' } });
    expect(JSON.stringify([await database.log.toArray(), await database.vault.toArray(), [...journal.files]])).toBe(
      before,
    );
  });

  it('opens with the printed code, and takes a new passphrase then', async () => {
    const { window, recoveryCode } = await filled(2);
    const store = window();
    expect(notes(good(await store.unlock({ recoveryCode })))).toEqual(expected(2));
    good(await store.resetPassphrase('a new passphrase here'));
    expect((await window().unlock({ passphrase })).ok).toBe(false);
    expect((await window().unlock({ passphrase: 'a new passphrase here' })).ok).toBe(true);
  });

  it('changes the passphrase only for who knows the present one, and leaves no copy of the old slot', async () => {
    const { window, store, journal, database } = await filled(1);
    expect(await store.changePassphrase('wrong one entirely', 'a new passphrase here')).toEqual({
      ok: false,
      fault: { kind: 'wrongCredential' },
    });
    const slotOf = (text: string) =>
      (JSON.parse(text) as { slots: { kind: string; salt: string }[] }).slots.find(({ kind }) => kind === 'passphrase')!
        .salt;
    const old = slotOf((await database.vault.get('header'))!.text);
    good(await store.changePassphrase(passphrase, 'a new passphrase here'));
    const copies = [
      (await database.vault.get('header'))!.text,
      ...[...journal.files]
        .filter(([name]) => name.endsWith('.vault'))
        .map(([, bytes]) => new TextDecoder().decode(bytes)),
    ];
    expect(copies).toHaveLength(3);
    for (const copy of copies) expect(copy).not.toContain(old);
    expect((await window().unlock({ passphrase: 'a new passphrase here' })).ok).toBe(true);
  });

  it('replaces the recovery code', async () => {
    const { window, store, recoveryCode } = await filled(1);
    const fresh = good(await store.renewRecoveryCode());
    expect((await window().unlock({ recoveryCode })).ok).toBe(false);
    expect((await window().unlock({ recoveryCode: fresh })).ok).toBe(true);
  });

  it('forgets a consultation: its key, its journal and its rows', async () => {
    const { window, store, scope, journal, database } = await filled(3);
    good(await store.forget(scope));
    expect(await database.log.count()).toBe(0);
    expect([...journal.files.keys()].some((name) => name.endsWith('.journal'))).toBe(false);
    expect(good(await window().unlock({ passphrase })).consultations).toEqual([]);
  });

  it('keeps nothing in clear: no row, header or journal holds a word of an answer', async () => {
    const { journal, database } = await filled(2);
    const bytes = [
      ...(await database.log.toArray()).map(({ sealed }) => sealed),
      ...journal.files.values(),
      new TextEncoder().encode(
        JSON.stringify([await database.vault.toArray(), await database.log.toCollection().keys()]),
      ),
    ];
    for (const part of bytes) expect(Buffer.from(part).toString('latin1')).not.toMatch(/answer|xaa|v1\|C/);
  });
});

describe('two windows on one vault', () => {
  it('see each other’s edits and lose none', async () => {
    const { window, store, scope } = await filled(1);
    const other = window();
    good(await other.unlock({ passphrase }));
    good(await store.append(scope, [change(1)]));
    expect(good(await other.append(scope, [change(2)])).others.map(({ value }) => value)).toEqual(['answer 1']);
    expect(good(await store.catchUp(scope)).map(({ value }) => value)).toEqual(['answer 2']);
    expect(notes(good(await window().unlock({ passphrase })))).toEqual(expected(3));
  });

  it('find the consultations that the other began, and keep both when both begin one', async () => {
    const { window, store } = await filled(1);
    const other = window();
    good(await other.unlock({ passphrase }));
    good(await store.begin([change(10)]));
    good(await other.begin([change(11)]));
    expect(good(await other.refresh())).toHaveLength(1);
    expect(good(await window().unlock({ passphrase })).consultations).toHaveLength(3);
  });

  it('interleaving a thousand saves lose none', async () => {
    const { window, store, scope } = await filled(1);
    const other = window();
    good(await other.unlock({ passphrase }));
    await Promise.all(
      Array.from({ length: 1000 }, async (_, i) => good(await (i % 2 ? store : other).append(scope, [change(i + 1)]))),
    );
    const found = notes(good(await window().unlock({ passphrase })));
    expect(new Set(found).size).toBe(1001);
  });
});

describe('a damaged store', () => {
  it('is rebuilt from the journal when the database is empty, and says so', async () => {
    const { window, scope, database } = await filled(5);
    await database.log.clear();
    await database.vault.clear();
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(5));
    expect(unlocked.health).toEqual([{ scope, rebuiltInJournal: 0, rebuiltInDatabase: 5, lost: [], broken: [] }]);
    expect(await database.log.count()).toBe(5);
    expect(good(await window().unlock({ passphrase })).health).toEqual([]);
  });

  it('is rebuilt from the database when the journal is gone, and says so', async () => {
    const { window, scope, journal } = await filled(5);
    journal.files.delete(`${scope}.journal`);
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(5));
    expect(unlocked.health[0]).toMatchObject({ rebuiltInJournal: 5, lost: [] });
    expect(good(await window().unlock({ passphrase })).health).toEqual([]);
  });

  it('is made whole from both when each lost another save', async () => {
    const { window, scope, journal, database } = await filled(6);
    await database.log.delete([scope, 1]);
    const file = journal.files.get(`${scope}.journal`)!;
    file[file.length - 40]! ^= 1;
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(6));
    expect(unlocked.health[0]).toMatchObject({ rebuiltInJournal: 1, rebuiltInDatabase: 1, lost: [] });
  });

  it('names the exact saves that neither copy can give, and keeps the rest', async () => {
    const { window, scope, journal, database } = await filled(6);
    const rows = await database.log.orderBy('[scope+n]').toArray();
    const file = journal.files.get(`${scope}.journal`)!;
    const at = Buffer.from(file).indexOf(Buffer.from(rows[2]!.sealed));
    file[at + 30]! ^= 1;
    await database.log.delete([scope, 2]);
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(6).filter((note) => note !== 'answer 2'));
    expect(unlocked.health[0]?.lost).toEqual([2]);
  });

  it('finds one row put back to an older version of itself: rows are never rewritten, so none can be', async () => {
    const { window, scope, database } = await filled(4);
    const row = (await database.log.get([scope, 1]))!;
    await database.log.put({ ...row, n: 2 });
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(4));
    expect(unlocked.health[0]).toMatchObject({ rebuiltInDatabase: 1 });
  });

  it('finds a database that was rolled back to an earlier copy', async () => {
    const { window, store, scope, database } = await filled(3);
    const earlier = await database.log.toArray();
    good(await store.append(scope, [change(3)]));
    await database.log.clear();
    await database.log.bulkPut(earlier);
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(4));
    expect(unlocked.health[0]).toMatchObject({ rebuiltInDatabase: 1 });
  });

  it('is never shown as an empty vault: an unreadable header is called damaged', async () => {
    const { window, journal, database } = await filled(1);
    await database.vault.clear();
    for (const name of ['a.vault', 'b.vault']) journal.files.set(name, new Uint8Array([1, 2, 3]));
    expect(await window().status()).toBe('damaged');
    expect(await window().unlock({ passphrase })).toEqual({ ok: false, fault: { kind: 'damagedHeader' } });
    expect(await window().create(passphrase)).toEqual({ ok: false, fault: { kind: 'vaultExists' } });
  });

  it('opens by the header copy that is left', async () => {
    const { window, journal, database } = await filled(2);
    await database.vault.clear();
    journal.files.set('a.vault', new Uint8Array(0));
    expect(notes(good(await window().unlock({ passphrase })))).toEqual(expected(2));
    expect(await database.vault.count()).toBe(1);
  });
});

describe('a full disk', () => {
  it('is told as such, keeps what was saved, and takes the save when there is room again', async () => {
    const { window, store, scope, journal } = await filled(2);
    journal.full = true;
    expect(await store.append(scope, [change(2)])).toEqual({ ok: false, fault: { kind: 'diskFull' } });
    journal.full = false;
    good(await store.append(scope, [change(2)]));
    expect(notes(good(await window().unlock({ passphrase })))).toEqual(expected(3));
  });

  it('in the database alone takes the journal back too, so that the two copies agree', async () => {
    const { window, store, scope } = await filled(2);
    const refused = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect((await store.append(scope, [change(2)])).ok).toBe(false);
    refused.mockRestore();
    const unlocked = good(await window().unlock({ passphrase }));
    expect(notes(unlocked)).toEqual(expected(2));
    expect(unlocked.health).toEqual([]);
  });
});

describe('attachments', () => {
  const file = (size: number, seed = 7) => new Blob([Uint8Array.from({ length: size }, (_, i) => (i * seed) & 255)]);

  it('come back byte for byte, with progress on the way', async () => {
    const { store, scope } = await filled(1);
    const seen: number[] = [];
    const blob = file(2_500_000);
    const { sha256, size } = good(await store.attach(scope, blob, (at) => void seen.push(at)));
    expect(size).toBe(2_500_000);
    expect(seen[seen.length - 1]).toBe(2_500_000);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    const back = good(await store.readAttachment(scope, sha256));
    expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(await blob.arrayBuffer()))).toBe(true);
  });

  it('are kept once, under a name that does not give away a file that somebody knows', async () => {
    const { store, scope, database } = await filled(1);
    const { sha256 } = good(await store.attach(scope, file(100), () => undefined));
    good(await store.attach(scope, file(100), () => undefined));
    expect(await database.attachments.count()).toBe(1);
    expect((await database.attachments.toArray())[0]!.blob).not.toContain(sha256.slice(0, 8));
  });

  it('that are too large, damaged or missing are refused', async () => {
    const { store, scope, database } = await filled(1);
    const huge = { size: 201 * 1024 * 1024 } as Blob;
    expect(await store.attach(scope, huge, () => undefined)).toMatchObject({ ok: false, fault: { kind: 'tooLarge' } });
    const { sha256 } = good(await store.attach(scope, file(1_500_000), () => undefined));
    const [first] = await database.attachments.toArray();
    await database.attachments.put({ ...first!, n: 1 });
    expect((await store.readAttachment(scope, sha256)).ok).toBe(false);
    expect((await store.readAttachment(scope, '00'.repeat(32))).ok).toBe(false);
  });

  it('that lost a piece, or all of them, are named without being opened', async () => {
    const { store, scope, database } = await filled(1);
    const whole = good(await store.attach(scope, file(100), () => undefined));
    const cut = good(await store.attach(scope, file(2_500_000, 3), () => undefined));
    const gone = { sha256: '00'.repeat(32), size: 1 };
    const missing = async () => good(await store.missingAttachments(scope, [whole, cut, gone]));
    expect(await missing()).toEqual([gone.sha256]);
    const last = (await database.attachments.toArray()).find(({ n }) => n === 2)!;
    await database.attachments.delete([last.scope, last.blob, last.n]);
    expect(await missing()).toEqual([cut.sha256, gone.sha256]);
    expect(await store.missingAttachments('nowhere', [whole])).toMatchObject({ ok: false });
  });
});

describe('a backup', () => {
  it('opens on another laptop with the passphrase or the code, with all that was written', async () => {
    const { store, scope, recoveryCode } = await filled(4);
    const { sha256 } = good(await store.attach(scope, new Blob(['evidence']), () => undefined));
    const backup = good(await store.backup());
    for (const credential of [{ passphrase }, { recoveryCode }]) {
      const other = await laptop();
      const restored = other.window();
      expect(notes(good(await restored.restore(backup, credential)))).toEqual(expected(4));
      expect(await good(await restored.readAttachment(scope, sha256)).text()).toBe('evidence');
      expect(notes(good(await other.window().unlock({ passphrase })))).toEqual(expected(4));
    }
  });

  it('of the same store has the same bytes', async () => {
    const { store } = await filled(2);
    expect(good(await store.backup())).toEqual(good(await store.backup()));
  });

  it('cut short, edited, of another kind or for another passphrase is refused with a reason, and nothing changes', async () => {
    const { store, window, journal, database } = await filled(3);
    const backup = good(await store.backup());
    const before = JSON.stringify([await database.log.toArray(), [...journal.files]]);
    const damaged = [
      new Uint8Array(0),
      new TextEncoder().encode('not a backup'),
      backup.slice(0, backup.length / 2),
      backup.slice(0, backup.length - 1),
      ...Array.from({ length: 60 }, (_, i) => {
        const copy = backup.slice();
        copy[Math.floor((i / 60) * backup.length)]! ^= 1 << (i % 8);
        return copy;
      }),
    ];
    const target = vaultStore((await laptop()).deps, cheapest);
    let refused = 0;
    for (const bytes of damaged) {
      const outcome = await target.restore(bytes, { passphrase });
      // A flipped bit in a part that carries nothing (a ZIP field that is not read) may leave a whole backup.
      if (outcome.ok) expect(notes(outcome.value)).toEqual(expected(3));
      else refused++;
    }
    expect(refused).toBeGreaterThan(45);
    expect(await window().restore(damaged[0]!, { passphrase })).toMatchObject({
      ok: false,
      fault: { kind: 'badBackup' },
    });
    expect(await window().restore(backup, { passphrase: 'quite another one' })).toMatchObject({
      ok: false,
      fault: { kind: 'wrongCredential' },
    });
    expect(JSON.stringify([await database.log.toArray(), [...journal.files]])).toBe(before);
  });
});
