import type { Change } from '../../shared/model';
import {
  type LogEntry,
  RecordTooLarge,
  concat,
  entryHash,
  entryReader,
  foldable,
  frameLength,
  frameOf,
  maxRecord,
  openEntry,
  readJournal,
  reconcile,
  sealEntry,
} from '../../shared/vault';
import { addRows } from './addRows';
import type { HealthReport } from './contract';
import type { LogRow } from './database';
import type { StoreDeps } from './deps';
import { isFull } from './diskFull';
import { compactLog } from './compaction';
import { keepRoom } from './openInRoom';
import { generationsOf, journalName, removeJournals } from './journalName';
import { appendFrames, retire, wholeStart, writeBeside } from './journalRewrite';

/** Where one consultation's log ends, as this window knows it. */
interface Head {
  readonly n: number;
  readonly hash: string;
  readonly offset: number;
  /** Which rewriting of the journal is written to. */
  readonly generation: number;
}

interface JournalFile {
  readonly generation: number;
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<number, Uint8Array>;
  readonly clean: boolean;
}

/** What a log was found to hold. `unmended`: why the copies could not be made to agree; null where they do. */
interface Loaded {
  readonly changes: Change[];
  readonly health: HealthReport | null;
  readonly unmended: unknown;
}

const noFile: JournalFile = { generation: 0, bytes: new Uint8Array(0), entries: new Map(), clean: true };
const start: Head = { n: 0, hash: '', offset: 0, generation: 0 };

