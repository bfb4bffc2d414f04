import type { BackupPlace } from '../../../shared/bridge';
import type { BackupFolder } from './folder';
import { backupsAmong, ownerOf } from './names';

/** A backup that Waymark made by itself and has read back. */
export interface AutomaticBackup {
  readonly name: string;
  readonly place: BackupPlace;
  /** When it was made, in milliseconds since 1970, as the disk remembers it. */
  readonly at: number;
  /** In bytes; attachments, which backups share, are not counted. */
  readonly size: number;
  /** Made while saves were missing in both copies of the log. */
  readonly holes: boolean;
  /** The first digits of the id of its vault. */
  readonly tag: string;
}

export interface AutomaticBackups {
  /** The newest first. */
  readonly backups: readonly AutomaticBackup[];
  /** The folder that the person chose; null for Waymark's own place alone. `away`: it is not there now. */
  readonly chosen: { readonly path: string; readonly away: boolean } | null;
  /** Bytes of attachments that stand beside the backups, once for all. */
  readonly attachments: number;
}

/** Every backup that Waymark made by itself, in all places that are there. */
export const listBackups = async (folders: readonly BackupFolder[]): Promise<AutomaticBackups> => {
  const backups: AutomaticBackup[] = [];
  let chosen: AutomaticBackups['chosen'] = null;
  let attachments = 0;
  for (const folder of folders) {
    const found = await folder.list();
    if (folder.place === 'chosen' && found) chosen = { path: found.path ?? '', away: found.files === null };
    const files = found?.files ?? [];
    for (const { name, changed, length, holes, tag } of backupsAmong(files))
      backups.push({ name, place: folder.place, at: changed, size: length, holes, tag });
    for (const { name, length } of files) if (name.endsWith('.piece')) attachments += length;
  }
  return { backups: backups.sort((a, b) => b.at - a.at), chosen, attachments };
};

const keysFirst = (a: string, b: string): number => Number(a.includes('.piece')) - Number(b.includes('.piece'));

/**
 * Erases the automatic backups: the files with key slots first, their beginning overwritten, then the attachments. All that
 * stand in Waymark's own place; in a chosen folder, which others may use too, those of the vaults named by `tags` and of
 * those in Waymark's own place. Where one file cannot be removed the others still are. False if something is still there: in
 * a chosen folder that is away, or in a file that could not be removed.
 */
export const eraseBackups = async (folders: readonly BackupFolder[], tags: readonly string[]): Promise<boolean> => {
  const doomed: { readonly folder: BackupFolder; readonly name: string }[] = [];
  const ours = new Set(tags);
  let reached = true;
  for (const folder of folders) {
    const found = await folder.list().catch(() => ({ files: null }));
    if (found && found.files === null) reached = false;
    for (const { name } of found?.files ?? []) {
      const owner = ownerOf(name);
      if (folder.place === 'own' && owner !== null) ours.add(owner);
      if (owner !== null && ours.has(owner)) doomed.push({ folder, name });
    }
  }
  for (const { folder, name } of doomed.sort((a, b) => keysFirst(a.name, b.name)))
    await folder.remove(name).catch(() => (reached = false));
  return reached;
};
