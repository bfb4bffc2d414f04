import type { Change } from '../../shared/model';
import {
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
import { isFull } from './diskFull';

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
    let room = true;
    try {
      if (found.missingInDatabase.length > 0) await this.rebuildDatabase(sealed);
      // Never before the database holds every entry: while the journal is rewritten, that is the only whole copy.
      if (found.missingInJournal.length > 0 || !file.clean) await this.rebuildJournal(sealed);
    } catch (error) {
      // A full disk keeps nobody from reading. The next save, or the next unlock, mends it.
      if (!isFull(error)) throw error;
      room = false;
    }
    this.head = start;
    for (const row of sealed) this.follow(row.sealed);
    const last = sealed[sealed.length - 1];
    if (last) this.head = { ...this.head, n: last.n + 1 };
    const health: HealthReport = {
      scope: this.scope,
      rebuiltInJournal: room ? found.missingInJournal.length : 0,
      rebuiltInDatabase: room ? found.missingInDatabase.length : 0,
      lost: found.lost,
      broken: found.broken,
    };
    const tell = health.rebuiltInJournal + health.rebuiltInDatabase + health.lost.length + health.broken.length > 0;
    return { changes: found.entries.flatMap(({ entry }) => entry.changes), health: tell ? health : null };
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
    await journal.truncate(name, 0);
    await journal.append(name, frames, 0);
  }

  /** What other windows wrote since, perhaps with more that this one knows. Call it under the lock. */
  async catchUp(): Promise<Change[]> {
    try {
      return await this.unseen();
    } catch {
      return (await this.load()).changes;
    }
  }

  /**
   * Writes the changes to both copies, all of them or none, and gives what {@link catchUp} does. Throws if either copy
   * could not be written; then nothing is kept.
   */
  async append(changes: readonly Change[]): Promise<Change[]> {
    const others = await this.catchUp();
    const rows = this.sealed(changes);
    try {
      await this.write(rows);
      return others;
    } catch (error) {
      if (isFull(error)) throw error;
      // A window that was killed while it wrote leaves the copies apart: they are read and mended, and it is done again.
      const { changes: all } = await this.load();
      await this.write(this.sealed(changes));
      return all;
    }
  }

  private async unseen(): Promise<Change[]> {
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

  /** The next entries of the log; nothing is written yet. */
  private sealed(changes: readonly Change[]): LogRow[] {
    const { sodium, random } = this.deps;
    let previous = this.head.hash;
    return split(changes).map((batch, i) => {
      const n = this.head.n + i;
      const sealed = sealEntry(sodium, this.key, this.at(n), { previous, changes: batch }, random);
      previous = entryHash(sodium, sealed);
      return { scope: this.scope, n, sealed };
    });
  }

  private async write(rows: readonly LogRow[]): Promise<void> {
    const { sodium, journal, database } = this.deps;
    const { offset } = this.head;
    const name = journalName(this.scope);
    await journal.append(name, concat(...rows.map(({ n, sealed }) => frameOf(sodium, n, sealed))), offset);
    try {
      await database.transaction('rw', database.log, () => database.log.bulkAdd([...rows]));
    } catch (error) {
      // Where even that fails, the next save finds the copies apart.
      await journal.truncate(name, offset).catch(() => undefined);
      throw error;
    }
    for (const { sealed } of rows) this.follow(sealed);
  }
}
