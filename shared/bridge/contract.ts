import { z } from 'zod';
import type { CallName } from './channels';

const mebibyte = 1024 * 1024;

/** The most bytes that one call may carry; larger things go in pieces, or not at all. */
export const limits = {
  journalRead: 8 * mebibyte,
  journalWrite: 64 * mebibyte,
  /** A file that a person opens or saves. None is larger than a backup, and what can be saved can be opened again. */
  file: 1024 * mebibyte,
  databaseRoom: 16 * mebibyte,
} as const;

/**
 * The name of a journal or vault file: nothing that could be a path, a hidden file or a device of Windows
 * (`con.journal` opens the console there, whatever stands behind the dot).
 */
export const StoreName = z
  .string()
  .regex(/^[a-z0-9-]{1,64}\.(?:journal|vault)$/)
  .regex(/^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.)/);

/**
 * A file among backups: a backup (`waymark-<vault>-<number>.backup`, with `-holes` where saves were missing when it was
 * made), a piece of an attachment that backups share, or either while it is not proven yet (`.part`).
 */
export const BackupName = z
  .string()
  .regex(
    /^(?:waymark-[0-9a-f]{8}-[0-9]{6}(?:-holes)?\.backup|[0-9a-f]{8}-[0-9a-f]{2,64}-[0-9a-f]{32}-[0-9]{1,5}\.piece)(?:\.part)?$/,
  );

/** Where backups are kept: beside Waymark's own data, or in a folder that the person chose, such as one on a stick. */
const BackupPlace = z.enum(['own', 'chosen']);
export type BackupPlace = z.infer<typeof BackupPlace>;

const bytesUpTo = (most: number) =>
  z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= most, { error: `at most ${most} bytes` });

const Place = z.int().min(0);

/**
 * How a write to the store ended. `written`: it is on the disk (synced), and the file has this length now. `misplaced`:
 * nothing was written, because the file does not have the length that the caller believed. `full`: nothing was written
 * and the file is as before, because the disk is full or read-only. `failed`: the same, with the system's code.
 */
const StoreWrite = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), length: Place }),
  z.strictObject({ kind: z.literal('misplaced'), length: Place }),
  z.strictObject({ kind: z.literal('full') }),
  z.strictObject({ kind: z.literal('failed'), code: z.string() }),
]);
export type StoreWrite = z.infer<typeof StoreWrite>;

/** The files of one place for backups. `changed`: milliseconds since 1970. */
const BackupFolder = z.strictObject({
  /** As the system writes it; null for Waymark's own place. */
  path: z.string().nullable(),
  /** Null while the folder is not there: a stick that is not plugged in, another one in its place. */
  files: z.array(z.strictObject({ name: BackupName, length: Place, changed: z.number() })).nullable(),
});

const ChosenFolder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen') }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('full') }),
  z.strictObject({ kind: z.literal('failed'), code: z.string() }),
]);
export type ChosenFolder = z.infer<typeof ChosenFolder>;

/** A file name that a dialog may propose: one name, no folders, nothing that a screen shows otherwise than it is. */
const ProposedName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?!\.)[^/\\:*?"<>|\p{Cc}\p{Cf}]+$/u);

const SaveOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved') }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('full') }),
  z.strictObject({ kind: z.literal('failed'), code: z.string() }),
]);
export type SaveOutcome = z.infer<typeof SaveOutcome>;

const OpenOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), name: z.string(), bytes: bytesUpTo(limits.file) }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('tooLarge'), most: Place }),
  z.strictObject({ kind: z.literal('failed'), code: z.string() }),
]);
export type OpenOutcome = z.infer<typeof OpenOutcome>;

/**
 * What the operating system has to keep a secret with. `ready`: a keychain that answers. `plainText`: none, or one that
 * would keep the secret where anybody can read it. `closed`: one that does not answer now.
 */
