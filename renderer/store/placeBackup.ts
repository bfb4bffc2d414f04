import { z } from 'zod';
import type { VaultHeader } from '../../shared/vault';
import type { ReadBackup } from './backupFile';
import { piecesBeside } from './backups/besideFiles';
import { tagOf } from './backups/names';
import type { OpenSource } from './backups/source';
import type { AttachmentRow } from './database';
import type { StoreDeps } from './deps';
import { readHeaders, writeHeader } from './headerCopies';
import { journalName, journalOf, removeJournals } from './journalName';
import { appendFrames } from './journalRewrite';
import { keepRoom } from './openInRoom';

/** Every consultation that a restore has to do with, whichever of the two vaults is in force when it ends. */
const Replaced = z.array(z.string());

const everyScope = async ({ database, journal }: StoreDeps): Promise<string[]> => {
  const files = (await journal.list()).flatMap((name) => journalOf(name)?.scope ?? []);
  const rows = await database.log.orderBy('scope').uniqueKeys();
  return [...rows.map(String), ...files];
};

/**
 * Removes what a restore left that was cut: rows and files whose key is in no header any more. Only those that the restore
 * named before it began, so that a header of another day never takes a consultation away.
 */
export const clearReplaced = async (deps: StoreDeps, header: VaultHeader): Promise<void> => {
  const { database, journal } = deps;
  const row = await database.vault.get('replaced');
  if (!row) return;
  const named = Replaced.safeParse(JSON.parse(row.text)).data ?? [];
  // While the copies of the header differ, one of them may still need what another does not know.
  if (!(await readHeaders(deps)).agree) return;
  const kept = new Set(header.scopes.map(({ scope }) => scope));
  const gone = [...new Set(named)].filter((scope) => !kept.has(scope));
  for (const scope of gone) await removeJournals(journal, scope);
  await database.transaction('rw', database.log, database.attachments, database.vault, async () => {
    await database.log.where('scope').anyOf(gone).delete();
    await database.attachments.where('scope').anyOf(gone).delete();
    await database.vault.delete('replaced');
  });
};

/** The attachments of a backup, one piece at a time, wherever they stand. */
async function* piecesOf(
  { vault, attachments, beside }: ReadBackup,
  source: OpenSource,
): AsyncGenerator<AttachmentRow> {
  yield* attachments;
  yield* piecesBeside(source.beside, tagOf(vault.header.vault), beside);
}

/**
 * Puts a proven backup in the place of what is there. Until its header is written the old vault opens as before; then the
 * new one does, and what the old one held is removed: a restore that is cut leaves one of the two, never a part of each.
 */
export const placeBackup = async (deps: StoreDeps, read: ReadBackup, source: OpenSource): Promise<void> => {
  const { database, journal } = deps;
  const { vault, log } = read;
  const scopes = vault.header.scopes.map(({ scope }) => scope);
  // The log comes here twice.
  await keepRoom(deps, 2 * log.reduce((sum, { sealed }) => sum + sealed.length, 0));
  const text = JSON.stringify([...scopes, ...(await everyScope(deps))]);
  await database.vault.put({ key: 'replaced', text });
  // One at a time, so that gigabytes pass through and are never held. A piece of the same name holds the same bytes of a
  // file, whichever backup it comes from: what is cut here changes nothing in the vault that is in force.
  const placed = new Set<string>();
  for await (const piece of piecesOf(read, source)) {
    await keepRoom(deps, piece.sealed.length);
    await database.attachments.put(piece);
    placed.add(JSON.stringify([piece.scope, piece.blob, piece.n]));
  }
  const held: [string, string, number][] = [];
  for (const scope of scopes) held.push(...(await database.attachments.where('scope').equals(scope).primaryKeys()));
  await database.transaction('rw', database.log, database.attachments, async () => {
    await database.log.where('scope').anyOf(scopes).delete();
    await database.attachments.bulkDelete(held.filter((key) => !placed.has(JSON.stringify(key))));
    await database.log.bulkPut([...log]);
  });
  for (const scope of scopes) {
    await removeJournals(journal, scope, 0);
    await journal.truncate(journalName(scope), 0);
    const rows = log.filter((row) => row.scope === scope);
    await appendFrames(deps, journalName(scope), rows, 0);
  }
  await writeHeader(deps, vault.header);
  await clearReplaced(deps, vault.header);
  // When the vault that was here was last backed up says nothing about this one.
  await database.vault.bulkDelete(['backup', 'automatic']);
};
