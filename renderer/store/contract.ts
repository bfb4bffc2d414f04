import type { BackupPlace } from '../../shared/bridge';
import type { Change } from '../../shared/model';
import { type PassphraseFault, maxRecord } from '../../shared/vault';
import type { AutomaticBackups } from './backups/automaticBackups';
import type { BackupMade } from './backups/makeBackup';
import type { Successor } from './erasureMark';
import type { Progress } from './progress';

/** What one save can hold, in whole MiB. */
export const recordLimit = Math.ceil(maxRecord / (1024 * 1024));

/** How far an attachment may grow: what one State hands over in one go, and what a laptop can keep twice. */
export const attachmentLimit = 200 * 1024 * 1024;

/** `full`: nothing can be told before there is room on the disk. `erasing`: an erasure was begun and cut; {@link Store.eraseKeys} finishes it. */
export type VaultStatus = 'none' | 'locked' | 'damaged' | 'erasing' | 'full';

/** What was found and mended when a vault was opened. Codes, so that screens can say it in the reader's language. */
export interface HealthReport {
  readonly scope: string;
  readonly rebuiltInJournal: number;
  readonly rebuiltInDatabase: number;
  /** Numbers of saves that neither copy can give. */
  readonly lost: readonly number[];
  /** Numbers of saves whose predecessor was removed or replaced. */
  readonly broken: readonly number[];
}

export interface OpenedConsultation {
  readonly scope: string;
  readonly changes: readonly Change[];
}

/** Why a vault opened to be read only: the disk is full, or one of the two copies cannot be written or not even be looked at. */
export type ReadOnly = 'full' | 'unwritable';

export interface Unlocked {
  readonly device: string;
  readonly consultations: readonly OpenedConsultation[];
  readonly health: readonly HealthReport[];
  /** The keychain was lost and the recovery code opened: the passphrase opens alone from now on. */
  readonly keychainDropped: boolean;
  /** Null where it can be written to. Ended by {@link Store.makeWritable}. */
  readonly readOnly: ReadOnly | null;
}

/** Why the keychain's half of the way in cannot be had: it does not know this vault (any more), it does not answer, there is none. */
export type KeychainLoss = 'gone' | 'closed' | 'absent';

/** Why the store could not do what was asked. Sentences live with the screens. */
export type StoreFault =
  | { readonly kind: 'wrongCredential' }
  | { readonly kind: 'noVault' }
  | { readonly kind: 'vaultExists' }
  | { readonly kind: 'damagedHeader' }
  | { readonly kind: 'locked' }
  /** The person stopped it: nothing of it is kept. */
  | { readonly kind: 'stopped' }
  /** The vault is being erased, here or in another window. */
  | { readonly kind: 'erasing' }
  /** The backup is of another vault. */
  | { readonly kind: 'otherBackup' }
  /** The backup is not of the present state: something was saved, added or changed since. */
  | { readonly kind: 'olderBackup' }
  | { readonly kind: 'tooNew'; readonly found: number; readonly known: number }
  | { readonly kind: 'diskFull' }
  /** What room is left is kept for text: a file is not taken in. */
  | { readonly kind: 'textOnly' }
  | { readonly kind: 'tooLarge'; readonly limit: number }
  | { readonly kind: 'badBackup'; readonly detail: string }
  | { readonly kind: 'writeFailed'; readonly detail: string }
  /** A passphrase was offered, and the keychain that it needs beside it is lost: the recovery code opens. */
  | { readonly kind: 'keychainLost'; readonly loss: KeychainLoss }
  /** This system has nothing to keep a secret with. */
  | { readonly kind: 'keychainRefused'; readonly why: 'plainText' | 'closed' }
  /** The store's worker gives no answer any more. */
  | { readonly kind: 'unanswered' };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: StoreFault };

/** How far a restore has come. Until `replacing`, nothing on this computer has been touched. */
export type RestoreStage = 'proving' | 'replacing';

/** The last backup that was handed over, as the person will look for it. */
export interface BackupNote {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Empty where everything was handed over. */
  readonly name: string;
  /** Everything was handed over into this backup, and nothing kept on this computer. */
  readonly handedOver?: true | undefined;
}

/**
 * A backup to be read: the bytes of a file, one of those in {@link Store.backups}, or one among files that a person picked
 * together, with the attachments beside it.
 */
export type BackupSource =
  | Uint8Array
  | { readonly listed: string; readonly place: BackupPlace }
  | { readonly picked: string; readonly files: readonly File[] };

/** What still stands somewhere after an erasure: a key slot, or sealed content without one. */
export type Remains = 'keys' | 'content';

/** What a backup file holds, compared with what is on this computer now. */
export interface BackupCheck {
  readonly consultations: number;
  /** Saves on this computer that the backup does not hold. */
  readonly missing: number;
  /** Attachments that it names and that are not beside it, whole. */
  readonly withoutFiles: number;
  /** Whether it gives back exactly what is here now: keys, ways in, saves and files. */
  readonly same: boolean;
}

