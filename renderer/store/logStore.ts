import type { Change } from '../../shared/model';
import {
  type Entry,
  concat,
  entryHash,
  frameLength,
  frameOf,
  maxRecord,
  openEntry,
  readJournal,
  reconcile,
  sealEntry,
} from '../../shared/vault';
import type { HealthReport } from './contract';
import type { LogRow } from './database';
import type { StoreDeps } from './deps';

/** Where one consultation's log ends, as this window knows it. */
interface Head {
  readonly n: number;
  readonly hash: string;
  readonly offset: number;
}

const start: Head = { n: 0, hash: '', offset: 0 };

export const journalName = (scope: string): string => `${scope}.journal`;

/** Changes in one save: a longer list is split, so that no entry outgrows what one record may hold. */
const entryBudget = maxRecord - 64 * 1024;

const split = (changes: readonly Change[]): Change[][] => {
  const batches: Change[][] = [];
  let [batch, size]: [Change[], number] = [[], 0];
  for (const change of changes) {
    // Two bytes a character is the most that JSON text of this length grows to in UTF-8, counting escapes apart.
    const weight = JSON.stringify(change).length * 3 + 1;
    if (batch.length > 0 && size + weight > entryBudget) {
      batches.push(batch);
      [batch, size] = [[], 0];
    }
    batch.push(change);
    size += weight;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
};

/**
 * The log of one consultation in its two copies. The journal is written and flushed first, then the database commits
 * with strict durability: whoever is told "saved" is told the truth (design 4).
 */
export class ConsultationLog {
  private head: Head = start;

  constructor(
    private readonly deps: StoreDeps,
    private readonly vault: string,
    readonly scope: string,
    private readonly key: Uint8Array,
  ) {}

  private at(n: number) {
    return { vault: this.vault, scope: this.scope, n };
  }

  private follow(sealed: Uint8Array): void {
    const { n, offset } = this.head;
    this.head = { n: n + 1, hash: entryHash(this.deps.sodium, sealed), offset: offset + frameLength(sealed) };
  }

  /** Reads both copies, mends each from the other, and says what it had to do. */
  async load(): Promise<{ changes: Change[]; health: HealthReport | null }> {
    const { sodium, journal, database } = this.deps;
    const file = readJournal(sodium, await journal.read(journalName(this.scope)));
    const rows = await database.log.where('scope').equals(this.scope).toArray();
    const held = new Map(rows.map((row) => [row.n, row.sealed]));
    const found = reconcile(sodium, this.key, { vault: this.vault, scope: this.scope }, file.entries, held);
    const sealed = found.entries.map((entry) => ({ scope: this.scope, n: entry.n, sealed: entry.sealed }));
    if (found.missingInDatabase.length > 0) await this.rebuildDatabase(sealed);
    if (found.missingInJournal.length > 0 || !file.clean) await this.rebuildJournal(sealed);
    this.head = start;
    for (const row of sealed) this.follow(row.sealed);
    const last = sealed[sealed.length - 1];
    if (last) this.head = { ...this.head, n: last.n + 1 };
    const mended =
      found.missingInDatabase.length + found.missingInJournal.length + found.lost.length + found.broken.length > 0;
    return {
      changes: found.entries.flatMap(({ entry }) => entry.changes),
      health: mended
        ? {
            scope: this.scope,
            rebuiltInJournal: found.missingInJournal.length,
            rebuiltInDatabase: found.missingInDatabase.length,
            lost: found.lost,
            broken: found.broken,
          }
        : null,
    };
  }

  private async rebuildDatabase(rows: readonly LogRow[]): Promise<void> {
    const { database } = this.deps;
    await database.transaction('rw', database.log, async () => {
      await database.log.where('scope').equals(this.scope).delete();
      // A view into the journal would be stored with the whole file behind it.
      await database.log.bulkPut(rows.map((row) => ({ ...row, sealed: row.sealed.slice() })));
    });
  }

  private async rebuildJournal(rows: readonly LogRow[]): Promise<void> {
    const { sodium, journal } = this.deps;
    const name = journalName(this.scope);
    const frames = concat(...rows.map((row) => frameOf(sodium, row.n, row.sealed)));
    // The database holds every entry at this moment, so a power cut between these two lines loses nothing.
    await journal.truncate(name, 0);
    await journal.append(name, frames, 0);
  }

  /** What other windows wrote since; call it under the lock before writing. */
  async catchUp(): Promise<Change[]> {
    const { sodium, database } = this.deps;
    const rows = await database.log
      .where('[scope+n]')
      .between([this.scope, this.head.n], [this.scope, Infinity])
      .toArray();
    const changes: Change[] = [];
    for (const row of rows) {
      const entry = row.n === this.head.n ? openEntry(sodium, this.key, this.at(row.n), row.sealed) : null;
      if (!entry) throw new Error(`Entry ${row.n} of this consultation cannot be read.`);
      changes.push(...entry.changes);
      this.follow(row.sealed);
    }
    return changes;
  }

  /** Seals and writes the changes to both copies. Throws if either could not be written; then nothing is kept. */
  async append(changes: readonly Change[]): Promise<void> {
    for (const batch of split(changes)) await this.write(batch);
  }

  private async write(changes: Change[]): Promise<void> {
    const { sodium, random, journal, database } = this.deps;
    const { n, hash, offset } = this.head;
    const entry: Omit<Entry, 'version'> = { previous: hash, changes };
    const sealed = sealEntry(sodium, this.key, this.at(n), entry, random);
    await journal.append(journalName(this.scope), frameOf(sodium, n, sealed), offset);
    try {
      await database.log.add({ scope: this.scope, n, sealed });
    } catch (error) {
      await journal.truncate(journalName(this.scope), offset);
      throw error;
    }
    this.follow(sealed);
  }
}
