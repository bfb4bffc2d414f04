import { describe, expect, it } from 'vitest';
import { backupName, pieceName, tagOf } from '../../../renderer/store/backups/names';
import { journalName } from '../../../renderer/store/journalName';
import { readHeaders } from '../../../renderer/store/headerCopies';
import { vaultStore } from '../../../renderer/store/vaultStore';
import { memoryFolder } from '../../fixtures/backupFolder';
import { change, cheapest, good, laptop, passphrase } from '../../fixtures/store';

const at = Date.UTC(2026, 2, 2, 12);

const filled = async () => {
  const machine = await laptop();
  const chosen = memoryFolder('chosen');
  const deps = { ...machine.deps, backups: [machine.own, chosen] };
  const store = vaultStore(deps, cheapest);
  good(await store.create(passphrase));
  const scope = good(await store.begin([change(0)]));
  const [header] = (await readHeaders(deps)).headers;
  return { ...machine, deps, chosen, store, scope, tag: tagOf(header!.vault) };
};

const withFile = async () => {
  const machine = await filled();
  good(await machine.store.attach(machine.scope, new Blob([new Uint8Array(3_000)]), () => undefined));
  return machine;
};

describe('the emergency wipe', () => {
  it('removes every file of a journal, also those that a rewriting left beside it', async () => {
    const { journal, store, scope } = await filled();
    await journal.append(journalName(scope, 1), await journal.read(journalName(scope)), 0);
    await journal.append(journalName(scope, 2), await journal.read(journalName(scope)), 0);
    expect(good(await store.eraseKeys())).toBeNull();
    expect(await journal.list()).toEqual(['a.vault']);
    expect(good(await store.settle(null))).toEqual([]);
    expect(await journal.list()).toEqual([]);
    expect(await store.status()).toBe('none');
  });

  it('takes automatic backups in both places, also where one of them cannot be removed', async () => {
    const { own, chosen, deps, store, tag } = await filled();
    good(await store.backUp());
    const [stuck, other] = [backupName(tag, 8, false), backupName(tag, 9, false)];
    for (const name of [stuck, other]) own.files.set(name, { bytes: new Uint8Array(9), changed: at });
    const remove = own.remove.bind(own);
    own.remove = (name) => (name === stuck ? Promise.reject(new Error('EBUSY')) : remove(name));
    expect(chosen.files.size).toBe(1);
    good(await store.eraseKeys());
    expect([[...own.files.keys()], chosen.files.size]).toEqual([[stuck], 0]);
    expect(good(await vaultStore(deps, cheapest).settle(null))).toEqual(['keys']);
  });

  it('stops a backup that is under way, and leaves nothing of it', async () => {
    const { chosen, own, deps, tag } = await withFile();
    let queue: Promise<unknown> = Promise.resolve();
    const oneBackup = <T>(task: () => Promise<T>): Promise<T> => {
      const next = queue.then(task, task);
      queue = next.catch(() => undefined);
      return next;
    };
    let reached = (): void => undefined;
    let goOn = (): void => undefined;
    const writing = new Promise<void>((resolve) => (reached = resolve));
    const erased = new Promise<void>((resolve) => (goOn = resolve));
    const write = chosen.write.bind(chosen);
    chosen.write = async (name, chunks) => {
      if (name.endsWith('.backup')) {
        reached();
        await erased;
      }
      await write(name, chunks);
    };
    const store = vaultStore({ ...deps, oneBackup }, cheapest);
    good(await store.unlock({ passphrase }));
    const backup = store.backUp();
    await writing;
    // As a browser leaves it that was writing when the keys went.
    chosen.files.set(`${backupName(tag, 1, false)}.part`, { bytes: new Uint8Array(9), changed: at });
    const wipe = store.eraseKeys();
    setTimeout(goOn, 50);
    expect((await backup).ok).toBe(false);
    good(await wipe);
    expect([own.files.size, chosen.files.size]).toEqual([0, 0]);
  });
});

describe('a handover', () => {
  it('takes a file that holds everything, and no automatic backups from a chosen folder', async () => {
    const { store, own, chosen, deps, tag } = await withFile();
    good(await store.backUp());
    own.files.set(backupName(tag, 3, false), { bytes: new Uint8Array(9), changed: at });
    const bytes = good(await store.backup());
    expect(good(await store.checkBackup(bytes))).toMatchObject({ missing: 0, withoutFiles: 0, same: true });
    const kept = chosen.files.size;
    const successor = good(await store.handOver(bytes, passphrase, at));
    expect([own.files.size, chosen.files.size]).toEqual([0, kept]);
    expect(good(await vaultStore(deps, cheapest).settle(successor))).toEqual([]);
    const empty = vaultStore(deps, cheapest);
    expect(good(await empty.unlock({ passphrase })).consultations).toEqual([]);
    expect(good(await empty.lastBackup())).toEqual({ at, name: '', handedOver: true });
    // Nothing is offered for a restore that would only be taken for the work.
    expect(good(await empty.backUp()).kind).toBe('unchanged');
    expect([own.files.size, chosen.files.size]).toEqual([0, kept]);
  });

  it('refuses a backup whose attachments stand beside it: the file alone would bring none back', async () => {
    const { store, chosen, scope } = await withFile();
    good(await store.backUp());
    const [name, file] = [...chosen.files].find(([found]) => found.endsWith('.backup'))!;
    expect(good(await store.checkBackup({ listed: name, place: 'chosen' }))).toMatchObject({
      missing: 0,
      withoutFiles: 0,
      same: false,
    });
    expect(good(await store.checkBackup(file.bytes))).toMatchObject({ withoutFiles: 1, same: false });
    const refused = await store.handOver(file.bytes, passphrase, at);
    expect(refused).toMatchObject({ ok: false, fault: { kind: 'olderBackup' } });
    good(await store.append(scope, [change(1)]));
  });

  it('refuses a backup from before the last save, and says what it could not remove', async () => {
    const { store, own, deps, scope, tag } = await filled();
    const early = good(await store.backup());
    good(await store.append(scope, [change(1)]));
    expect((await store.handOver(early, passphrase, at)).ok).toBe(false);
    const stuck = pieceName(tag, scope, '0'.repeat(32), 0);
    for (const name of [stuck, backupName(tag, 4, false)])
      own.files.set(name, { bytes: new Uint8Array(9), changed: at });
    own.remove = () => Promise.reject(new Error('EBUSY'));
    const successor = good(await store.handOver(good(await store.backup()), passphrase, at));
    expect(good(await vaultStore(deps, cheapest).settle(successor))).toEqual(['keys', 'content']);
  });
});
