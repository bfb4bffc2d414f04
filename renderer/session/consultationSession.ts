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

interface Task {
  /** Stamps the changes over what is shown when its turn comes. */
  readonly stamp: (state: LogState) => readonly Change[];
  /** Whether it may be stamped, and shown, before its turn. What takes back the last edit must wait for that edit. */
  readonly ahead: boolean;
  /** Puts what was written on the stacks of undo and redo. */
  readonly remember: (changes: readonly Change[]) => void;
}

interface Waiting extends Task {
  readonly settle: (saved: boolean) => void;
  /** Stamped once: a save that was done without an answer is the same set of changes when it is tried again. */
  changes?: readonly Change[];
  /** Whether what is shown holds its changes already. */
  shown?: boolean;
}

export interface ConsultationView {
  readonly log: LogState;
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The last act froze a baseline, which stands for ever: there is nothing to take back, and nothing before it. */
  readonly stands: boolean;
}

/** A store that does not answer at all: its worker was ended, or threw. */
const unanswered = (error: unknown): Outcome<never> => ({
  ok: false,
  fault: { kind: 'writeFailed', detail: error instanceof Error ? error.message : String(error) },
});

/** A frozen baseline is not taken back: what was compared with it would have nothing to stand on. */
const standsForEver = (act: readonly Change[] = []): boolean => act.some(({ kind }) => kind === 'snapshot');

/** What undo takes back of an act: of one that also froze what was before and after it, everything but what was frozen. */
const undoable = (act: readonly Change[]): readonly Change[] => {
  const rest = act.filter(({ kind }) => kind !== 'snapshot');
  return rest.length > 0 ? rest : act;
};

/** Longer than the slowest disk needs for the largest save, in milliseconds. */
const patience = 20_000;

/** What the store answers; a fault when it has said nothing for so long that nobody would wait on. */
const answered = async <T>(outcome: Promise<Outcome<T>>): Promise<Outcome<T>> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, fault: { kind: 'unanswered' } }), patience);
  });
  return Promise.race([outcome.catch(unanswered), silence]).finally(() => clearTimeout(timer));
};

/** What was given out cannot be called back: its record is no act to undo, and does not stand before those that are. */
const isRecordOnly = (changes: readonly Change[]): boolean => changes.every(({ kind }) => kind === 'export');

/**
 * One open consultation in this window: the folded log, the queue of edits on their way to the store, and undo. Edits
 * are written in the order they were made; one that cannot be written stays in the queue and is tried again, so that
 * typed text is not lost to a full disk.
 */
