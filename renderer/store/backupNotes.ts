import { z } from 'zod';
import { packsLog } from '../../shared/projection';
import {
  type OpenVault,
  fromHex,
  open,
  openEntry,
  scopeKey,
  seal,
  textOf,
  toHex,
  utf8,
  verified,
} from '../../shared/vault';
import { opensPiece } from './attachmentStore';
import { BackupRefused, provedBackup } from './backupFile';
import { piecesBeside } from './backups/besideFiles';
import { tagOf } from './backups/names';
import type { OpenSource } from './backups/source';
import type { BackupCheck, BackupNote } from './contract';
import type { LogRow } from './database';
import type { StoreDeps } from './deps';
import { holdsAll } from './stateHash';

const Note = z.strictObject({ at: z.number(), name: z.string(), handedOver: z.literal(true).optional() });

const placeOf = (vault: string) => ({ vault, scope: 'vault', table: 'backup', id: 'last', revision: 1 }) as const;

/** When the last backup was made, sealed: in clear it would tell when somebody worked. */
export const sealedNote = ({ sodium, random }: StoreDeps, vault: OpenVault, note: BackupNote): string =>
  toHex(seal(sodium, vault.key, placeOf(vault.header.vault), utf8(JSON.stringify(note)), random));

export const keepNote = async (deps: StoreDeps, vault: OpenVault, note: BackupNote): Promise<void> => {
  await deps.database.vault.put({ key: 'backup', text: sealedNote(deps, vault, note) });
};

/** The note of the last backup of this vault; null if there is none that can be read. */
export const readNote = async ({ sodium, database }: StoreDeps, vault: OpenVault): Promise<BackupNote | null> => {
  const row = await database.vault.get('backup');
  const plain = row && open(sodium, vault.key, placeOf(vault.header.vault), fromHex(row.text));
  return plain ? (Note.safeParse(JSON.parse(textOf(plain))).data ?? null) : null;
};

/** Proves a backup with the key of the open vault, and counts the saves that it lacks; null for one of another vault. */
export const compareBackup = async (
  deps: StoreDeps,
  vault: OpenVault,
  { bytes, beside }: OpenSource,
): Promise<BackupCheck | null> => {
  if (!bytes) throw new BackupRefused('it is not there any more');
  const read = await provedBackup(deps, bytes, (header) => verified(deps.sodium, header, vault.key));
  if (!read) return null;
  const held = new Map<string, number>();
  // One row may hold many saves: the number of the last one says how many there are.
  for (const { scope, n } of read.log) held.set(scope, Math.max(held.get(scope) ?? 0, n + 1));
  let missing = 0;
  for (const { scope } of vault.header.scopes) {
    const last = await deps.database.log.where('[scope+n]').between([scope, 0], [scope, Infinity]).last();
    missing += Math.max(0, (last?.n ?? -1) + 1 - (held.get(scope) ?? 0));
  }
  const first = new Map<string, LogRow>();
  for (const row of read.log) if (row.n <= (first.get(row.scope)?.n ?? row.n)) first.set(row.scope, row);
  const holdsPacks = (scope: string): boolean => {
    const [key, row] = [scopeKey(deps.sodium, read.vault, scope), first.get(scope)];
    const at = { vault: read.vault.header.vault, scope, n: row?.n ?? 0 };
    const entry = key && row && openEntry(deps.sodium, key, at, row.sealed);
    return entry?.changes[0]?.consultation === packsLog;
  };
  const consultations = read.vault.header.scopes.filter(({ scope }) => !holdsPacks(scope)).length;
  const tag = tagOf(read.vault.header.vault);
  let withoutFiles = 0;
  for (const file of read.beside) {
    let there = 0;
    const key = scopeKey(deps.sodium, read.vault, file.scope);
    for await (const piece of piecesBeside(beside, tag, [file]))
      if (key && opensPiece(deps, read.vault.header.vault, key, piece)) there += 1;
    if (there < file.pieces) withoutFiles += 1;
  }
  return { consultations, missing, withoutFiles, same: await holdsAll(deps, vault, read) };
};
