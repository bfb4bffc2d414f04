/** Why a file could not be read or written, as the rest of a sentence. */
export interface Refused {
  readonly refused: string;
}

export interface OutputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** All that commands do to the world, so that tests can watch it. */
export interface Effects {
  /** The folder with shipped packs and the safeguards checklist, ending in a separator. */
  readonly assets: string;
  /** The version of Waymark. */
  readonly version: string;
  /** A file's bytes; a file of more than `limit` bytes is read no further than one byte beyond. */
  readonly read: (file: string, limit: number) => Promise<Uint8Array | Refused>;
  /** The names in a folder; none where it does not exist. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Writes all files or none; folders that are missing are made. */
  readonly write: (
    files: readonly OutputFile[],
  ) => Promise<{ readonly written: true } | (Refused & { readonly file: string })>;
  readonly sha256: (bytes: Uint8Array) => string;
  /** Prints a page to PDF; what it needs on disk for that lies near `folder`, where the result goes, and is removed. */
  readonly printPdf: (html: Uint8Array, folder: string) => Promise<Uint8Array | Refused>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}
