import type { Remote } from 'comlink';
import {
  type Author,
  type Draft,
  type LogState,
  applyChanges,
  emptyLog,
  undoDrafts,
  writeChanges,
} from '../../shared/log';
import type { Change } from '../../shared/model';
import type { Outcome, Store, StoreFault } from '../store';

/** Whether what was typed is durable. `saved` is only ever shown after both copies were committed. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

interface Waiting {
  readonly drafts: readonly Draft[];
  readonly settle: (saved: boolean) => void;
  /** What undo and redo call themselves is not put on their own stacks. */
  readonly stack: 'undo' | 'redo' | null;
  readonly write?: (state: LogState) => Change[];
}

export interface ConsultationView {
  readonly log: LogState;
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * One open consultation in this window: the folded log, the queue of edits on their way to the store, and undo. Edits
 * are written in the order they were made; one that cannot be written stays in the queue and is tried again, so that
 * typed text is not lost to a full disk.
 */
export class ConsultationSession {
  private view: ConsultationView = { log: emptyLog, save: { kind: 'idle' }, canUndo: false, canRedo: false };
  private readonly waiting: Waiting[] = [];
  private readonly undoStack: (readonly Change[])[] = [];
  private readonly redoStack: (readonly Change[])[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly held = new Set<() => void>();
  private running: Promise<void> | null = null;

  constructor(
    private readonly store: Remote<Store>,
    readonly scope: string,
    readonly id: string,
    private readonly author: () => Author,
    private readonly announce: (scope: string) => void,
    changes: readonly Change[],
  ) {
    this.view = { ...this.view, log: applyChanges(emptyLog, changes) };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): ConsultationView => this.view;

  private show(change: Partial<ConsultationView>): void {
    this.view = { ...this.view, ...change, canUndo: this.undoStack.length > 0, canRedo: this.redoStack.length > 0 };
    for (const listener of this.listeners) listener();
  }

  /** Whether edits wait that the store has not yet acknowledged. */
  get unsaved(): boolean {
    return this.waiting.length > 0;
  }

  /** Puts edits on their way. Resolves with true once they are durable, false if the person must act first. */
  edit(drafts: readonly Draft[]): Promise<boolean> {
    return this.enqueue({ drafts, stack: 'undo' });
  }

  /** Appends changes that are already decided, such as the settlement of a conflict. */
  write(write: (state: LogState, author: Author) => Change[]): Promise<boolean> {
    return this.enqueue({ drafts: [], stack: null, write: (state) => write(state, this.author()) });
  }

  async undo(): Promise<void> {
    const last = this.undoStack.pop();
    if (last) await this.enqueue({ drafts: undoDrafts(this.view.log, last), stack: 'redo' });
  }

  async redo(): Promise<void> {
    const last = this.redoStack.pop();
    if (last) await this.enqueue({ drafts: undoDrafts(this.view.log, last), stack: null });
  }

  /** Registers a form that holds text typed a moment ago; it is asked for it before a lock or a reload. */
  beforeFlush(write: () => void): () => void {
    this.held.add(write);
    return () => this.held.delete(write);
  }

  /** Writes what forms hold and tries again what could not be written; false if something stays unwritten. */
  async flush(): Promise<boolean> {
    for (const write of this.held) write();
    await (this.running ?? this.run());
    return !this.unsaved;
  }

  /** Takes in what another window wrote. */
  async catchUp(): Promise<void> {
    const outcome = await this.store.catchUp(this.scope);
    if (outcome.ok && outcome.value.length > 0) this.show({ log: applyChanges(this.view.log, outcome.value) });
  }

  private enqueue(task: Omit<Waiting, 'settle'>): Promise<boolean> {
    return new Promise((settle) => {
      this.waiting.push({ ...task, settle });
      if (!this.running) void this.run();
    });
  }

  private run(): Promise<void> {
    this.running = this.drain()
      .finally(() => {
        this.running = null;
      })
      // An edit that came while the last one was being acknowledged found this still running.
      .then((written) => (written && this.unsaved && !this.running ? this.run() : undefined));
    return this.running;
  }

  /** Writes what waits; false if something could not be written and waits on. */
  private async drain(): Promise<boolean> {
    for (let task = this.waiting[0]; task; task = this.waiting[0]) {
      const changes = task.write?.(this.view.log) ?? writeChanges(this.view.log, this.id, task.drafts, this.author());
      if (changes.length > 0) {
        this.show({ save: { kind: 'saving' } });
        const outcome: Outcome<{ readonly others: readonly Change[] }> = await this.store.append(this.scope, changes);
        if (!outcome.ok) {
          this.show({ save: { kind: 'failed', fault: outcome.fault } });
          for (const stuck of this.waiting) stuck.settle(false);
          return false;
        }
        this.remember(task.stack, changes);
        this.show({
          log: applyChanges(this.view.log, [...outcome.value.others, ...changes]),
          save: { kind: 'saved', at: this.author().now() },
        });
        this.announce(this.scope);
      }
      this.waiting.shift();
      task.settle(true);
    }
    return true;
  }

  private remember(stack: Waiting['stack'], changes: readonly Change[]): void {
    if (stack === 'undo') {
      this.undoStack.push(changes);
      this.redoStack.length = 0;
    } else if (stack === 'redo') this.redoStack.push(changes);
    else this.undoStack.push(changes);
  }
}
