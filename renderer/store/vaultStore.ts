import {
  type Credential,
  type KdfCost,
  type OpenVault,
  addScope,
  createVault,
  defaultCost,
  frameOf,
  concat,
  generatePassphrase,
  generateRecoverySecret,
  normalisePassphrase,
  openVault,
  passphraseFault,
  recoveryCodeOf,
  recoverySecretOf,
  removeScope,
  replaceSlot,
  scopeKey,
} from '../../shared/vault';
import { getAttachment, putAttachment } from './attachmentStore';
import { BackupRefused, readBackup, writeBackup } from './backupFile';
import {
  type HealthReport,
  type OpenedConsultation,
  type Outcome,
  type Store,
  type Unlocked,
  attachmentLimit,
  done,
  failed,
} from './contract';
import type { StoreDeps } from './deps';
import { readHeaders, writeHeader } from './headerCopies';
import { ConsultationLog, journalName } from './logStore';

/** Dexie wraps what the browser threw, at times more than once. */
const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (/quota/i.test(`${error.name} ${error.message}`) || ('inner' in error && isFull(error.inner)));

const writing = async <T>(task: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return done(await task());
  } catch (error) {
    if (error instanceof BackupRefused) return failed({ kind: 'badBackup', detail: error.message });
    if (isFull(error)) return failed({ kind: 'diskFull' });
    return failed({ kind: 'writeFailed', detail: error instanceof Error ? error.message : String(error) });
  }
};

type Offered = { readonly passphrase: string } | { readonly recoveryCode: string };

