import type { Remote } from 'comlink';
import { type Author, type Draft, emptyLog, writeChanges } from '../../shared/log';
import { packsLog } from '../../shared/projection';
import type { HealthReport, OpenedConsultation, Outcome, Store, StoreClient, Unlocked } from '../store';
import { BackupKeeper } from './backupKeeper';
import { ConsultationSession } from './consultationSession';
import { PackStore } from './packStore';
import { RoomKeeper } from './roomKeeper';

/** What the window itself supplies: time, ids, and the word to other windows. */
export interface WindowEffects {
  readonly now: () => number;
  readonly newId: () => string;
  readonly channel: BroadcastChannel;
}

/** An open vault in this window: its consultations, and the one place that knows who writes. */
export class VaultSession {
  private consultations: ReadonlyMap<string, ConsultationSession> = new Map();
  private readonly listeners = new Set<() => void>();
  readonly health: readonly HealthReport[];
  /** The keychain was lost, and the passphrase opens alone from now on. */
  readonly keychainDropped: boolean;
  readonly device: string;
  authorName = '';
  /** The packs that were installed in this vault. */
  readonly packs = new PackStore((drafts) => this.begin(packsLog, drafts));

  readonly backups: BackupKeeper;
  readonly room: RoomKeeper;

  constructor(
    private readonly client: StoreClient,
    private readonly effects: WindowEffects,
    unlocked: Unlocked,
  ) {
    this.device = unlocked.device;
    this.health = unlocked.health;
    this.keychainDropped = unlocked.keychainDropped;
    this.backups = new BackupKeeper(client.store);
    this.room = new RoomKeeper(client.store, unlocked.readOnly, (opened) => this.takeIn(opened));
    this.add(unlocked.consultations);
    effects.channel.onmessage = ({ data }: MessageEvent<unknown>) => void this.heard(String(data));
  }

  get store(): Remote<Store> {
    return this.client.store;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getConsultations = (): ReadonlyMap<string, ConsultationSession> => this.consultations;

  /** Whom the history names as the author from now on. */
  signAs(name: string): void {
    this.authorName = name;
  }

  newId(): string {
    return this.effects.newId();
  }

  now(): number {
    return this.effects.now();
  }

  private author(): Author {
    return { device: this.device, author: this.authorName, now: this.effects.now, newId: this.effects.newId };
  }

  private add(opened: readonly OpenedConsultation[]): void {
    const consultations = new Map(this.consultations);
    for (const { scope, changes } of opened) {
      const id = changes[0]?.consultation ?? scope;
      const announce = (changed: string) => this.effects.channel.postMessage(changed);
      const session = new ConsultationSession(
        this.store,
        scope,
        id,
        () => this.author(),
        announce,
        changes,
        () => this.room.getKnown().readOnly !== null,
      );
      if (id === packsLog) this.packs.add(session);
      else consultations.set(scope, session);
    }
    this.consultations = consultations;
    for (const listener of this.listeners) listener();
  }

  /** What a vault that could only be read holds, now that both copies were read. */
  private takeIn(opened: readonly OpenedConsultation[]): void {
    const known = (scope: string) => this.consultations.get(scope) ?? this.packs.get(scope);
    for (const { scope, changes } of opened) known(scope)?.takeIn(changes);
    this.add(opened.filter(({ scope }) => !known(scope)));
  }

  private async heard(scope: string): Promise<void> {
    const known = this.consultations.get(scope) ?? this.packs.get(scope);
    if (known) {
      // Removed in another window: it goes here too, unless text waits in it that is saved nowhere.
      if (!(await known.catchUp()) && !known.unsaved) this.drop(scope);
    } else {
      const outcome = await this.store.refresh();
      if (outcome.ok) this.add(outcome.value);
    }
  }

  /** Begins a consultation with its first edits and returns the scope under which it is open. */
  async begin(id: string, drafts: readonly Draft[]): Promise<Outcome<string>> {
    const changes = writeChanges(emptyLog, id, drafts, this.author());
    const outcome = await this.store.begin(changes);
    if (outcome.ok) {
      this.add([{ scope: outcome.value, changes }]);
      this.effects.channel.postMessage(outcome.value);
    }
    return outcome;
  }

  /** Removes a consultation from this laptop by destroying its key. */
  async forget(scope: string): Promise<Outcome<null>> {
    const outcome = await this.store.forget(scope);
    if (outcome.ok) {
      this.drop(scope);
      this.effects.channel.postMessage(scope);
    }
    return outcome;
  }

  private drop(scope: string): void {
    const rest = new Map(this.consultations);
    rest.delete(scope);
    this.consultations = rest;
    for (const listener of this.listeners) listener();
  }

  /** Writes what still waits; false if something could not be written. */
  async flush(): Promise<boolean> {
    const sessions = [...this.consultations.values(), ...this.packs.sessions];
    const written = await Promise.all(sessions.map((session) => session.flush()));
    return written.every(Boolean);
  }

  /** Hears and tells nothing more: another session takes over the same store. */
  leave(): void {
    this.backups.stop();
    this.room.stop();
    this.effects.channel.close();
  }

  /** Ends the worker that holds the keys. The page must be left right after. */
  end(): void {
    this.leave();
    this.client.end();
  }
}
