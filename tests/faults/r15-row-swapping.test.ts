import { describe, expect, it } from 'vitest';
import type { Sodium } from '../../shared/vault';
import { ConsultationLog } from '../../renderer/store/logStore';
import type { StoreDeps } from '../../renderer/store/deps';
import { vaultStore } from '../../renderer/store/vaultStore';
import { change, cheapest, good, laptop, memoryJournal, passphrase } from '../fixtures/store';
import { report } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R15 (security model): 2,000 swaps and copies of ciphertexts among ids, tables, missions, revisions and vaults: none
 * accepted, each named with its place. The journal is emptied first, so that nothing but the seal stands in the way.
 */
const swaps = 2_000;
const saves = 12;

interface Row {
  readonly scope: string;
  readonly n: number;
  readonly sealed: Uint8Array;
}

const machineWith = async (sodium?: Sodium) => {
  const machine = await laptop();
  const deps: StoreDeps = sodium ? { ...machine.deps, sodium } : machine.deps;
  const store = vaultStore(deps, cheapest);
  good(await store.create(passphrase));
  const scopes: string[] = [];
  for (const mission of [0, 1]) {
    const scope = good(await store.begin([change(mission * 100)]));
    for (let n = 1; n < saves; n++) good(await store.append(scope, [change(mission * 100 + n)]));
    scopes.push(scope);
  }
  const { sha256 } = good(await store.attach(scopes[0]!, new Blob([new Uint8Array(2_500_000)]), () => undefined));
  return { ...machine, deps, store, scopes, sha256 };
};

/** Opens the store with one row replaced and no journal to mend from; says what came out at that place. */
const attempt = async (deps: StoreDeps, rows: readonly Row[], target: Row, planted: Uint8Array) => {
  const held = rows.map((row) =>
    row.scope === target.scope && row.n === target.n ? { ...row, sealed: planted } : row,
  );
  await deps.database.log.clear();
  await deps.database.log.bulkPut(held);
  const store = vaultStore({ ...deps, journal: { ...memoryJournal(), ...headersOf(deps) } }, cheapest);
  return good(await store.unlock({ passphrase }));
};

/** The vault's header without any consultation's journal. */
const headersOf = (deps: StoreDeps) => {
  const empty = memoryJournal();
  return {
    ...empty,
    read: (name: string) => (name.endsWith('.vault') ? deps.journal.read(name) : empty.read(name)),
  };
};

/** The same without the cost of a passphrase each time: the log alone, which is what holds the rows. */
const loadLog = async (
  deps: StoreDeps,
  rows: readonly Row[],
  target: Row,
  planted: Uint8Array,
  key: Uint8Array,
  vault: string,
) => {
  const held = rows.map((row) => (row.n === target.n ? { ...row, sealed: planted } : row));
  const database = {
    ...deps.database,
    log: { where: () => ({ equals: () => ({ toArray: () => Promise.resolve(held) }) }) },
  };
  const log = new ConsultationLog(
    { ...deps, database: database as unknown as StoreDeps['database'], journal: memoryJournal() },
    vault,
    target.scope,
    key,
  );
  return log.load();
};

