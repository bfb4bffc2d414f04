import { describe, expect, it } from 'vitest';
import type { Unlocked } from '../../../renderer/store/contract';
import { change, good, laptop, passphrase } from '../../fixtures/store';

/** A laptop with three saves, whose browser was closed. */
const closed = async () => {
  const machine = await laptop();
  const store = machine.window();
  good(await store.create(passphrase));
  const scope = good(await store.begin([change(0)]));
  for (const n of [1, 2]) good(await store.append(scope, [change(n)]));
  machine.database.close();
  return { ...machine, scope };
};
type Machine = Awaited<ReturnType<typeof closed>>;

const notes = ({ consultations }: Pick<Unlocked, 'consultations'>) =>
  consultations.flatMap(({ changes }) => changes.map(({ value }) => value));
const everything = ['answer 0', 'answer 1', 'answer 2'];

const everyByte = async ({ journal, database }: Machine) => {
  const wasOpen = database.isOpen();
  if (!wasOpen) await database.open();
  const rows = [await database.vault.toArray(), await database.log.toArray()];
  if (!wasOpen) database.close();
  return JSON.stringify([...journal.files, ...rows]);
};

const broken = (): Promise<never> => Promise.reject(new DOMException('cannot be read', 'NotReadableError'));

/** The browser cannot open its database until it is mended. */
const withoutDatabase = ({ database }: Machine): (() => void) => {
  const open = database.open.bind(database);
  database.open = broken as unknown as typeof open;
  return () => {
    database.open = open;
  };
};

/** The browser cannot look into its private files until it is mended. */
const withoutJournal = ({ journal }: Machine): (() => void) => {
  const whole = { ...journal };
  Object.assign(journal, { list: broken, read: broken, append: broken, truncate: broken, hasRoom: broken });
  return () => void Object.assign(journal, whole);
};

describe('a vault that is opened on a full disk', () => {
  it('is there to be read, without one byte written and without its database opened', async () => {
    const machine = await closed();
    const before = await everyByte(machine);
    machine.journal.full = true;
    const store = machine.window();
    expect(await store.status()).toBe('locked');
    const unlocked = good(await store.unlock({ passphrase }));
    expect(unlocked.readOnly).toBe('full');
    expect(notes(unlocked)).toEqual(everything);
    expect(await store.append(machine.scope, [change(3)])).toMatchObject({ fault: { kind: 'diskFull' } });
    expect(await store.makeWritable()).toMatchObject({ fault: { kind: 'diskFull' } });
    expect(machine.database.isOpen()).toBe(false);
    expect(await everyByte(machine)).toBe(before);
  });

  it('can be written to as soon as there is room', async () => {
    const machine = await closed();
    machine.journal.full = true;
    const store = machine.window();
    good(await store.unlock({ passphrase }));
    machine.journal.full = false;
    expect(notes({ consultations: good(await store.makeWritable()) })).toEqual(everything);
    good(await store.append(machine.scope, [change(3)]));
    const again = good(await machine.window().unlock({ passphrase }));
    expect(again).toMatchObject({ readOnly: null, health: [] });
    expect(notes(again)).toEqual([...everything, 'answer 3']);
  });

  it('is not looked for where nothing can be looked at: nobody is offered to set up anew', async () => {
    const machine = await closed();
    withoutJournal(machine);
    machine.disk.room = 1_000_000;
    expect(await machine.window().status()).toBe('full');
    expect(machine.database.isOpen()).toBe(false);
    expect((await machine.window().create(passphrase)).ok).toBe(false);
  });
});

describe('a vault of which one copy cannot be looked at', () => {
  it.each([
    ['database', withoutDatabase],
    ['journal', withoutJournal],
  ])('is read from the other where it is the %s, and told, with nothing written', async (_, breaks) => {
    const machine = await closed();
    const before = await everyByte(machine);
    const mend = breaks(machine);
    const store = machine.window();
    expect(await store.status()).toBe('locked');
    const unlocked = good(await store.unlock({ passphrase }));
    expect(unlocked.readOnly).toBe('unwritable');
    expect(notes(unlocked)).toEqual(everything);
    expect((await store.append(machine.scope, [change(3)])).ok).toBe(false);
    mend();
    machine.database.close();
    expect(await everyByte(machine)).toBe(before);
    good(await store.makeWritable());
    good(await store.append(machine.scope, [change(3)]));
    expect(notes(good(await machine.window().unlock({ passphrase })))).toEqual([...everything, 'answer 3']);
  });

  it('is refused, and not called absent, where it is both', async () => {
    const machine = await closed();
    withoutDatabase(machine);
    withoutJournal(machine);
    await expect(machine.window().status()).rejects.toThrow('cannot be read');
    expect((await machine.window().unlock({ passphrase })).ok).toBe(false);
    expect((await machine.window().create(passphrase)).ok).toBe(false);
  });
});

describe('a database that the browser closed, and emptied, while the vault was open', () => {
  it('is whole again before the next save is called saved', async () => {
    const machine = await closed();
    const store = machine.window();
    good(await store.unlock({ passphrase }));
    await machine.database.log.clear();
    await machine.database.vault.clear();
    machine.database.close();
    good(await store.append(machine.scope, [change(3)]));
    expect(await machine.database.log.count()).toBe(4);
    expect(notes(good(await machine.window().unlock({ passphrase })))).toEqual([...everything, 'answer 3']);
  });
});
