import type { Remote } from 'comlink';
import type { AutomaticBackups, BackupMade, Outcome, Store } from '../store';
import { LongWork } from './longWork';

/** How often it is asked whether something changed, in milliseconds. */
const interval = 15 * 60_000;
/** What a person does right after unlocking goes first, in milliseconds. */
const settling = 5_000;

/** What is known of the automatic backups now. */
export interface BackupsKnown {
  /** Null until it was looked. */
  readonly found: AutomaticBackups | null;
  readonly busy: boolean;
  /** How far the one that is being made has come; null where none is, or it has not said. */
  readonly percent: number | null;
  /** How the last try of this window ended; null before it. */
  readonly last: Outcome<BackupMade> | null;
}

/** Has a backup made after each quarter of an hour of change, and knows which ones there are. */
export class BackupKeeper {
  private known: BackupsKnown = { found: null, busy: false, percent: null, last: null };
  private readonly listeners = new Set<() => void>();
  private work = new LongWork(() => undefined);
  private timers: readonly ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly store: Remote<Store>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getKnown = (): BackupsKnown => this.known;

  private tell(change: Partial<BackupsKnown>): void {
    this.known = { ...this.known, ...change };
    for (const listener of this.listeners) listener();
  }

  start(): void {
    this.stop();
    const now = (): void => void this.backUp();
    this.timers = [setTimeout(now, settling), setInterval(now, interval)];
    void this.look();
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  async look(): Promise<void> {
    const found = await this.store.backups();
    if (found.ok) this.tell({ found: found.value });
  }

  async backUp(): Promise<void> {
    if (this.known.busy) return;
    this.tell({ busy: true });
    this.work = new LongWork((percent) => this.tell({ percent }));
    const last = await this.store.backUp(this.work.progress);
    this.tell({ busy: false, percent: null, last });
    await this.look();
  }

  /** Stops the one that is being made, such as before a stick is pulled out. */
  readonly cancel = (): void => this.work.stop();
}