const KeychainState = z.enum(['ready', 'plainText', 'closed']);
export type KeychainState = z.infer<typeof KeychainState>;

/** The text that the keychain keeps for the vault: some hundred characters, which only the store understands. */
export const KeychainItem = z.string().min(1).max(1024);

/** `none`: nothing is kept here. `unreadable`: something is, and this keychain does not know it. */
const KeychainRead = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), item: KeychainItem }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('unreadable') }),
  z.strictObject({ kind: z.literal('closed') }),
]);

/** `kept`: it is on the disk and was read back. Anything else: nothing is kept that was not before. */
const KeychainKept = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept') }),
  z.strictObject({ kind: z.literal('refused'), why: KeychainState.exclude(['ready']) }),
  z.strictObject({ kind: z.literal('full') }),
  z.strictObject({ kind: z.literal('failed'), code: z.string() }),
]);

/**
 * Every call from the screens to the desktop host: what goes in, what comes out. The host serves exactly these, each
 * behind a check of its sender and its input (electron/serve.ts); there is no way around them.
 */
export const calls = {
  /** The files of the store, in name order. */
  'journal.list': {
    input: z.null(),
    output: z.array(z.strictObject({ name: StoreName, length: Place })),
  },
  /** At most `limits.journalRead` bytes from `offset` on; none at the end of the file; null where there is no such file. */
  'journal.read': {
    input: z.strictObject({ name: StoreName, offset: Place }),
    output: bytesUpTo(limits.journalRead).nullable(),
  },
  /**
   * Adds at the exact end of a file, which is made when `at` is 0, and answers only when the bytes are on the disk. Saves find the
   * disk full while less than `limits.databaseRoom` is left.
   */
  'journal.append': {
    input: z.strictObject({ name: StoreName, at: Place, bytes: bytesUpTo(limits.journalWrite) }),
    output: StoreWrite,
  },
  /** Cuts a file to a length that it has; used for a torn tail. */
  'journal.truncate': {
    input: z.strictObject({ name: StoreName, length: Place }),
    output: StoreWrite,
  },
  /** Removes a file; one that is not there is no error. */
  'journal.remove': {
    input: z.strictObject({ name: StoreName }),
    output: StoreWrite,
  },
  /** How many bytes this user may still write where the journal is; null where the system does not tell. */
  'journal.room': { input: z.null(), output: Place.nullable() },
  /** The backups in a place; null where no folder was chosen. */
  'backup.list': {
    input: z.strictObject({ place: BackupPlace }),
    output: BackupFolder.nullable(),
  },
  /** As `journal.read`. */
  'backup.read': {
    input: z.strictObject({ place: BackupPlace, name: BackupName, offset: Place }),
    output: bytesUpTo(limits.journalRead).nullable(),
  },
  /** Adds to a file that is not proven yet, as `journal.append`; with `at` 0 it begins anew. */
  'backup.append': {
    input: z.strictObject({
      place: BackupPlace,
      name: BackupName.endsWith('.part'),
      at: Place,
      bytes: bytesUpTo(limits.journalWrite),
    }),
    output: StoreWrite,
  },
  /** Gives a proven `.part` the name without it: from then on it counts, also after a power cut. */
  'backup.place': {
    input: z.strictObject({ place: BackupPlace, name: BackupName.endsWith('.part') }),
    output: StoreWrite,
  },
  /** Overwrites the beginning of a file, where the keys of a backup are, and removes it. */
  'backup.remove': {
    input: z.strictObject({ place: BackupPlace, name: BackupName }),
    output: StoreWrite,
  },
  /** Asks for the folder that backups go to from now on (`ask`), or takes Waymark's own again (`own`). */
  'backup.choose': {
    input: z.strictObject({ folder: z.enum(['ask', 'own']) }),
    output: ChosenFolder,
  },
  /** Whether a secret can be kept. Asking may make the system ask the person for the keychain's own password. */
  'keychain.state': { input: z.null(), output: KeychainState },
  /** What is kept for the vault. */
  'keychain.read': { input: z.null(), output: KeychainRead },
  /** Keeps an item in place of the one before; null: keeps none. */
  'keychain.keep': { input: z.strictObject({ item: KeychainItem.nullable() }), output: KeychainKept },
  /** Asks where to save, and saves there whole or not at all. */
  saveFile: {
    input: z.strictObject({ name: ProposedName, bytes: bytesUpTo(limits.file) }),
    output: SaveOutcome,
  },
  /** Asks which file to open, of the kinds whose extensions are named, without their dots. */
  openFile: {
    input: z.strictObject({
      extensions: z
        .array(z.string().regex(/^[a-z0-9]{1,16}$/))
        .min(1)
        .max(16),
    }),
    output: OpenOutcome,
  },
  /** Ends this renderer process, and with it every copy of a key or a text, and opens a fresh window. */
  restartRenderer: { input: z.null(), output: z.null() },
  /** Says that the page stays as it is, because something typed could be saved nowhere. */
  refuseLock: { input: z.null(), output: z.null() },
  /**
   * Throws away everything that Chromium keeps for the page, its databases as whole files: what is deleted in them otherwise
   * stays readable in the files for a while. The journal's folder is not touched.
   */
  clearStorage: { input: z.null(), output: z.null() },
  /** Says which language the interface speaks, so that menu and message boxes speak it too. */
  speak: {
    input: z.strictObject({
      language: z
        .string()
        .max(35)
        .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
    }),
    output: z.null(),
  },
} satisfies Record<CallName, { input: z.ZodType; output: z.ZodType }>;

