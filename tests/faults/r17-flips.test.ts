import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Sodium,
  VaultHeader,
  addScope,
  createVault,
  entryHash,
  frameOf,
  generateRecoverySecret,
  loadSodium,
  openEntry,
  openVault,
  readJournal,
  sealEntry,
  toHex,
  utf8,
} from '../../shared/vault';
import { change, cheapest, good, laptop, passphrase } from '../fixtures/store';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R17 (security model): one byte changed anywhere in the header, in records, in the journal or in a backup never shows another
 * text than was written; and a slot crafted to open under two passphrases opens under none but its own.
 */
let sodium: Sodium;

beforeAll(async () => {
  sodium = await loadSodium();
});

type Next = (below: number) => number;
const bytesFrom = (next: Next) => (length: number) => Uint8Array.from({ length }, () => next(256));

const flipped = (bytes: Uint8Array, next: Next): Uint8Array => {
  const copy = bytes.slice();
  copy[next(copy.length)]! ^= 1 + next(255);
  return copy;
};

const texts = Array.from({ length: 24 }, (_, n) => `what was said, ${n}`);

/** A consultation's journal with one entry a text. */
const journalOf = (next: Next, place: { vault: string; scope: string }, key: Uint8Array): Uint8Array[] => {
  let previous = '';
  return texts.map((text, n) => {
    const sealed = sealEntry(
      sodium,
      key,
      { ...place, n },
      { previous, changes: [change(n, text)], folds: null },
      bytesFrom(next),
    );
    previous = entryHash(sodium, sealed);
    return sealed;
  });
};

const readAsJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

/** The entry that a journal with one changed byte gives for a number; undefined where it gives none. */
const fromDamagedJournal = (entries: readonly Uint8Array[], at: number, next: Next): Uint8Array | undefined => {
  const file = new Uint8Array(Buffer.concat(entries.map((sealed, n) => frameOf(sodium, n, sealed))));
  return readJournal(sodium, flipped(file, next)).entries.get(at);
};

describe('R17: a single byte is changed', () => {
  it('in the header, in a record or in the journal, and no wrong text is ever shown', () => {
    const seed = seedOf('R17');
    const next = seeded(seed);
    const recoverySecret = generateRecoverySecret(bytesFrom(next));
    const made = addScope(
      sodium,
      createVault(sodium, passphrase, recoverySecret, cheapest, bytesFrom(next)),
      bytesFrom(next),
    );
    const header = utf8(JSON.stringify(made.vault.header));
    const place = { vault: made.vault.header.vault, scope: made.scope };
    const entries = journalOf(next, place, made.key);
    const tried = rounds(2_000, 9_000);
    const counts = { header: 0, record: 0, journal: 0 };
    let wrong = 0;
    for (let n = 0; n < tried; n++) {
      const where = (['header', 'record', 'journal'] as const)[n % 3]!;
      counts[where]++;
      if (where === 'header') {
        // By the recovery code, which costs nothing to derive: the passphrase's slot is sealed and committed to in the same way.
        const parsed = VaultHeader.safeParse(readAsJson(flipped(header, next)));
        const opened = parsed.success ? openVault(sodium, parsed.data, { recoverySecret }) : null;
        if (opened && JSON.stringify(opened.header) !== JSON.stringify(made.vault.header)) wrong++;
        if (opened && toHex(opened.key) !== toHex(made.vault.key)) wrong++;
        continue;
      }
      const at = next(entries.length);
      const read = where === 'record' ? flipped(entries[at]!, next) : fromDamagedJournal(entries, at, next);
      const entry = read && openEntry(sodium, made.key, { ...place, n: at }, read);
      if (entry && entry.changes[0]?.value !== texts[at]) wrong++;
    }
    report({
      figure: 'R17',
      tried: `one byte changed (${Object.entries(counts)
        .map(([where, count]) => `${where} ${count}`)
        .join(', ')})`,
      cases: tried,
      found: `${wrong} wrong texts shown`,
      demanded: '0',
      seed,
    });
    expect(wrong).toBe(0);
  }, 240_000);

  it('in a backup, which is then refused or holds exactly what was saved', async () => {
    const seed = seedOf('R17');
    const next = seeded(seed);
    const here = await laptop();
    const store = here.window();
    const { recoveryCode } = good(await store.create(passphrase));
    const scope = good(await store.begin([change(0)]));
    for (let n = 1; n < 6; n++) good(await store.append(scope, [change(n)]));
    const backup = good(await store.backup());
    const tried = rounds(40, 1_000);
    let [wrong, refused] = [0, 0];
    for (let n = 0; n < tried; n++) {
      const there = await laptop();
      const outcome = await there.window().restore(flipped(backup, next), { recoveryCode });
      if (!outcome.ok) refused++;
      else {
        const found = outcome.value.consultations.flatMap(({ changes }) => changes.map(({ value }) => value));
        if (found.some((value, index) => value !== `answer ${index}`)) wrong++;
      }
      there.database.close();
    }
    report({
      figure: 'R17',
      tried: 'one byte changed in a backup',
      cases: tried,
      found: `${wrong} wrong texts shown, ${refused} refused`,
      demanded: '0 wrong',
      seed,
    });
    expect(wrong).toBe(0);
  }, 600_000);

  it('(broken twin) is shown as another text where nothing authenticates it', () => {
    const next = seeded(seedOf('R17 twin'));
    const stream = bytesFrom(next)(64);
    const plain = utf8('what was said, 0');
    const encrypted = plain.map((byte, at) => byte ^ stream[at]!);
    let wrong = 0;
    for (let n = 0; n < 100; n++) {
      const read = flipped(encrypted, next).map((byte, at) => byte ^ stream[at]!);
      if (new TextDecoder().decode(read) !== 'what was said, 0') wrong++;
    }
    report({
      figure: 'R17',
      tried: 'broken twin: a bare stream cipher',
      cases: 100,
      found: `${wrong} wrong texts shown`,
      demanded: 'more than 0',
      seed: null,
    });
    expect(wrong).toBeGreaterThan(0);
  });

  it('and a slot that was crafted for two keys opens under none but the one it commits to', () => {
    const next = seeded(seedOf('R17'));
    const [mine, theirs] = [generateRecoverySecret(bytesFrom(next)), generateRecoverySecret(bytesFrom(next))];
    const a = createVault(sodium, passphrase, mine, cheapest, bytesFrom(next));
    const b = createVault(sodium, passphrase, theirs, cheapest, bytesFrom(next));
    const slotOf = (header: VaultHeader) => header.slots.find(({ kind }) => kind === 'recovery')!;
    let opened = 0;
    for (const part of ['wrapped', 'commitment', 'salt', 'id'] as const) {
      const crafted = {
        ...a.header,
        slots: a.header.slots.map((slot) =>
          slot.kind === 'recovery' ? { ...slot, [part]: slotOf(b.header)[part] } : slot,
        ),
      };
      for (const recoverySecret of [mine, theirs]) if (openVault(sodium, crafted, { recoverySecret })) opened++;
    }
    report({
      figure: 'R17',
      tried: 'slots put together from two keys',
      cases: 8,
      found: `${opened} opened`,
      demanded: '0',
      seed: null,
    });
    expect(opened).toBe(0);
  });
});