/** The store behind one window: holds the keys while the vault is open. See {@link Store} for what each door promises. */
export const vaultStore = (deps: StoreDeps, cost: KdfCost = defaultCost): Store => {
  const { sodium, random, database, journal, exclusive } = deps;
  let vault: OpenVault | null = null;
  const logs = new Map<string, ConsultationLog>();

  const credentialOf = (offered: Offered): Credential | null => {
    if ('passphrase' in offered) return offered;
    const recoverySecret = recoverySecretOf(sodium, offered.recoveryCode);
    return recoverySecret && { recoverySecret };
  };

  const openLogs = async (opened: OpenVault): Promise<Unlocked> => {
    const consultations: OpenedConsultation[] = [];
    const health: HealthReport[] = [];
    for (const { scope } of opened.header.scopes) {
      const key = scopeKey(sodium, opened, scope);
      if (!key) {
        health.push({ scope, rebuiltInJournal: 0, rebuiltInDatabase: 0, lost: [0], broken: [] });
        continue;
      }
      const log = new ConsultationLog(deps, opened.header.vault, scope, key);
      const loaded = await log.load();
      if (loaded.health) health.push(loaded.health);
      logs.set(scope, log);
      consultations.push({ scope, changes: loaded.changes });
    }
    vault = opened;
    return { device: opened.header.device.id, consultations, health };
  };

  const save = async (next: OpenVault): Promise<void> => {
    await writeHeader(deps, next.header);
    vault = next;
  };

  /** The header as the other windows may have left it, opened with the key that is at hand. */
  const present = async (): Promise<OpenVault | null> => {
    if (!vault) return null;
    const { headers } = await readHeaders(deps);
    const newest = headers.find((header) => header.vault === vault?.header.vault);
    if (newest && newest.revision > vault.header.revision) vault = { header: newest, key: vault.key };
    return vault;
  };

  const opened = async (credential: Credential): Promise<OpenVault | null> => {
    const { headers, agree } = await readHeaders(deps);
    for (const header of headers) {
      const candidate = openVault(sodium, header, credential);
      if (candidate) {
        if (!agree) await writeHeader(deps, candidate.header);
        return candidate;
      }
    }
    return null;
  };

  const withLog = async <T>(scope: string, task: (log: ConsultationLog) => Promise<T>): Promise<Outcome<T>> => {
    const log = logs.get(scope);
    return log ? writing(() => exclusive(() => task(log))) : failed({ kind: 'locked' });
  };

  const withVault = async <T>(task: (vault: OpenVault) => Promise<T>): Promise<Outcome<T>> =>
    exclusive(async () => {
      const open = await present();
      return open ? writing(() => task(open)) : failed({ kind: 'locked' });
    });

  return {
    status: async () => {
      const { headers, any } = await readHeaders(deps);
      return headers.length > 0 ? 'locked' : any ? 'damaged' : 'none';
    },

    suggestPassphrase: () => Promise.resolve(generatePassphrase(random)),

    judgePassphrase: (passphrase, again) => {
      const same = normalisePassphrase(passphrase) === normalisePassphrase(again);
      return Promise.resolve(passphraseFault(passphrase) ?? (same ? null : 'different'));
    },

    create: (passphrase) =>
      exclusive(async () => {
        if ((await readHeaders(deps)).any) return failed({ kind: 'vaultExists' });
        const secret = generateRecoverySecret(random);
        return writing(async () => {
          const made = createVault(sodium, passphrase, secret, cost, random);
          await writeHeader(deps, made.header);
          return { recoveryCode: recoveryCodeOf(sodium, secret), unlocked: await openLogs(made) };
        });
      }),

    unlock: (offered) =>
      exclusive(async () => {
        const { headers, any } = await readHeaders(deps);
        if (headers.length === 0) return failed({ kind: any ? 'damagedHeader' : 'noVault' });
        const credential = credentialOf(offered);
        const found = credential && (await opened(credential));
        return found ? writing(() => openLogs(found)) : failed({ kind: 'wrongCredential' });
      }),

    changePassphrase: async (before, next) => {
      const open = await present();
      if (!open) return failed({ kind: 'locked' });
      if (!openVault(sodium, open.header, { passphrase: before })) return failed({ kind: 'wrongCredential' });
      return withVault(async (current) => {
        await save(replaceSlot(sodium, current, { passphrase: next }, cost, random));
        return null;
      });
    },

    resetPassphrase: (next) =>
      withVault(async (current) => {
        await save(replaceSlot(sodium, current, { passphrase: next }, cost, random));
        return null;
      }),

    renewRecoveryCode: () =>
      withVault(async (current) => {
        const recoverySecret = generateRecoverySecret(random);
        await save(replaceSlot(sodium, current, { recoverySecret }, cost, random));
        return recoveryCodeOf(sodium, recoverySecret);
      }),

    begin: (changes) =>
      withVault(async (current) => {
        const added = addScope(sodium, current, random);
        const log = new ConsultationLog(deps, current.header.vault, added.scope, added.key);
        // The log first: a header that names a consultation without a log would look like a loss.
        await log.append(changes);
        await save(added.vault);
        logs.set(added.scope, log);
        return added.scope;
      }),

    append: (scope, changes) =>
      withLog(scope, async (log) => {
        const others = await log.catchUp();
        await log.append(changes);
        return { others };
      }),

    catchUp: (scope) => withLog(scope, (log) => log.catchUp()),

    refresh: () =>
      withVault(async (current) => {
        const fresh: OpenedConsultation[] = [];
        for (const { scope } of current.header.scopes) {
          const key = logs.has(scope) ? null : scopeKey(sodium, current, scope);
          if (!key) continue;
          const log = new ConsultationLog(deps, current.header.vault, scope, key);
          fresh.push({ scope, changes: (await log.load()).changes });
          logs.set(scope, log);
        }
        return fresh;
      }),

    forget: (scope) =>
      withVault(async (current) => {
        // The key first: what remains after a power cut cannot be read.
        await save(removeScope(sodium, current, scope));
        logs.delete(scope);
        await journal.remove(journalName(scope));
        await database.log.where('scope').equals(scope).delete();
        await database.attachments.where('scope').equals(scope).delete();
        return null;
      }),

    attach: async (scope, file, progress) => {
      const key = vault && scopeKey(sodium, vault, scope);
      if (!vault || !key) return failed({ kind: 'locked' });
      if (file.size > attachmentLimit) return failed({ kind: 'tooLarge', limit: attachmentLimit });
      const id = vault.header.vault;
      return writing(() => putAttachment(deps, id, scope, key, file, progress));
    },

    readAttachment: async (scope, sha256) => {
      const key = vault && scopeKey(sodium, vault, scope);
      if (!vault || !key) return failed({ kind: 'locked' });
      const blob = await getAttachment(deps, vault.header.vault, scope, key, sha256);
      return blob ? done(blob) : failed({ kind: 'writeFailed', detail: 'The attachment is missing or was changed.' });
    },

    backup: () => withVault((current) => writeBackup(deps, current)),

    restore: (bytes, offered, stage) =>
      exclusive(async () => {
        stage?.('proving');
        const credential = credentialOf(offered);
        if (!credential) return failed({ kind: 'wrongCredential' });
        const proven = await writing(() => Promise.resolve().then(() => readBackup(deps, bytes, credential)));
        if (!proven.ok) return proven;
        const read = proven.value;
        if (!read) return failed({ kind: 'wrongCredential' });
        stage?.('replacing');
        return writing(async () => {
          await database.transaction('rw', database.log, database.attachments, async () => {
            await database.log.clear();
            await database.attachments.clear();
            await database.log.bulkPut([...read.log]);
            await database.attachments.bulkPut([...read.attachments]);
          });
          for (const name of await journal.list()) if (name.endsWith('.journal')) await journal.remove(name);
          for (const { scope } of read.vault.header.scopes) {
            const rows = read.log.filter((row) => row.scope === scope);
            await journal.append(
              journalName(scope),
              concat(...rows.map((row) => frameOf(sodium, row.n, row.sealed))),
              0,
            );
          }
          await writeHeader(deps, read.vault.header);
          logs.clear();
          return openLogs(read.vault);
        });
      }),
  };
};
