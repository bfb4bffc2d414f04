import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeConsultation } from '../../../shared/consultation';
import { applyChanges, emptyLog } from '../../../shared/log';
import { currentVersion, entrySteps } from '../../../shared/migrations';
import { recordOfLog, snapshotsOf } from '../../../shared/projection';
import { entryHash, frameOf, headerVersion, openVault, scopeKey, seal, utf8, VaultHeader } from '../../../shared/vault';
import { change, good, laptop, passphrase } from '../../fixtures/store';

const stored = (name: string): Buffer => readFileSync(new URL(`../../fixtures/stored/${name}`, import.meta.url));

/**
 * One backup for every version that was ever stored, never made again: vault header, journal, entries, a frozen baseline and
 * an attachment as that version wrote them, and the consultation file that must come out.
 */
const written = currentVersion(entrySteps);
const versions = Array.from({ length: written }, (_, i) => `v${i + 1}`);

describe('data of every stored version', () => {
  it.each(versions)(
    '%s opens with the passphrase and with the recovery code, and exports the same file',
    async (version) => {
      const backup = new Uint8Array(stored(`${version}.backup`));
      const recoveryCode = stored(`${version}.recovery-code.txt`).toString().trim();
      for (const credential of [{ passphrase }, { recoveryCode }]) {
        const { window } = await laptop();
        const [consultation] = good(await window().restore(backup, credential)).consultations;
        const log = applyChanges(emptyLog, consultation!.changes);
        expect(writeConsultation(recordOfLog(log).record!)).toBe(stored(`${version}.json`).toString());
        expect(snapshotsOf(log).map(({ name }) => name)).toEqual(['Baseline of the first mission']);
      }
    },
  );
});

describe('data of a newer Waymark', () => {
  it('in the header is refused by name, with nothing written', async () => {
    const { window, database, journal } = await laptop();
    good(await window().create(passphrase));
    const newer = JSON.stringify({ format: `waymark.vault/${headerVersion + 1}`, anything: 'else' });
    const refused = { ok: false, fault: { kind: 'tooNew', found: headerVersion + 1, known: headerVersion } };
    await database.vault.put({ key: 'header', text: newer });
    const before = JSON.stringify([await database.vault.toArray(), [...journal.files]]);
    expect(await window().status()).toBe('locked');
    expect(await window().unlock({ passphrase })).toEqual(refused);
    expect(await window().create(passphrase)).toEqual(refused);
    expect(JSON.stringify([await database.vault.toArray(), [...journal.files]])).toBe(before);
  });

  it.each(['2', '7'])(
    'is not seen in one damaged digit (%s) of a copy: the other copies open, and mend it',
    async (digit) => {
      const { window, journal } = await laptop();
      good(await window().create(passphrase));
      const whole = Buffer.from(journal.files.get('a.vault')!).toString();
      journal.files.set('a.vault', Buffer.from(whole.replace('waymark.vault/1', `waymark.vault/${digit}`)));
      good(await window().unlock({ passphrase }));
      expect(Buffer.from(journal.files.get('a.vault')!).toString()).toBe(whole);
    },
  );

  it('in one save is refused by name and not mended as damage', async () => {
    const { window, database, journal, sodium, deps } = await laptop();
    const store = window();
    good(await store.create(passphrase));
    const scope = good(await store.begin([change(0)]));
    const header = VaultHeader.parse(JSON.parse((await database.vault.get('header'))!.text));
    const vault = openVault(sodium, header, { passphrase })!;
    const [first] = await database.log.toArray();
    const newer = seal(
      sodium,
      scopeKey(sodium, vault, scope)!,
      { vault: header.vault, scope, table: 'log', id: 'entry', revision: 1 },
      utf8(JSON.stringify({ version: written + 1, previous: entryHash(sodium, first!.sealed), saved: [] })),
      deps.random,
    );
    await database.log.add({ scope, n: 1, sealed: newer });
    const name = `${scope}.journal`;
    await journal.append(name, frameOf(sodium, 1, newer), journal.files.get(name)!.length);
    const before = JSON.stringify([await database.log.toArray(), [...journal.files]]);
    expect(await window().unlock({ passphrase })).toEqual({
      ok: false,
      fault: { kind: 'tooNew', found: written + 1, known: written },
    });
    expect(JSON.stringify([await database.log.toArray(), [...journal.files]])).toBe(before);
  });
});
