import type {
  BackupFiles,
  Bridge,
  ChosenFolder,
  JournalFiles,
  Keychain,
  OpenOutcome,
  SaveOutcome,
} from '../../shared/bridge';

declare global {
  interface Window {
    /** Given by the preload of the desktop host; absent in a browser. */
    readonly waymark?: Bridge;
  }
}

/** The folders for backups that Waymark makes by itself. */
export interface BackupHost {
  /** Null in a browser, where the store's worker reaches both places itself. */
  readonly files: BackupFiles | null;
  /** Asks the person for a folder, on another disk or a stick; null where the host cannot do that. */
  readonly choose: (() => Promise<ChosenFolder>) | null;
  /** Goes back to Waymark's own place. */
  readonly takeOwn: () => Promise<void>;
  /** Asks the browser for leave to write to the chosen folder again, as it wants once a session. */
  readonly allow: () => Promise<boolean>;
  /** Asks for a folder to read backups from, once; null where `choose` does that. No files: the person thought better of it. */
  readonly open: (() => Promise<readonly File[]>) | null;
}

/** What the surroundings of the screens can do, whether they are a desktop host or a browser. */
export interface Host {
  /**
   * The second copy of the change log as files of the desktop host, on the disk before a write is answered. Null in a
   * browser, where the store keeps that copy in the origin's private file system.
   */
  readonly journal: JournalFiles | null;
  /** Where backups are kept, beside Waymark's own place. */
  readonly backups: BackupHost;
  /** The keychain of the operating system. Null in a browser, which has none to give. */
  readonly keychain: Keychain | null;
  /** Gives a file to the person. `handed`: the browser took it, and saves it where it saves downloads. */
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<SaveOutcome | { readonly kind: 'handed' }>;
  /** Asks the person for a file with one of these extensions (without their dots). */
  readonly openFile: (extensions: readonly string[]) => Promise<OpenOutcome>;
  /**
   * Calls back when the application must lock at once: the computer is being suspended or was, its screen is locked, or
   * the window is being closed. Save what is not saved yet, then call `restart`; where it cannot be saved, call
   * `refuseLock`. While nobody listens there is nothing to save, and the host restarts at once. Returns how to stop
   * listening. `closing`: the person closes the window, and a few seconds may go into a backup.
   */
  readonly onLock: (listener: (closing: boolean) => void) => () => void;
  /** Ends the process of this page, and with it every copy of a key or a text, and comes back at the unlock screen. */
  readonly restart: () => Promise<void>;
  /** Keeps this page as it is after a call to lock, because something typed could be saved nowhere. */
  readonly refuseLock: () => Promise<void>;
  /**
   * Throws away all that the browser keeps for this page, its databases as whole files; what is deleted in them otherwise
   * stays in the files for a while. End the store's worker first. False where it could not be done. Files of the desktop
   * host's journal stay.
   */
  readonly clearStorage: () => Promise<boolean>;
  /** Says which language the interface speaks, for what the host itself shows: its menu and its message boxes. */
  readonly speak: (language: string) => Promise<void>;
}
