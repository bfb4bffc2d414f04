import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LoadedPack, readPack, readSafeguards } from '../../shared/pack';
import { readConsultation, writeConsultation } from '../../shared/consultation';
import { applyChanges, emptyLog } from '../../shared/log';
import { currentVersion, entrySteps } from '../../shared/migrations';
import type { Change } from '../../shared/model';
import { recordOfLog } from '../../shared/projection';
import { entryHash, frameOf, headerVersion, openVault, scopeKey, seal, utf8, VaultHeader } from '../../shared/vault';
import { change, good, laptop, passphrase } from '../fixtures/store';
import { report } from './figure';

/** R8 (security model): every version that was ever stored opens to the same file, and a newer one is left alone. */
const stored = (name: string): Buffer => readFileSync(new URL(`../fixtures/stored/${name}`, import.meta.url));
const versions = Array.from({ length: currentVersion(entrySteps) }, (_, i) => `v${i + 1}`);

type Laptop = Awaited<ReturnType<typeof laptop>>;
const bytesOf = async ({ database, journal }: Laptop): Promise<string> =>
  JSON.stringify([
    await database.vault.toArray(),
    (await database.log.toArray()).map(({ sealed, ...row }) => [row, Buffer.from(sealed).toString('base64')]),
    await database.attachments.count(),
    [...journal.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  ]);

/** The consultation file as it leaves; the broken twin loses something on the way to the present version. */
const exported = (changes: readonly Change[], step: (change: Change) => Change | null = (each) => each): string => {
  const now = changes.map(step).filter((each) => each !== null);
  return writeConsultation(recordOfLog(applyChanges(emptyLog, now)).record!);
};

const asset = (name: string): string => readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8');
const packOf = (reference: string): LoadedPack => {
  const library = readSafeguards(asset('safeguards.yaml'), 'safeguards.yaml').safeguards!;
  return readPack(asset(`packs/${reference.split('@')[0]}.yaml`), 'pack', library).pack!;
};

describe('R8: data of every version that was ever stored', () => {
  it('opens, exports the same file, and is read again from that file before anything is written', async () => {
    const differ = { opened: 0, reread: 0, written: 0, twin: 0 };
    let tried = 0;
    for (const version of versions) {
      const expected = stored(`${version}.json`).toString();
      const recoveryCode = stored(`${version}.recovery-code.txt`).toString().trim();
      const reference = (JSON.parse(expected) as { consultation: { pack: string } }).consultation.pack;
      const machine = await laptop();
      good(await machine.window().restore(new Uint8Array(stored(`${version}.backup`)), { passphrase }));
      const before = await bytesOf(machine);
      for (const credential of [{ passphrase }, { recoveryCode }]) {
        tried += 1;
        const [consultation] = good(await machine.window().unlock(credential)).consultations;
        const { changes } = consultation!;
        if (exported(changes) !== expected) differ.opened += 1;
        const again = readConsultation(exported(changes), 'again', packOf(reference));
        if (again.record === null || writeConsultation(again.record) !== expected) differ.reread += 1;
        if ((await bytesOf(machine)) !== before) differ.written += 1;
        if (exported(changes, (each) => (each.field === 'note' ? null : each)) !== expected) differ.twin += 1;
      }
    }
    report({
      figure: 'R8',
      tried: `stored versions (${versions.join(', ')}), each by passphrase and by recovery code`,
      cases: tried,
      found: `${differ.opened} export another file, ${differ.reread} read back differently, ${differ.written} wrote something; broken twin that loses notes on the way: ${differ.twin} of ${tried} caught`,
      demanded: '0 each; every twin caught',
      seed: null,
    });
    expect(differ).toEqual({ opened: 0, reread: 0, written: 0, twin: tried });
  });
});

const newerHeader = `waymark.vault/${headerVersion + 1}`;

/** A vault with one consultation, and what a newer Waymark would have written over one of its places. */
const places: readonly [string, (machine: Laptop, scope: string) => Promise<void>][] = [
  ...['a.vault', 'b.vault'].map((name): (typeof places)[number] => [
    `the header in ${name}`,
    ({ journal }) => {
      journal.files.set(name, utf8(JSON.stringify({ format: newerHeader, anything: 'else' })));
      return Promise.resolve();
    },
  ]),
  [
    'the header in the database',
    async ({ database }) => {
      await database.vault.put({ key: 'header', text: JSON.stringify({ format: newerHeader, anything: 'else' }) });
    },
  ],
  ...([['journal'], ['database'], ['journal', 'database']] as const).map((copies): (typeof places)[number] => [
    `a save in the ${copies.join(' and the ')}`,
    async ({ sodium, database, journal, deps }, scope) => {
      const header = VaultHeader.parse(JSON.parse((await database.vault.get('header'))!.text));
      const vault = openVault(sodium, header, { passphrase })!;
      const [first] = await database.log.toArray();
      const sealed = seal(
        sodium,
        scopeKey(sodium, vault, scope)!,
        { vault: header.vault, scope, table: 'log', id: 'entry', revision: 1 },
        utf8(
          JSON.stringify({
            version: currentVersion(entrySteps) + 1,
            previous: entryHash(sodium, first!.sealed),
            saved: [],
          }),
        ),
        deps.random,
      );
      const name = `${scope}.journal`;
      if (copies.some((copy) => copy === 'journal'))
        await journal.append(name, frameOf(sodium, 1, sealed), journal.files.get(name)!.length);
      if (copies.some((copy) => copy === 'database')) await database.log.add({ scope, n: 1, sealed });
    },
  ]),
];

describe('R8: data of a newer Waymark', () => {
  it('is refused by its name wherever it stands, and not one byte is written', async () => {
    let [written, opened] = [0, 0];
    for (const [, put] of places) {
      const machine = await laptop();
      const store = machine.window();
      good(await store.create(passphrase));
      const scope = good(await store.begin([change(0)]));
      await put(machine, scope);
      const before = await bytesOf(machine);
      // Every door that a person comes to, also the backup that is made while it is locked.
      const waiting = machine.window();
      await waiting.status();
      await waiting.makeWritable();
      const unlocked = await machine.window().unlock({ passphrase });
      if (unlocked.ok || unlocked.fault.kind !== 'tooNew') opened += 1;
      await machine.window().create(passphrase);
      if ((await bytesOf(machine)) !== before) written += 1;
    }
    report({
      figure: 'R8',
      tried: 'places in which a newer version stands: headers and saves, unlocked and set up anew',
      cases: places.length,
      found: `${opened} not refused as newer, ${written} written to. What is newer is not opened read-only: it is refused whole`,
      demanded: '0 written to',
      seed: null,
    });
    expect({ opened, written }).toEqual({ opened: 0, written: 0 });
  });

  it('(broken twin) would be seen to be written to where the newer one is taken for damage', async () => {
    const machine = await laptop();
    good(await machine.window().create(passphrase));
    const whole = Buffer.from(machine.journal.files.get('a.vault')!).toString();
    machine.journal.files.set('a.vault', utf8(whole.slice(0, -9)));
    const before = await bytesOf(machine);
    good(await machine.window().unlock({ passphrase }));
    expect(await bytesOf(machine)).not.toBe(before);
    report({
      figure: 'R8',
      tried: 'broken twin: a header that is damaged, not newer',
      cases: 1,
      found: 'it is mended, and the write is seen',
      demanded: 'seen',
      seed: null,
    });
  });
});