/** What a person offers to open a vault with. */
export type Offered = { readonly passphrase: string } | { readonly recoveryCode: string };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (fault: StoreFault): Outcome<never> => ({ ok: false, fault });

/** A file as the log knows it: what was put in, and how many bytes. */
export interface KnownFile {
  readonly sha256: string;
  readonly size: number;
}

/** The doors of the store's worker. Keys and ciphertext stay behind them; changes go in and come out in clear. */
export interface Store {
  status(): Promise<VaultStatus>;
  /** Makes a vault and opens it. The recovery code is shown once and kept nowhere. */
  create(passphrase: string): Promise<Outcome<{ readonly recoveryCode: string; readonly unlocked: Unlocked }>>;
  suggestPassphrase(): Promise<string>;
  /** What speaks against a new passphrase that was typed twice; null when it may be used. */
  judgePassphrase(passphrase: string, again: string): Promise<PassphraseFault | 'different' | null>;
  unlock(credential: Offered): Promise<Outcome<Unlocked>>;
  changePassphrase(present: string, next: string): Promise<Outcome<null>>;
  /** After an unlock by recovery code: sets a new passphrase without the old one. */
  resetPassphrase(next: string): Promise<Outcome<null>>;
  renewRecoveryCode(): Promise<Outcome<string>>;
  /** Whether the passphrase needs the keychain of this computer beside it. */
  hasKeychain(): Promise<Outcome<boolean>>;
  /** From now on the passphrase opens the vault only where this computer's keychain is; the recovery code never needs it. */
  addKeychain(passphrase: string): Promise<Outcome<null>>;
  removeKeychain(passphrase: string): Promise<Outcome<null>>;
  /** A consultation with its first changes. */
  begin(changes: readonly Change[]): Promise<Outcome<string>>;
  /** Resolves when the changes are in the journal and in the database, both durable; only then may a screen say saved. */
  append(scope: string, changes: readonly Change[]): Promise<Outcome<{ readonly others: readonly Change[] }>>;
  /**
   * Finishes what an unlock could not write, and proves that both copies can be written to: then it gives what they hold.
   * Fails as a write does while they cannot.
   */
  makeWritable(): Promise<Outcome<readonly OpenedConsultation[]>>;
  /** Bytes that may still be written on the disk where the vault is; null where nobody tells. */
  room(): Promise<number | null>;
  /** Changes that another window wrote since this one last looked. */
  catchUp(scope: string): Promise<Outcome<readonly Change[]>>;
  /** Consultations that another window began. */
  refresh(): Promise<Outcome<readonly OpenedConsultation[]>>;
  forget(scope: string): Promise<Outcome<null>>;
  attach(
    scope: string,
    file: Blob,
    progress: Progress,
  ): Promise<Outcome<{ readonly sha256: string; readonly size: number }>>;
  readAttachment(scope: string, sha256: string): Promise<Outcome<Blob>>;
  /** Which of these files are not all there any more, by their SHA-256. */
  missingAttachments(scope: string, files: readonly KnownFile[]): Promise<Outcome<readonly string[]>>;
  /**
   * A sealed copy of the whole vault in one file, to be kept apart from this computer: opens with the passphrase or the
   * recovery code, and never needs a keychain.
   */
  backup(progress?: Progress): Promise<Outcome<Uint8Array>>;
  /** The backups that Waymark made by itself; also while the vault is locked. */
  backups(): Promise<Outcome<AutomaticBackups>>;
  /** Makes one if anything changed; while the vault is locked, of what is sealed already. */
  backUp(progress?: Progress): Promise<Outcome<BackupMade>>;
  /** Proves a backup file of this vault: whole, unchanged, and how much was saved since. Nothing is written. */
  checkBackup(backup: BackupSource): Promise<Outcome<BackupCheck>>;
  /** Keeps, sealed, when and under which name a backup was last saved. */
  noteBackup(note: BackupNote): Promise<Outcome<null>>;
  lastBackup(): Promise<Outcome<BackupNote | null>>;
  /** Puts a backup in the place of an absent or damaged vault, after proving that the credential opens it. */
  restore(backup: BackupSource, credential: Offered, stage?: (stage: RestoreStage) => void): Promise<Outcome<Unlocked>>;
  /**
   * Proves that this backup holds exactly what is here, to the last save, and opens with this passphrase; then destroys every
   * key, as {@link eraseKeys} does. Gives the empty vault that {@link settle} is to put down, which knows that it was done `at`
   * (milliseconds since 1970). Nothing is touched unless all is proved.
   */
  handOver(backup: Uint8Array, passphrase: string, at: number): Promise<Outcome<Successor>>;
  /**
   * Destroys every copy of every key slot of this vault, then what they opened; or finishes that where it was begun and cut.
   * Gives the empty vault where a handover was to leave one. It needs no key.
   */
  eraseKeys(): Promise<Outcome<Successor | null>>;
  /** Ends an erasure, after the host has cleared its own files: puts the empty vault down, and says where anything is left. */
  settle(successor: Successor | null): Promise<Outcome<readonly Remains[]>>;
}
