import { concat, frameOf } from '../../shared/vault';
import type { ReadBackup } from './backupFile';
import type { StoreDeps } from './deps';
import { writeHeader } from './headerCopies';
import { journalName } from './logStore';

/**
 * Puts a proven backup in the place of what is there. Until its header is written the old vault opens as before; then the
 * new one does, and what the old one held is removed: a restore that is cut leaves one of the two, never a part of each.
 */
export const placeBackup = async (deps: StoreDeps, { vault, log, attachments }: ReadBackup): Promise<void> => {
  const { sodium, database, journal } = deps;
  const scopes = vault.header.scopes.map(({ scope }) => scope);
  await database.transaction('rw', database.log, database.attachments, async () => {
    await database.log.where('scope').anyOf(scopes).delete();
    await database.attachments.where('scope').anyOf(scopes).delete();
    await database.log.bulkPut([...log]);
    await database.attachments.bulkPut([...attachments]);
  });
  for (const scope of scopes) {
    const frames = log.filter((row) => row.scope === scope).map((row) => frameOf(sodium, row.n, row.sealed));
    await journal.truncate(journalName(scope), 0);
    await journal.append(journalName(scope), concat(...frames), 0);
  }
  await writeHeader(deps, vault.header);
  const kept = new Set(scopes.map(journalName));
  for (const name of await journal.list()) if (name.endsWith('.journal') && !kept.has(name)) await journal.remove(name);
  await database.transaction('rw', database.log, database.attachments, async () => {
    await database.log.where('scope').noneOf(scopes).delete();
    await database.attachments.where('scope').noneOf(scopes).delete();
  });
};
