import { type BackupFiles, type BackupPlace, limits } from '../../../shared/bridge';
import { concat } from '../../../shared/vault';
import { settled } from '../hostJournal';
import { type BackupFolder, unproven } from './folder';

/** A place for backups that the desktop host keeps; long reads and writes go in pieces that the bridge carries. */
export const hostFolder = (files: BackupFiles, place: BackupPlace): BackupFolder => ({
  place,
  list: () => files.list(place),
  read: async (name) => {
    const pieces: Uint8Array[] = [];
    for (let offset = 0; ;) {
      const piece = await files.read(place, name, offset);
      if (!piece) return null;
      if (piece.length === 0) return concat(...pieces);
      pieces.push(piece);
      offset += piece.length;
    }
  },
  write: async (name, chunks) => {
    let at = 0;
    for await (const chunk of chunks)
      for (let from = 0; from < chunk.length; from += limits.journalWrite) {
        const bytes = chunk.subarray(from, from + limits.journalWrite);
        settled(name, await files.append(place, unproven(name), at, bytes));
        at += bytes.length;
      }
  },
  settle: async (name) => settled(name, await files.place(place, unproven(name))),
  remove: async (name) => settled(name, await files.remove(place, name)),
});