type Calls = typeof calls;
export type CallInput<Name extends CallName> = z.infer<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<Calls[Name]['output']>;

/** The host's side: one function per call. */
export type Handlers = { readonly [Name in CallName]: (input: CallInput<Name>) => Promise<CallOutput<Name>> };

/** What the preload gives to the screens as `window.waymark`. */
export interface Bridge {
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  /**
   * Calls back whenever the application must lock or is being closed; returns how to stop listening. What is not saved
   * yet is to be saved then, and `restartRenderer` called, or `refuseLock` where it cannot be saved; the host ends a
   * renderer that does neither within ten seconds. `closing`: the person closes the window, so a backup may take some of
   * them; a lock must not wait for one.
   */
  readonly onLock: (listener: (closing: boolean) => void) => () => void;
}

/** The second copy of the change log, as either host keeps it: files in Electron, the browser's own file system else. */
export interface JournalFiles {
  readonly list: () => Promise<CallOutput<'journal.list'>>;
  readonly read: (name: string, offset: number) => Promise<Uint8Array | null>;
  readonly append: (name: string, at: number, bytes: Uint8Array) => Promise<StoreWrite>;
  readonly truncate: (name: string, length: number) => Promise<StoreWrite>;
  readonly remove: (name: string) => Promise<StoreWrite>;
  readonly room: () => Promise<number | null>;
}

/** Places for backups, as the desktop host keeps them. */
export interface BackupFiles {
  readonly list: (place: BackupPlace) => Promise<CallOutput<'backup.list'>>;
  readonly read: (place: BackupPlace, name: string, offset: number) => Promise<Uint8Array | null>;
  readonly append: (place: BackupPlace, name: string, at: number, bytes: Uint8Array) => Promise<StoreWrite>;
  readonly place: (place: BackupPlace, name: string) => Promise<StoreWrite>;
  readonly remove: (place: BackupPlace, name: string) => Promise<StoreWrite>;
}

/** The keychain of the operating system, as a desktop host reaches it. */
export interface Keychain {
  readonly state: () => Promise<KeychainState>;
  readonly read: () => Promise<CallOutput<'keychain.read'>>;
  readonly keep: (item: string | null) => Promise<CallOutput<'keychain.keep'>>;
}
