import type { Remote } from 'comlink';
import type { OpenedConsultation, ReadOnly, Store } from '../store';

/** How often it is asked how much room is left, and, while nothing can be written, whether something can, in milliseconds. */
const [lookEvery, tryEvery] = [60_000, 5_000];

/** Below so many bytes the disk may be full before the day is over. */
export const scarce = 200 * 1024 * 1024;

export interface RoomKnown {
  /** Bytes that may still be written; null where nobody tells. */
  readonly free: number | null;
  /** Why nothing can be written since the vault was opened; null where it can. */
  readonly readOnly: ReadOnly | null;
}

/** Knows whether the open vault can be written to and how much room is left, and ends by itself what a full disk began. */
export class RoomKeeper {
  private known: RoomKnown;
  private readonly listeners = new Set<() => void>();
  private timers: readonly ReturnType<typeof setInterval>[] = [];
  private trying = false;

  /** `opened` takes in what both copies hold when they can be written to again. */
  constructor(
    private readonly store: Remote<Store>,
    readOnly: ReadOnly | null,
    private readonly opened: (consultations: readonly OpenedConsultation[]) => void,
  ) {
    this.known = { free: null, readOnly };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getKnown = (): RoomKnown => this.known;

  private tell(change: Partial<RoomKnown>): void {
    this.known = { ...this.known, ...change };
    for (const listener of this.listeners) listener();
  }

  start(): void {
    this.stop();
    this.timers = [setInterval(() => void this.look(), lookEvery), setInterval(() => void this.tryAgain(), tryEvery)];
    void this.look();
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private async look(): Promise<void> {
    const free = await this.store.room();
    if (free !== this.known.free) this.tell({ free });
  }

  private async tryAgain(): Promise<void> {
    if (this.known.readOnly === null || this.trying) return;
    this.trying = true;
    const outcome = await this.store.makeWritable();
    this.trying = false;
    if (!outcome.ok) return;
    this.opened(outcome.value);
    this.tell({ readOnly: null });
    await this.look();
  }
}
