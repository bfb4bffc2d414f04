import { StoredTooNew } from '../../shared/migrations';
import {
  type Credential,
  type KdfCost,
  type OpenVault,
  addScope,
  createVault,
  defaultCost,
  forElsewhere,
  generatePassphrase,
  generateRecoverySecret,
  neededKeychain,
  normalisePassphrase,
  openVault,
  passphraseFault,
  recoveryCodeOf,
  recoverySecretOf,
  removeScope,
  scopeKey,
  verified,
} from '../../shared/vault';
import { attempt } from './attempt';
import { getAttachment, missingAttachments, putAttachment } from './attachmentStore';
import { BackupRefused, backupHeader, readBackup, writeBackup } from './backupFile';
import { compareBackup, keepNote, readNote } from './backupNotes';
import { listBackups } from './backups/automaticBackups';
import { roomForText } from './backups/besideFiles';
import { type BackupMade, makeBackup } from './backups/makeBackup';
import { openSource } from './backups/source';
import { untilErased } from './backups/untilErased';
import {
  type HealthReport,
  type KeychainLoss,
  type OpenedConsultation,
  type Outcome,
  type Store,
  type Unlocked,
  attachmentLimit,
  done,
  failed,
} from './contract';
import type { StoreDeps } from './deps';
import { eraseKeys, settle } from './erasure';
import { Erasing } from './erasureMark';
import { provedHandover } from './handover';
import { readHeaders, writeHeader } from './headerCopies';
import { removeJournals } from './journalName';
import { type Held, forgetSecret, freed, joined, keychainFor, shutBecause } from './keychainFactor';
import { keyDoors } from './keyDoors';
import { ConsultationLog } from './logStore';
import { clearReplaced, placeBackup } from './placeBackup';

type Offered = { readonly passphrase: string } | { readonly recoveryCode: string };

interface Opened {
  readonly vault: OpenVault | null;
  readonly held: Held;
}