describe('R15: a ciphertext in another’s place', () => {
  it(`is accepted in none of ${swaps} swaps, and each is named`, async () => {
    const { scopeKey, openVault, VaultHeader } = await import('../../shared/vault');
    const seed = seedOf('R15');
    const next = seeded(seed);
    const one = await machineWith();
    const other = await machineWith();
    const rows: Row[] = await one.database.log.toArray();
    const foreign: Row[] = await other.database.log.toArray();
    const pieces = await one.database.attachments.toArray();
    const header = VaultHeader.parse(JSON.parse((await one.database.vault.get('header'))!.text));
    const vault = openVault(one.sodium, header, { passphrase })!;
    const kinds = { id: 0, mission: 0, vault: 0, table: 0, revision: 0 };
    let accepted = 0;
    let unnamed = 0;
    for (let i = 0; i < swaps; i++) {
      const scope = one.scopes[next(2)]!;
      const ofScope = rows.filter((row) => row.scope === scope);
      const target = ofScope[next(ofScope.length)]!;
      const sources: Record<keyof typeof kinds, readonly { sealed: Uint8Array }[]> = {
        id: ofScope.filter(({ n }) => n !== target.n),
        revision: ofScope.filter(({ n }) => n === (target.n + 1) % saves),
        mission: rows.filter((row) => row.scope !== scope && row.n === target.n),
        vault: foreign.filter((row) => row.n === target.n),
        table: pieces,
      };
      const kind = (Object.keys(kinds) as (keyof typeof kinds)[])[next(5)]!;
      const planted = sources[kind][next(sources[kind].length)]!.sealed;
      kinds[kind]++;
      const { changes, health } = await loadLog(
        one.deps,
        ofScope,
        target,
        planted,
        scopeKey(one.sodium, vault, scope)!,
        header.vault,
      );
      if (changes.length !== saves - 1) accepted++;
      if (!(health?.lost.includes(target.n) ?? false) && !(target.n === saves - 1 && health?.lost.includes(target.n)))
        unnamed++;
    }
    report({
      figure: 'R15',
      tried: `ciphertexts put in another's place (${Object.entries(kinds)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', ')})`,
      cases: swaps,
      found: `${accepted} accepted, ${unnamed} not named`,
      demanded: '0',
      seed,
    });
    expect(accepted).toBe(0);
    expect(unnamed).toBe(0);
  });

  it('is refused through the store’s own door too, with its place', async () => {
    const machine = await machineWith();
    const rows: Row[] = await machine.database.log.toArray();
    const [a, b] = rows.filter(({ scope }) => scope === machine.scopes[0]);
    const unlocked = await attempt(machine.deps, rows, a!, b!.sealed);
    expect(unlocked.health.find(({ scope }) => scope === machine.scopes[0])?.lost).toEqual([0]);
  });

  it('among the pieces of attachments is refused', async () => {
    const { store, scopes, sha256, database } = await machineWith();
    const [first, second, third] = await database.attachments.orderBy('[scope+blob+n]').toArray();
    expect((await store.readAttachment(scopes[0]!, sha256)).ok).toBe(true);
    // All three pieces hold the same zeros: only their place tells them apart.
    await database.attachments.put({ ...first!, sealed: second!.sealed });
    expect((await store.readAttachment(scopes[0]!, sha256)).ok).toBe(false);
    expect(third!.n).toBe(2);
  });

  it('(broken twin) would be accepted if the seal did not cover the place', async () => {
    const { loadSodium } = await import('../../shared/vault');
    const sodium = await loadSodium();
    const placeless = Object.assign(Object.create(sodium) as Sodium, {
      crypto_aead_xchacha20poly1305_ietf_encrypt: (m: Uint8Array, _: unknown, s: null, n: Uint8Array, k: Uint8Array) =>
        sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(m, null, s, n, k),
      crypto_aead_xchacha20poly1305_ietf_decrypt: (s: null, c: Uint8Array, _: unknown, n: Uint8Array, k: Uint8Array) =>
        sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(s, c, null, n, k),
    });
    const machine = await machineWith(placeless);
    const rows: Row[] = await machine.database.log.toArray();
    const [a, b] = rows.filter(({ scope }) => scope === machine.scopes[0]);
    const unlocked = await attempt(machine.deps, rows, a!, b!.sealed);
    const health = unlocked.health.find(({ scope }) => scope === machine.scopes[0]);
    report({
      figure: 'R15',
      tried: 'broken twin: a seal that does not cover the place',
      cases: 1,
      found: health?.lost.length === 0 ? '1 accepted' : '0 accepted',
      demanded: 'more than 0',
      seed: null,
    });
    expect(health?.lost).toEqual([]);
  });
});