export class ConsultationSession {
  private view: ConsultationView = {
    log: emptyLog,
    save: { kind: 'idle' },
    canUndo: false,
    canRedo: false,
    stands: false,
  };
  /** What the store has acknowledged. */
  private kept: LogState;
  private readonly waiting: Waiting[] = [];
  private readonly undoStack: (readonly Change[])[] = [];
  private readonly redoStack: (readonly Change[])[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly held = new Set<() => void>();
  private readonly holding = new Set<() => void>();
  private running: Promise<void> | null = null;

  constructor(
    private readonly store: Remote<Store>,
    readonly scope: string,
    readonly id: string,
    private readonly author: () => Author,
    private readonly announce: (scope: string) => void,
    changes: readonly Change[],
    private readonly isReadOnly: () => boolean = () => false,
  ) {
    this.kept = applyChanges(emptyLog, changes);
    this.view = { ...this.view, log: this.kept };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): ConsultationView => this.view;

  private show(change: Partial<ConsultationView>): void {
    const stands = standsForEver(this.undoStack.at(-1));
    const canUndo = this.undoStack.length > 0 && !stands;
    this.view = { ...this.view, ...change, canUndo, canRedo: this.redoStack.length > 0, stands };
    for (const listener of this.listeners) listener();
  }

  /** Whether nothing can be saved since the vault was opened: edits are not taken, so that none seems to be kept. */
  get readOnly(): boolean {
    return this.isReadOnly();
  }

  /** Takes in changes that are durable already. */
  takeIn(changes: readonly Change[]): void {
    this.keep(changes);
  }

  /** Whether edits wait that the store has not yet acknowledged. */
  get unsaved(): boolean {
    return this.waiting.length > 0;
  }

  /** Whether something typed is not durable yet, on its way or still in a form: while it is, nothing may be called saved. */
  readonly getUnsaved = (): boolean => this.unsaved || this.holding.size > 0;

  /** Puts edits on their way. Resolves with true once they are durable, false if the person must act first. */
  edit(drafts: readonly Draft[]): Promise<boolean> {
    return this.enqueue({
      ahead: true,
      stamp: (state) => writeChanges(state, this.id, drafts, this.author()),
      remember: (changes) => {
        if (isRecordOnly(changes)) return;
        this.undoStack.push(undoable(changes));
        this.redoStack.length = 0;
      },
    });
  }

  /** Appends changes that are already decided, such as the settlement of a conflict. */
  write(write: (state: LogState, author: Author) => Change[]): Promise<boolean> {
    return this.enqueue({
      ahead: false,
      stamp: (state) => write(state, this.author()),
      remember: (changes) => this.undoStack.push(changes),
    });
  }

  async undo(): Promise<void> {
    await this.takeBack(this.undoStack, this.redoStack);
  }

  async redo(): Promise<void> {
    await this.takeBack(this.redoStack, this.undoStack);
  }

  /** Takes back what is last when its turn comes: edits that still wait, and text that a form holds, go before it. */
  private async takeBack(from: (readonly Change[])[], to: (readonly Change[])[]): Promise<void> {
    this.askForms();
    await this.enqueue({
      ahead: false,
      stamp: (state) => {
        const act = from.at(-1) ?? [];
        return standsForEver(act) ? [] : writeChanges(state, this.id, undoDrafts(state, act), this.author());
      },
      remember: (changes) => {
        if (standsForEver(from.at(-1))) return;
        from.pop();
        if (changes.length > 0) to.push(changes);
      },
    });
  }

  /** Registers a form that holds text typed a moment ago; it is asked for it before a lock or a reload. */
  beforeFlush(write: () => void): () => void {
    this.held.add(write);
    return () => {
      this.held.delete(write);
      this.holds(write, false);
    };
  }

  /** Says whether the form that was registered with `write` holds text that is not on its way yet. */
  holds(write: () => void, something: boolean): void {
    const before = this.getUnsaved();
    if (something) this.holding.add(write);
    else this.holding.delete(write);
    if (this.getUnsaved() !== before) for (const listener of this.listeners) listener();
  }

  private askForms(): void {
    for (const write of this.held) write();
  }

  /** Writes what forms hold and tries again what could not be written; false if something stays unwritten. */
  async flush(): Promise<boolean> {
    for (;;) {
      // Asked again after each writing: somebody may have typed on meanwhile.
      this.askForms();
      if (!this.unsaved) return true;
      await this.run();
      if (this.view.save.kind === 'failed' && this.waiting.length > 0) return false;
    }
  }

  /** Takes in what another window wrote; false if the store holds this consultation no more. */
  async catchUp(): Promise<boolean> {
    const outcome = await answered(this.store.catchUp(this.scope));
    if (outcome.ok && outcome.value.length > 0) this.takeIn(outcome.value);
    return outcome.ok || outcome.fault.kind !== 'locked';
  }

  private enqueue(task: Task): Promise<boolean> {
    if (this.readOnly) return Promise.resolve(false);
    return new Promise((settle) => {
      this.waiting.push({ ...task, settle });
      this.showAhead();
      void this.run();
    });
  }

  private run(): Promise<void> {
    this.running ??= this.drain();
    return this.running;
  }

  /** Both copies hold the task. What was shown ahead of it stays the same object, so that nothing is computed again. */
  private acknowledge({ changes = [], shown }: Waiting, others: readonly Change[]): void {
    const save: SaveState = { kind: 'saved', at: this.author().now() };
    if (shown !== true || others.length > 0) {
      this.keep([...others, ...changes], save);
      return;
    }
    this.kept = this.waiting.length === 0 ? this.view.log : applyChanges(this.kept, changes);
    this.show({ save });
  }

  /** Takes in what is durable. Edits that still wait stay in sight. */
  private keep(changes: readonly Change[], save: SaveState = this.view.save): void {
    this.kept = applyChanges(this.kept, changes);
    this.show({
      save,
      log: applyChanges(
        this.kept,
        this.waiting.flatMap((task) => task.changes ?? []),
      ),
    });
  }

  /**
   * What was typed is shown at once, and is said to be on its way: nobody waits for the disk to see what an answer does,
   * and what could not be saved is not thought lost and typed again.
   */
  private showAhead(): void {
    let { log } = this.view;
    for (const task of this.waiting) {
      if (task.shown === true) continue;
      if (!task.ahead && !task.changes) break;
      task.changes ??= task.stamp(log);
      task.shown = true;
      // What changes nothing is never on its way, so nothing would ever call it saved.
      if (task.changes.length > 0) log = applyChanges(log, task.changes);
    }
    if (log === this.view.log) return;
    // A failure stays told until something was saved after it.
    this.show({ log, ...(this.view.save.kind === 'failed' ? {} : { save: { kind: 'saving' } }) });
  }

  private async drain(): Promise<void> {
    // `running` is set before the first task, and cleared in the same step in which nothing more was found to do.
    await Promise.resolve();
    try {
      for (let task = this.waiting[0]; task; task = this.waiting[0]) {
        const fault = await this.written(task);
        if (fault && fault.kind !== 'tooLarge') {
          this.showAhead();
          for (const stuck of this.waiting) stuck.settle(false);
          return;
        }
        // What no room can help is given back: it would keep everything after it from being saved.
        if (fault) {
          this.waiting.shift();
          this.keep([]);
        }
        task.settle(!fault);
      }
    } finally {
      this.running = null;
    }
  }

  private async written(task: Waiting): Promise<StoreFault | null> {
    const changes = (task.changes ??= task.stamp(this.kept));
    if (changes.length === 0) {
      this.waiting.shift();
      task.remember(changes);
      this.show({});
      return null;
    }
    if (this.view.save.kind !== 'saving') this.show({ save: { kind: 'saving' } });
    const outcome = await answered(this.store.append(this.scope, changes));
    if (!outcome.ok) {
      this.show({ save: { kind: 'failed', fault: outcome.fault } });
      return outcome.fault;
    }
    this.waiting.shift();
    task.remember(changes);
    this.acknowledge(task, outcome.value.others);
    this.announce(this.scope);
    return null;
  }
}