/** The store behind one window: holds the keys while the vault is open. See {@link Store} for what each door promises. */
export const vaultStore = (deps: StoreDeps, cost: KdfCost = defaultCost): Store => {
  const { sodium, random, database, journal, exclusive } = deps;
  const oneBackup = deps.oneBackup ?? ((task) => task());
  let vault: OpenVault | null = null;
  const logs = new Map<string, ConsultationLog>();
  /** Text waits for room: no file may take what becomes free before it. */
  let textWaits = false;
  let erasing = false;

  const credentialOf = (offered: Offered): Credential | null => {
    if ('passphrase' in offered) return offered;
    const recoverySecret = recoverySecretOf(sodium, offered.recoveryCode);
    return recoverySecret && { recoverySecret };
  };

  const logOf = ({ header }: OpenVault, scope: string, key: Uint8Array): ConsultationLog =>
    new ConsultationLog(deps, header.vault, scope, key);

  const openLogs = async (opened: OpenVault, keychainDropped = false): Promise<Unlocked> => {
    const consultations: OpenedConsultation[] = [];
    const health: HealthReport[] = [];
    for (const { scope } of opened.header.scopes) {
      const key = scopeKey(sodium, opened, scope);
      if (!key) {
        health.push({ scope, rebuiltInJournal: 0, rebuiltInDatabase: 0, lost: [0], broken: [] });
        continue;
      }
      const log = logOf(opened, scope, key);
      const loaded = await log.load();
      if (loaded.health) health.push(loaded.health);
      logs.set(scope, log);
      consultations.push({ scope, changes: loaded.changes });
    }
    vault = opened;
    return { device: opened.header.device.id, consultations, health, keychainDropped };
  };

  const save = async (next: OpenVault): Promise<null> => {
    await writeHeader(deps, next.header);
    vault = next;
    return null;
  };

  /** The vault as the other windows may have left it; null where one of them has put another in its place. */
  const present = async (): Promise<OpenVault | null> => {
    if (!vault) return null;
    const { key, header } = vault;
    const { headers, any } = await readHeaders(deps);
    const ours = headers.map((copy) => verified(sodium, copy, key)).find((copy) => copy !== null);
    // Where nothing at all is left, another window erased the vault: nothing may bring its keys back.
    if (!ours && (headers.length > 0 || !any)) return null;
    if (ours && ours.header.revision > header.revision) vault = ours;
    return vault;
  };

  const opened = async (credential: Credential): Promise<Opened> => {
    const { headers, agree } = await readHeaders(deps);
    let loss: KeychainLoss | undefined;
    for (const header of headers) {
      const held = await keychainFor(deps, header);
      loss ??= held.loss;
      const candidate = openVault(sodium, header, joined(credential, held));
      if (!candidate) continue;
      // An older copy that somebody put back: its slots were replaced, and it may not know every consultation.
      const newer = headers.slice(0, headers.indexOf(header));
      if (newer.some((copy) => verified(sodium, copy, candidate.key))) break;
      // A disk that is full keeps nobody from reading; the next change of the header writes every copy.
      if (!agree) await attempt(async () => done(await writeHeader(deps, candidate.header)));
      return { vault: candidate, held };
    }
    return { vault: null, held: loss === undefined ? {} : { loss } };
  };

  /** The vault without a keychain that is lost. A disk that is full keeps nobody from reading: the next unlock tries again. */
  const freeOfLost = async (found: OpenVault, held: Held): Promise<OpenVault> => {
    const next = freed(deps, found, held);
    if (next === found) return found;
    const written = await attempt(async () => done(await writeHeader(deps, next.header)));
    if (written.ok) await forgetSecret(deps);
    return written.ok ? next : found;
  };

  /** One task at a time over all windows, on the vault as they left it. */
  const withVault = <T>(task: (vault: OpenVault) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    attempt(() =>
      exclusive(async () => {
        const open = await present();
        return open ? task(open) : failed({ kind: 'locked' });
      }),
    );

  const withLog = <T>(scope: string, task: (log: ConsultationLog) => Promise<T>): Promise<Outcome<T>> =>
    withVault(async ({ header }) => {
      // With a key that another window has destroyed nothing is written: nobody could read it again.
      const log = header.scopes.some((held) => held.scope === scope) ? logs.get(scope) : undefined;
      return log ? done(await task(log)) : failed({ kind: 'locked' });
    });

  /** Folds a long log, behind what waits already. Where it fails nothing is lost, and it is tried again later. */
  const tidy = (scope: string): void => {
    void withLog(scope, (log) => log.compact());
  };

  /** Reads both copies of everything, apart from what this window follows: a database that lost rows is mended, not copied. */
  const mend = async (current: OpenVault): Promise<void> => {
    for (const { scope } of current.header.scopes) {
      const key = scopeKey(sodium, current, scope);
      if (key) await logOf(current, scope, key).load();
    }
  };

  const hasRoomFor = async (file: Blob): Promise<boolean> => {
    const room = textWaits ? 0 : await deps.room();
    // Sealed pieces are padded by an eighth at most.
    return room === null || room >= (file.size * 9) / 8 + roomForText;
  };

  /** Without what holds the keys a backup is made of what is sealed. An erasure stops it. */
  const backUp = async (keys: Parameters<typeof makeBackup>[1]): Promise<BackupMade> => {
    const places = (deps.backups ?? []).map((folder) => untilErased(folder, () => erasing));
    return makeBackup({ ...deps, backups: places }, keys);
  };

  return {
    status: async () => {
      try {
        const { headers, any } = await readHeaders(deps);
        return headers.length > 0 ? 'locked' : any ? 'damaged' : 'none';
      } catch (error) {
        // Unlocking says what is the matter; nothing is offered that would replace a newer vault.
        if (error instanceof Erasing) return 'erasing';
        if (error instanceof StoredTooNew) return 'locked';
        throw error;
      }
    },

    suggestPassphrase: () => Promise.resolve(generatePassphrase(random)),

    judgePassphrase: (passphrase, again) => {
      const same = normalisePassphrase(passphrase) === normalisePassphrase(again);
      return Promise.resolve(passphraseFault(passphrase) ?? (same ? null : 'different'));
    },

    create: (passphrase) =>
      attempt(() =>
        exclusive(async () => {
          if ((await readHeaders(deps)).any) return failed({ kind: 'vaultExists' });
          const secret = generateRecoverySecret(random);
          const made = createVault(sodium, passphrase, secret, cost, random);
          await writeHeader(deps, made.header);
          return done({ recoveryCode: recoveryCodeOf(sodium, secret), unlocked: await openLogs(made) });
        }),
      ),

    unlock: (offered) =>
      attempt(() =>
        exclusive(async () => {
          const { headers, any } = await readHeaders(deps);
          if (headers.length === 0) return failed({ kind: any ? 'damagedHeader' : 'noVault' });
          const credential = credentialOf(offered);
          if (!credential) return failed({ kind: 'wrongCredential' });
          const { vault: found, held } = await opened(credential);
          if (!found) return failed(shutBecause(credential, held));
          const vault = await freeOfLost(found, held);
          // A disk that is full keeps nobody from reading.
          await attempt(async () => done(await deps.settle?.()));
          // What a restore left that was cut keeps nobody out; the next unlock tries again.
          await attempt(async () => done(await clearReplaced(deps, vault.header)));
          const unlocked = done(await openLogs(vault, vault !== found));
          for (const [scope, log] of logs) if (log.isLoose) tidy(scope);
          return unlocked;
        }),
      ),

    ...keyDoors(deps, cost, withVault, save),

    begin: (changes) =>
      withVault(async (current) => {
        const added = addScope(sodium, current, random);
        const log = logOf(current, added.scope, added.key);
        // The log first: a header that names a consultation without a log would look like a loss.
        await log.append(changes);
        await save(added.vault);
        logs.set(added.scope, log);
        return done(added.scope);
      }),

    append: async (scope, changes) => {
      const outcome = await withLog(scope, async (log) => ({ others: await log.append(changes) }));
      textWaits = !outcome.ok && outcome.fault.kind === 'diskFull';
      if (logs.get(scope)?.isLoose) tidy(scope);
      return outcome;
    },

    catchUp: (scope) => withLog(scope, (log) => log.catchUp()),

    refresh: () =>
      withVault(async (current) => {
        const fresh: OpenedConsultation[] = [];
        for (const { scope } of current.header.scopes) {
          const key = logs.has(scope) ? null : scopeKey(sodium, current, scope);
          if (!key) continue;
          const log = logOf(current, scope, key);
          fresh.push({ scope, changes: (await log.load()).changes });
          logs.set(scope, log);
        }
        return done(fresh);
      }),

    forget: (scope) =>
      withVault(async (current) => {
        // The key first: what remains after a power cut cannot be read.
        await save(removeScope(sodium, current, scope));
        logs.delete(scope);
        await removeJournals(journal, scope);
        await database.log.where('scope').equals(scope).delete();
        await database.attachments.where('scope').equals(scope).delete();
        return done(null);
      }),

    attach: async (scope, file, progress) => {
      const key = vault && scopeKey(sodium, vault, scope);
      if (!vault || !key) return failed({ kind: 'locked' });
      if (file.size > attachmentLimit) return failed({ kind: 'tooLarge', limit: attachmentLimit });
      if (!(await hasRoomFor(file))) return failed({ kind: 'textOnly' });
      const id = vault.header.vault;
      return attempt(async () => done(await putAttachment(deps, id, scope, key, file, progress)));
    },

    readAttachment: async (scope, sha256) => {
      const key = vault && scopeKey(sodium, vault, scope);
      if (!vault || !key) return failed({ kind: 'locked' });
      const id = vault.header.vault;
      return attempt(async () => {
        const blob = await getAttachment(deps, id, scope, key, sha256);
        return blob ? done(blob) : failed({ kind: 'writeFailed', detail: 'The attachment is missing or was changed.' });
      });
    },

    missingAttachments: async (scope, files) => {
      const key = vault && scopeKey(sodium, vault, scope);
      if (!key) return failed({ kind: 'locked' });
      return attempt(async () => done(await missingAttachments(deps, scope, key, files)));
    },

    backup: () =>
      withVault(async (current) => {
        await mend(current);
        return done(await writeBackup(deps, forElsewhere(sodium, current)));
      }),

    backups: () => attempt(async () => done(await listBackups(deps.backups ?? []))),

    backUp: () =>
      attempt(() =>
        oneBackup(async () => {
          const open = await exclusive(present);
          if (!open) return done(await backUp(null));
          const mend = (scope: string): Promise<void> =>
            exclusive(async () => {
              const key = scopeKey(sodium, open, scope);
              // Apart from what this window follows, so that it misses nothing that another one wrote.
              if (key) await logOf(open, scope, key).load();
            });
          return done(await backUp({ vault: open, mend }));
        }),
      ),

    checkBackup: (source) =>
      withVault(async (current) => {
        const check = await compareBackup(deps, current, await openSource(deps, source));
        return check ? done(check) : failed({ kind: 'wrongCredential' });
      }),

    noteBackup: (note) =>
      withVault(async (current) => {
        await keepNote(deps, current, note);
        return done(null);
      }),

    lastBackup: () => withVault(async (current) => done(await readNote(deps, current))),

    restore: (source, offered, stage) =>
      attempt(() =>
        exclusive(async () => {
          stage?.('proving');
          const credential = credentialOf(offered);
          const opened = await openSource(deps, source);
          if (!opened.bytes) throw new BackupRefused('it is not there any more');
          const header = backupHeader(opened.bytes);
          const held = header ? await keychainFor(deps, header) : {};
          const read = credential && (await readBackup(deps, opened.bytes, joined(credential, held)));
          if (!credential || !read) return failed(shutBecause(credential, held));
          stage?.('replacing');
          const vault = freed(deps, read.vault, held);
          await placeBackup(deps, { ...read, vault }, opened);
          if (neededKeychain(vault.header) === null) await forgetSecret(deps);
          logs.clear();
          return done(await openLogs(vault, vault !== read.vault));
        }),
      ),

    handOver: (bytes, passphrase, at) =>
      // Not while a backup is being made: what it wrote after the keys went would bring them back.
      oneBackup(() =>
        withVault(async (current) => {
          await mend(current);
          const proved = await provedHandover(deps, current, bytes, passphrase, at, cost);
          if (!proved.ok) return proved;
          await eraseKeys(deps, proved.value);
          vault = null;
          logs.clear();
          return proved;
        }),
      ),

    eraseKeys: () =>
      attempt(async () => {
        erasing = true;
        const erase = () =>
          exclusive(() => {
            vault = null;
            logs.clear();
            return eraseKeys(deps, null);
          });
        await erase();
        // A backup that was under way may have laid its keys down in the meantime: once more, when it has ended.
        return done(await oneBackup(erase));
      }),

    settle: (successor) =>
      attempt(() =>
        exclusive(async () => {
          const left = await settle(deps, successor);
          return left ? done(left) : failed({ kind: 'vaultExists' });
        }),
      ),
  };
};
