import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../renderer/store/progress';
import { vaultStore } from '../../../renderer/store/vaultStore';
import { change, cheapest, good, laptop, passphrase } from '../../fixtures/store';

const filled = async () => {
  const machine = await laptop();
  const store = machine.window();
  good(await store.create(passphrase));
  const scope = good(await store.begin([change(0)]));
  return { ...machine, store, scope };
};

const file = (size: number, fill: number) => new Blob([new Uint8Array(size).fill(fill)]);

/** Does the work again and again, and stops it a step later each time, until it ends by itself; gives how often it was stopped. */
const stopEverywhere = async (
  work: (progress: Progress) => Promise<{ ok: boolean; fault?: { kind: string } }>,
  after: () => Promise<void>,
): Promise<number> => {
  for (let stops = 0; ; stops++) {
    let left = stops;
    const outcome = await work(() => (left-- > 0 ? undefined : 'stop'));
    if (outcome.ok) return stops;
    expect(outcome).toEqual({ ok: false, fault: { kind: 'stopped' } });
    await after();
  }
};

describe('work that is stopped', () => {
  it('leaves nothing of a file, whichever piece it had come to', async () => {
    const { store, scope, database } = await filled();
    const kept = good(await store.attach(scope, file(300_000, 1), () => undefined));
    const rows = await database.attachments.count();
    const stops = await stopEverywhere(
      (progress) => store.attach(scope, file(2_500_000, 7), progress),
      async () => expect(await database.attachments.count()).toBe(rows),
    );
    // Three looks while it is read, five pieces.
    expect(stops).toBe(8);
    expect(good(await store.readAttachment(scope, kept.sha256)).size).toBe(300_000);
  });

  it('leaves a file that was there already as it was', async () => {
    const { store, scope } = await filled();
    const { sha256 } = good(await store.attach(scope, file(300_000, 1), () => undefined));
    expect(await store.attach(scope, file(300_000, 1), () => 'stop')).toMatchObject({ ok: false });
    expect(good(await store.readAttachment(scope, sha256)).size).toBe(300_000);
  });

  it('leaves the automatic backups as they were, and no part of a new one', async () => {
    const { store, scope, own, deps } = await filled();
    good(await store.backUp());
    let before = good(await store.backups()).backups;
    good(await store.attach(scope, file(2_500_000, 7), () => undefined));
    good(await store.append(scope, [change(1)]));
    const leavesAll = async () => {
      expect([...own.files.keys()].filter((name) => name.endsWith('.part'))).toEqual([]);
      const { backups } = good(await store.backups());
      expect(backups).toEqual(before);
      const [{ name, place }] = backups as [(typeof backups)[0]];
      const elsewhere = vaultStore({ ...(await laptop()).deps, backups: deps.backups! }, cheapest);
      const { consultations } = good(await elsewhere.restore({ listed: name, place }, { passphrase }));
      expect(consultations.flatMap(({ changes }) => changes)).toHaveLength(before.length);
    };
    // Pieces that came whole stay, so what was stopped goes on where it was: after one, after two more, after the log.
    expect(await stopEverywhere((progress) => store.backUp(progress), leavesAll)).toBe(3);
    good(await store.append(scope, [change(2)]));
    before = good(await store.backups()).backups;
    // After the log, and when it was read back already.
    expect(await stopEverywhere((progress) => store.backUp(progress), leavesAll)).toBe(2);
    expect(good(await store.backups()).backups).toHaveLength(3);
  });

  it('gives no backup by hand, and the next one holds all', async () => {
    const { store, scope } = await filled();
    good(await store.attach(scope, file(2_500_000, 7), () => undefined));
    expect(
      await stopEverywhere(
        (progress) => store.backup(progress),
        () => Promise.resolve(),
      ),
    ).toBe(6);
    expect(good(await store.checkBackup(good(await store.backup())))).toMatchObject({ same: true });
  });
});

describe('a backup that fails', () => {
  it('leaves no part of itself to take the room that is lacking', async () => {
    const { store, scope, own } = await filled();
    good(await store.attach(scope, file(300_000, 7), () => undefined));
    own.read = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    expect((await store.backUp()).ok).toBe(false);
    expect([...own.files.keys()]).toEqual([]);
  });
});
