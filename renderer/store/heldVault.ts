import { type OpenVault, scopeKey, verified } from '../../shared/vault';
import { attempt } from './attempt';
import {
  type HealthReport,
  type OpenedConsultation,
  type Outcome,
  type ReadOnly,
  type Unlocked,
  done,
  failed,
} from './contract';
import type { StoreDeps } from './deps';
import { isFull } from './diskFull';
import { readHeaders, writeHeader } from './headerCopies';
import { ConsultationLog } from './logStore';
import { openInRoom } from './openInRoom';

/** What one window holds of a vault while it is open: the keys, and the logs that it follows. All doors of the store share it. */
export class HeldVault {
  /** Set once an erasure has begun: nothing that this window still does may bring the keys back. */
  erasing = false;
  private vault: OpenVault | null = null;
  private logs = new Map<string, ConsultationLog>();

  constructor(private readonly deps: StoreDeps) {}

  /** Holds this vault, and reads every log of it. `unwritten`: what could not be written before, which alone makes it read only. */
  async open(vault: OpenVault, keychainDropped = false, unwritten: ReadOnly | null = null): Promise<Unlocked> {
    let readOnly = unwritten;
    const consultations: OpenedConsultation[] = [];
    const health: HealthReport[] = [];
    const logs = new Map<string, ConsultationLog>();
    for (const { scope } of vault.header.scopes) {
      const log = this.logIn(vault, scope);
      if (!log) {
        health.push({ scope, rebuiltInJournal: 0, rebuiltInDatabase: 0, lost: [0], broken: [] });
        continue;
      }
      const loaded = await log.load();
      if (loaded.health) health.push(loaded.health);
      if (loaded.unmended !== null) readOnly ??= isFull(loaded.unmended) ? 'full' : 'unwritable';
      logs.set(scope, log);
      consultations.push({ scope, changes: loaded.changes });
    }
    this.vault = vault;
    this.logs = logs;
    return { device: vault.header.device.id, consultations, health, keychainDropped, readOnly };
  }

  /** Holds nothing any more: the keys are gone, or another vault takes their place. */
  drop(): void {
    this.vault = null;
    this.logs.clear();
  }

  /** Writes every copy of the header, or none. */
  async save(next: OpenVault): Promise<null> {
    await writeHeader(this.deps, next.header);
    this.vault = next;
    return null;
  }

  /** The vault as the other windows may have left it; null where one of them has put another in its place. */
  async present(): Promise<OpenVault | null> {
    if (!this.vault) return null;
    const { key, header } = this.vault;
    const { headers, any } = await readHeaders(this.deps);
    const ours = headers.map((copy) => verified(this.deps.sodium, copy, key)).find((copy) => copy !== null);
    // Where nothing at all is left, another window erased the vault: nothing may bring its keys back.
    if (!ours && (headers.length > 0 || !any)) return null;
    if (ours && ours.header.revision > header.revision) this.vault = ours;
    return this.vault;
  }

  /** One task at a time over all windows, on the vault as they left it. */
  with<T>(task: (vault: OpenVault) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return attempt(() =>
      this.deps.exclusive(async () => {
        const closed = !this.deps.database.isOpen();
        const open = await this.present();
        if (!open) return failed({ kind: 'locked' });
        await openInRoom(this.deps);
        if (closed) {
          // The browser closes a database that a write of it failed in, and may find it torn, or empty, when it opens it again.
          await this.deps.settle?.();
          for (const log of this.logs.values()) log.doubt();
        }
        return task(open);
      }),
    );
  }

  withLog<T>(scope: string, task: (log: ConsultationLog) => Promise<T>): Promise<Outcome<T>> {
    return this.with(async ({ header }) => {
      // With a key that another window has destroyed nothing is written: nobody could read it again.
      const log = header.scopes.some((held) => held.scope === scope) ? this.logs.get(scope) : undefined;
      return log ? done(await task(log)) : failed({ kind: 'locked' });
    });
  }

  /** With the key of one consultation, beside whatever else happens: for what no other window changes. */
  withKey<T>(scope: string, task: (vault: string, key: Uint8Array) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const { vault } = this;
    const key = vault && scopeKey(this.deps.sodium, vault, scope);
    if (!key) return Promise.resolve(failed({ kind: 'locked' }));
    return attempt(() => task(vault.header.vault, key));
  }

  /** A log that this window does not follow; null where the vault has no key for it. */
  logIn(vault: OpenVault, scope: string): ConsultationLog | null {
    const key = scopeKey(this.deps.sodium, vault, scope);
    return key && new ConsultationLog(this.deps, vault.header.vault, scope, key);
  }

  follows(scope: string): boolean {
    return this.logs.has(scope);
  }

  follow(log: ConsultationLog): void {
    this.logs.set(log.scope, log);
  }

  leave(scope: string): void {
    this.logs.delete(scope);
  }

  /** Folds the logs that grew long, behind what waits already. Where it fails nothing is lost, and it is tried again later. */
  tidy(scopes: Iterable<string> = this.logs.keys()): void {
    for (const scope of scopes) if (this.logs.get(scope)?.isLoose) void this.withLog(scope, (log) => log.compact());
  }

  /** Reads both copies of everything, apart from what this window follows: a database that lost rows is mended, not copied. */
  async mend(vault: OpenVault): Promise<void> {
    for (const { scope } of vault.header.scopes) await this.logIn(vault, scope)?.load();
  }
}
