import { describe, expect, it } from 'vitest';
import { readJournal } from '../../shared/vault';
import { vaultStore } from '../../renderer/store/vaultStore';
import { change, cheapest, good, laptop, memoryJournal, passphrase } from '../fixtures/store';
import { report, rounds } from './figure';
import { seedOf, seeded } from './seeded';

/**
 * R5 (security model): after total loss of IndexedDB all acknowledged revisions come back from the journal; the journal's
 * tail cut at each of its last 4,096 bytes loses nothing before the torn entry; damage to both copies at one place lists
 * exactly what is missing.
 */
const answers = 5_000;

const acknowledged = async (count: number) => {
  const machine = await laptop();
  const store = machine.window();
  good(await store.create(passphrase));
  const scope = good(await store.begin([change(0)]));
  // One save an answer, as autosave makes them.
  for (let n = 1; n < count; n++) good(await store.append(scope, [change(n)]));
  return { ...machine, store, scope };
};

const notes = (unlocked: { consultations: readonly { changes: readonly { value: unknown }[] }[] }) =>
  unlocked.consultations.flatMap(({ changes }) => changes.map(({ value }) => value));

describe('R5: the journal gives back what the database lost', () => {
  it(`all ${answers} acknowledged answers, after IndexedDB was emptied`, async () => {
    const { database, window, scope, journal, deps } = await acknowledged(answers);
    await database.log.clear();
    await database.vault.clear();
    const began = performance.now();
    const unlocked = good(await window().unlock({ passphrase }));
    const took = performance.now() - began;
    report({
      figure: 'R5',
      tried: `IndexedDB emptied after ${answers} acknowledged answers`,
      cases: 1,
      found: `${notes(unlocked).length} rebuilt in ${Math.round(took)} ms`,
      demanded: `${answers} in at most 10,000 ms`,
      seed: null,
    });
    expect(notes(unlocked)).toEqual(Array.from({ length: answers }, (_, n) => `answer ${n}`));
    expect(unlocked.health).toEqual([{ scope, rebuiltInJournal: 0, rebuiltInDatabase: answers, lost: [], broken: [] }]);

    // A row that drags the whole journal behind it once made this take a minute.
    for (const { sealed } of await database.log.limit(50).toArray())
      expect(sealed.buffer.byteLength).toBe(sealed.byteLength);

    // The broken twin: the same loss without the second copy. The check above must be able to fail.
    await database.log.clear();
    const alone = vaultStore(
      {
        ...deps,
        journal: {
          ...memoryJournal(),
          read: (name) => (name.endsWith('.vault') ? journal.read(name) : Promise.resolve(new Uint8Array(0))),
        },
      },
      cheapest,
    );
    expect(notes(good(await alone.unlock({ passphrase })))).toEqual([]);
  }, 240_000);

  it('everything before the torn entry, wherever in its last 4,096 bytes the journal was cut', async () => {
    const { database, scope, journal, sodium } = await acknowledged(12);
    const name = `${scope}.journal`;
    const whole = journal.files.get(name)!;
    const rows = await database.log.toArray();
    const lengths = rows.map(({ sealed }) => sealed.length + 20);
    let lost = 0;
    for (let cut = 1; cut <= 4096; cut++) {
      const kept = readJournal(sodium, whole.subarray(0, whole.length - cut)).entries.size;
      let [end, before] = [0, 0];
      for (const length of lengths) if ((end += length) <= whole.length - cut) before++;
      if (kept !== before) lost++;
    }
    report({
      figure: 'R5',
      tried: 'the journal cut at each of its last 4,096 bytes',
      cases: 4096,
      found: `${lost} lost an entry before the cut`,
      demanded: '0',
      seed: null,
    });
    expect(lost).toBe(0);
  });

  it('and lists exactly the saves that both copies lost', async () => {
    const seed = seedOf('R5');
    const next = seeded(seed);
    const tried = rounds(20, 200);
    for (let round = 0; round < tried; round++) {
      const { database, window, scope, journal } = await acknowledged(30);
      const gone = [...new Set([next(30), next(30), next(30)])].sort((a, b) => a - b);
      const file = journal.files.get(`${scope}.journal`)!;
      for (const n of gone) {
        const row = (await database.log.get([scope, n]))!;
        file[Buffer.from(file).indexOf(Buffer.from(row.sealed)) + 5 + next(200)]! ^= 1 + next(255);
        const sealed = row.sealed.slice();
        sealed[next(sealed.length)]! ^= 1 + next(255);
        await database.log.put({ ...row, sealed });
      }
      const unlocked = good(await window().unlock({ passphrase }));
      expect(unlocked.health[0]?.lost).toEqual(gone);
      expect(notes(unlocked)).toHaveLength(30 - gone.length);
    }
    report({
      figure: 'R5',
      tried: 'both copies damaged at the same places',
      cases: tried,
      found: 'exactly the missing saves listed in each',
      demanded: 'exactly those',
      seed,
    });
  }, 900_000);
});
