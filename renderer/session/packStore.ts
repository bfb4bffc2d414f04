import { type Draft, momentOf } from '../../shared/log';
import type { PackHeader } from '../../shared/model';
import { installDrafts, installedPacks, removePackDraft } from '../../shared/projection';
import { type ShelvedPack, shelve } from '../packs/shelf';
import type { Outcome, StoreFault } from '../store';
import type { ConsultationSession } from './consultationSession';

/** A pack of this vault, and who installed it when. */
export interface InstalledShelved extends ShelvedPack {
  readonly by: string;
  /** ISO 8601 moment, UTC. */
  readonly on: string;
}

const order = (a: ShelvedPack, b: ShelvedPack): number => {
  const [x, y] = [`${a.reference} ${a.header.hash}`, `${b.reference} ${b.header.hash}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * The packs installed in the open vault. They are kept in a log as a consultation is: in two copies, sealed, and in every
 * backup. Two windows that install the first pack at one time make two such logs; what is shown is what all of them hold.
 */
export class PackStore {
  private readonly logs = new Map<string, ConsultationSession>();
  private readonly listeners = new Set<() => void>();
  private shown: readonly InstalledShelved[] = [];

  constructor(private readonly begin: (drafts: readonly Draft[]) => Promise<Outcome<string>>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getPacks = (): readonly InstalledShelved[] => this.shown;

  add(session: ConsultationSession): void {
    this.logs.set(session.scope, session);
    session.subscribe(() => this.look());
    this.look();
  }

  get(scope: string): ConsultationSession | undefined {
    return this.logs.get(scope);
  }

  get sessions(): readonly ConsultationSession[] {
    return [...this.logs.values()];
  }

  private look(): void {
    const byHash = new Map<string, InstalledShelved>();
    for (const { getView } of this.logs.values())
      for (const { header, file, text, by, hlc } of installedPacks(getView().log))
        byHash.set(header.hash, {
          ...shelve(header, 'installed', file, () => Promise.resolve(text)),
          by,
          on: momentOf(hlc),
        });
    this.shown = [...byHash.values()].sort(order);
    for (const listener of this.listeners) listener();
  }

  /** Keeps a checked pack, whole and in both copies. Null when it is durable; else it waits, as every edit does. */
  async install(header: PackHeader, file: string, text: string): Promise<StoreFault | null> {
    const drafts = installDrafts(header, file, text);
    const [log] = this.logs.values();
    if (log) return this.written(log, drafts);
    const begun = await this.begin(drafts);
    return begun.ok ? null : begun.fault;
  }

  /** Takes a pack from the list; whoever calls has seen that nobody uses it. */
  remove(hash: string): Promise<StoreFault | null> {
    return this.wherever(hash, removePackDraft(hash, true));
  }

  /** Takes a removal back: the text never left the log. */
  bringBack(hash: string): Promise<StoreFault | null> {
    return this.wherever(hash, removePackDraft(hash, false));
  }

  private async wherever(hash: string, draft: Draft): Promise<StoreFault | null> {
    let fault: StoreFault | null = null;
    for (const log of this.logs.values())
      if (log.getView().log.records.get('pack')?.has(hash)) fault = (await this.written(log, [draft])) ?? fault;
    return fault;
  }

  private async written(log: ConsultationSession, drafts: readonly Draft[]): Promise<StoreFault | null> {
    if (await log.edit(drafts)) return null;
    const { save } = log.getView();
    return save.kind === 'failed' ? save.fault : { kind: 'unanswered' };
  }
}