/** Saves that may stand one by one before they are folded: about two megabytes of padding, and a moment at unlock. */
export const looseLimit = 2_048;

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
  private doubtful = false;
  private loose = 0;

  constructor(
    private readonly deps: StoreDeps,
    private readonly vault: string,
    readonly scope: string,
    private readonly key: Uint8Array,
  ) {}

  private at(n: number) {
    return { vault: this.vault, scope: this.scope, n };
  }

  /** Whether so many saves stand one by one that {@link compact} is worth its while. */
  get isLoose(): boolean {
    return this.loose >= looseLimit;
  }

  private follow(row: LogEntry, link = entryHash(this.deps.sodium, row.sealed)): void {
    const { offset, generation } = this.head;
    this.head = { n: row.n + 1, hash: link, offset: offset + frameLength(row.sealed), generation };
    if (foldable(row)) this.loose += 1;
  }

  private rowsOf(entries: readonly LogEntry[]): LogRow[] {
    // A view into the journal would be stored with the whole file behind it.
    return entries.map(({ n, sealed }) => ({ scope: this.scope, n, sealed: sealed.slice() }));
  }

  private async journals(): Promise<JournalFile[]> {
    const { sodium, journal } = this.deps;
    const files: JournalFile[] = [];
    for (const generation of await generationsOf(journal, this.scope)) {
      const bytes = await journal.read(journalName(this.scope, generation));
      files.push({ generation, bytes, ...readJournal(sodium, bytes) });
    }
    return files;
  }

  private rows(): PromiseLike<LogRow[]> {
    return this.deps.database.log.where('scope').equals(this.scope).toArray();
  }

  /**
   * Reads both copies, mends each from the other, and says what it had to do. Where one cannot be read, the other is enough to
   * read from; `unmended` is then, or where something could not be written, the reason. Throws where neither can be read.
   */
  async load(): Promise<Loaded> {
    const { sodium, journal } = this.deps;
    let unmended: unknown = null;
    const kept = <T>(reading: PromiseLike<T[]>): Promise<T[] | null> =>
      Promise.resolve(reading).catch((error: unknown) => {
        unmended ??= error;
        return null;
      });
    const fetched = kept(this.rows());
    const journals = await kept(this.journals());
    const files = journals?.length ? journals : [noFile];
    const read = entryReader(sodium, this.key, { vault: this.vault, scope: this.scope });
    // While the database fetches its rows, most of which turn out to be the same bytes.
    for (const [n, sealed] of files[0]!.entries) read(n, sealed);
    const rows = await fetched;
    if (!journals && !rows) throw unmended;
    const held = new Map((rows ?? []).map((row) => [row.n, row.sealed]));
    const found = reconcile(read, [held, ...files.map(({ entries }) => entries)]);
    const whole = files.findIndex(
      ({ clean, entries }, i) => clean && found.holds[i + 1] && entries.size === found.entries.length,
    );
    const newest = files[0]!;
    let generation = (files[whole] ?? newest).generation;
    try {
      // Rows that cannot be looked at are replaced only by a journal that lacks nothing.
      if (!rows && found.lost.length + found.broken.length > 0) throw unmended;
      // A row that cannot be opened stays: it says at each unlock what was lost.
      if (!found.holds[0]) await this.rebuildDatabase(found.entries);
      if (rows === null) unmended = null;
      // A journal that cannot be looked at is not written over.
      if (!journals) throw unmended;
      // Never before the database holds every entry: a copy may be rewritten only while another is whole.
      if (whole < 0) generation = await this.rebuildJournal(found.entries, newest);
      else await removeJournals(journal, this.scope, generation);
    } catch (error) {
      // What cannot be written keeps nobody from reading. The next save, or the next unlock, mends it.
      unmended = error;
    }
    this.head = { ...start, generation };
    this.loose = 0;
    for (const entry of found.entries) this.follow(entry, entry.link);
    // Several journals there are only where a rewriting was cut: what one of them had was not missing.
    const [missingInDatabase, missingInNewest, ...olders] = found.missing;
    const missingInJournal = missingInNewest!.filter((n) => olders.every((older) => older.includes(n)));
    const health: HealthReport = {
      scope: this.scope,
      rebuiltInJournal: unmended ? 0 : missingInJournal.length,
      rebuiltInDatabase: unmended ? 0 : missingInDatabase!.length,
      lost: found.lost,
      broken: found.broken,
    };
    const tell = health.rebuiltInJournal + health.rebuiltInDatabase + health.lost.length + health.broken.length > 0;
    const changes = found.entries.flatMap(({ entry }) => entry.changes);
    return { changes, health: tell ? health : null, unmended };
  }

  private async rebuildDatabase(entries: readonly LogEntry[]): Promise<void> {
    const { database } = this.deps;
    const rows = this.rowsOf(entries);
    await keepRoom(
      this.deps,
      rows.reduce((sum, { sealed }) => sum + sealed.length, 0),
    );
    await database.transaction('rw', database.log, async () => {
      await database.log.where('scope').equals(this.scope).delete();
      await database.log.bulkPut(rows);
    });
  }

  /** Gives the generation that holds exactly these entries now. A torn tail is cut; a journal damaged elsewhere is replaced. */
  private async rebuildJournal(entries: readonly LogEntry[], present: JournalFile): Promise<number> {
    const kept = wholeStart(this.deps, present.bytes, entries);
    if (kept < present.entries.size) {
      const generation = await writeBeside(this.deps, this.scope, entries);
      await retire(this.deps, this.scope, generation, present.generation);
      return generation;
    }
    const name = journalName(this.scope, present.generation);
    const end = entries.slice(0, kept).reduce((sum, { sealed }) => sum + frameLength(sealed), 0);
    await this.deps.journal.truncate(name, end);
    await appendFrames(this.deps, name, entries.slice(kept), end);
    return present.generation;
  }

  /** Folds the saves that stand one by one, unless another window wrote meanwhile: then it comes to it later. */
  async compact(): Promise<void> {
    const { database } = this.deps;
    const rows = await database.log.where('[scope+n]').between([this.scope, 0], [this.scope, Infinity]).toArray();
    if (rows[rows.length - 1]?.n !== this.head.n - 1) return;
    // Whatever comes of it, the next try is a good number of saves away.
    this.loose = 0;
    const { hash, generation } = this.head;
    const log = { vault: this.vault, scope: this.scope, key: this.key };
    const compacted = await compactLog(this.deps, log, rows, generation);
    if (!compacted) return;
    this.head = { ...start, generation: compacted.generation };
    for (const entry of compacted.entries) this.follow(entry, hash);
  }

  /** The browser may have lost what its database held: both copies are read and mended before anything is written. */
  doubt(): void {
    this.doubtful = true;
  }

  private async reloaded(): Promise<Change[]> {
    const { changes, unmended } = await this.load();
    this.doubtful = unmended !== null;
    if (this.doubtful) throw unmended;
    return changes;
  }

  /** What other windows wrote since, perhaps with more that this one knows. Call it under the lock. */
  async catchUp(): Promise<Change[]> {
    if (this.doubtful) return this.reloaded();
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
    if (this.doubtful) {
      const all = await this.reloaded();
      await this.write(this.sealed(changes));
      return all;
    }
    try {
      // Mostly nobody else wrote: then nothing need be read. Where somebody did, the journal is longer than this window
      // knows and takes nothing, and neither does the database.
      await this.write(this.sealed(changes));
      return [];
    } catch (error) {
      if (isFull(error) || error instanceof RecordTooLarge) throw error;
    }
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
      this.follow(row);
    }
    return changes;
  }

  /** The next entries of the log; nothing is written yet. */
  private sealed(changes: readonly Change[]): LogRow[] {
    const { sodium, random } = this.deps;
    let previous = this.head.hash;
    return split(changes).map((batch, i) => {
      const n = this.head.n + i;
      const sealed = sealEntry(sodium, this.key, this.at(n), { previous, changes: batch, folds: null }, random);
      previous = entryHash(sodium, sealed);
      return { scope: this.scope, n, sealed };
    });
  }

  private async write(rows: readonly LogRow[]): Promise<void> {
    const { sodium, journal, database } = this.deps;
    const { offset, generation } = this.head;
    const name = journalName(this.scope, generation);
    await journal.append(name, concat(...rows.map(({ n, sealed }) => frameOf(sodium, n, sealed))), offset);
    try {
      await addRows(database, rows);
    } catch (error) {
      // Where even that fails, the next save finds the copies apart.
      await journal.truncate(name, offset).catch(() => undefined);
      throw error;
    }
    for (const row of rows) this.follow(row);
  }
}
