import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalFiles } from '../../../electron/journalFiles';
import type { StoreDeps } from '../../../renderer/store/deps';
import { hostJournal } from '../../../renderer/store/hostJournal';
import { ConsultationLog } from '../../../renderer/store/logStore';
import { longSave } from '../../faults/harness/folding';
import { laptop } from '../../fixtures/store';

const scope = '00112233445566778899aabb';
const key = new Uint8Array(32).fill(7);
const saves = 40;

const open = async (deps: StoreDeps) => {
  const log = new ConsultationLog(deps, 'vault', scope, key);
  const { changes, health } = await log.load();
  return { log, ids: changes.map(({ id }) => id), health };
};

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `c${from + n}`);

const filled = async (deps: StoreDeps) => {
  const { log } = await open(deps);
  for (let n = 0; n < saves; n++) await log.append([longSave(n)]);
  return log;
};

/** All that stands on the disk, as one short text that can be compared. */
const onDisk = async ({ database, journal }: Awaited<ReturnType<typeof laptop>>): Promise<string> => {
  const hash = createHash('sha256');
  for (const { n, sealed } of await database.log.toArray()) hash.update(`${n} `).update(sealed);
  for (const [name, bytes] of journal.files) hash.update(name).update(bytes);
  return hash.digest('hex');
};

describe('a log of many saves', () => {
  it('holds the same changes in the same order in far fewer entries when it was folded, and goes on', async () => {
    const { deps, database, journal } = await laptop();
    const log = await filled(deps);
    const before = [...journal.files.values()].reduce((sum, { length }) => sum + length, 0);
    await log.compact();
    expect(await database.log.count()).toBeLessThan(saves / 3);
    await log.append([longSave(saves)]);
    const opened = await open(deps);
    expect(opened.ids).toEqual(ids(0, saves + 1));
    expect(opened.health).toBeNull();
    // The old journal went at the unlock, and the new one is smaller.
    expect([...journal.files.keys()]).toEqual([`${scope}-1.journal`]);
    expect(journal.files.get(`${scope}-1.journal`)!.length).toBeLessThan(before);
  });

  it('is not folded twice, and what was added since joins it at the next folding', async () => {
    const machine = await laptop();
    const { deps, journal } = machine;
    const log = await filled(deps);
    await log.compact();
    const before = await onDisk(machine);
    await log.compact();
    expect(await onDisk(machine)).toBe(before);
    for (let n = saves; n < 2 * saves; n++) await log.append([longSave(n)]);
    await log.compact();
    expect((await open(deps)).ids).toEqual(ids(0, 2 * saves));
    expect([...journal.files.keys()]).toEqual([`${scope}-2.journal`]);
  });

  it('is folded in one window while another goes on with what it knows', async () => {
    const { deps } = await laptop();
    const first = await filled(deps);
    const { log: second } = await open(deps);
    await first.append([longSave(saves)]);
    // The second has not heard of that save yet: it must not fold over it.
    await second.compact();
    await first.compact();
    expect((await second.append([longSave(saves + 1)])).map(({ id }) => id)).toContain(`c${saves}`);
    expect((await first.catchUp()).map(({ id }) => id)).toContain(`c${saves + 1}`);
    await first.append([longSave(saves + 2)]);
    const opened = await open(deps);
    expect(opened.ids).toEqual(ids(0, saves + 3));
    expect(opened.health).toBeNull();
  });

  it('stays as it is where the disk is full', async () => {
    const machine = await laptop();
    const { deps, journal } = machine;
    const log = await filled(deps);
    const before = await onDisk(machine);
    journal.full = true;
    await expect(log.compact()).rejects.toThrow('full');
    journal.full = false;
    expect(await onDisk(machine)).toBe(before);
    await log.append([longSave(saves)]);
    expect((await open(deps)).ids).toEqual(ids(0, saves + 1));
  });

  it('names exactly the saves of a folded entry that both copies lost', async () => {
    const { deps, database, journal } = await laptop();
    const log = await filled(deps);
    await log.compact();
    await open(deps);
    const [first] = await database.log.toArray();
    const file = journal.files.get(`${scope}-1.journal`)!;
    file[Buffer.from(file).indexOf(Buffer.from(first!.sealed)) + 100]! ^= 1;
    await database.log.delete([scope, first!.n]);
    const { ids: found, health } = await open(deps);
    expect(found).toEqual(ids(first!.n + 1, saves));
    expect(health?.lost).toEqual(Array.from({ length: first!.n + 1 }, (_, n) => n));
  });

  it('is folded in the files of the desktop host', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-folding-'));
    try {
      const { deps } = await laptop();
      const files = journalFiles(fs, folder);
      const desktop: StoreDeps = {
        ...deps,
        journal: hostJournal({
          list: () => files['journal.list'](null),
          read: (name, offset) => files['journal.read']({ name, offset }),
          append: (name, at, bytes) => files['journal.append']({ name, at, bytes: bytes as Uint8Array<ArrayBuffer> }),
          truncate: (name, length) => files['journal.truncate']({ name, length }),
          remove: (name) => files['journal.remove']({ name }),
          room: () => files['journal.room'](null),
        }),
      };
      const log = await filled(desktop);
      await log.compact();
      await deps.database.log.clear();
      expect(await open(desktop)).toMatchObject({ ids: ids(0, saves), health: { lost: [] } });
      expect(await readdir(folder)).toEqual([`${scope}-1.journal`]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
