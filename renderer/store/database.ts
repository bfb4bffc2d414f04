import Dexie, { type EntityTable, type Table } from 'dexie';

/** One sealed entry of one consultation's log. In clear: a random scope, a number, and nothing else. */
export interface LogRow {
  readonly scope: string;
  readonly n: number;
  readonly sealed: Uint8Array;
}

/** A piece of a sealed attachment; `blob` is a keyed hash, so that a known file cannot be recognised. */
export interface AttachmentRow {
  readonly scope: string;
  readonly blob: string;
  readonly n: number;
  readonly sealed: Uint8Array;
}

/** The vault's own rows: its header, what a restore still has to remove, what the last automatic backup holds, and, sealed, when one was last saved by hand. */
interface VaultRow {
  readonly key: 'header' | 'replaced' | 'backup' | 'automatic';
  readonly text: string;
}

export interface StoreTables {
  readonly log: Table<LogRow, [string, number]>;
  readonly attachments: Table<AttachmentRow, [string, string, number]>;
  readonly vault: EntityTable<VaultRow, 'key'>;
}

/**
 * The working copy. Strict durability: Chromium's default loses acknowledged writes at a power cut (docs/threat-model.md).
 * Never opened on its own account: see {@link openInRoom}.
 */
export const openDatabase = (name = 'waymark'): Dexie & StoreTables => {
  const database = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    autoOpen: false,
  });
  database
    .version(1)
    .stores({ vault: '&key', log: '&[scope+n], scope', attachments: '&[scope+blob+n], [scope+blob], scope' });
  return database as Dexie & StoreTables;
};
