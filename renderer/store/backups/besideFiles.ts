import type { Beside } from '../backupFile';
import type { AttachmentRow } from '../database';
import type { StoreDeps } from '../deps';
import { isFull } from '../diskFull';
import { type BackupFolder, type FoundFile, unproven } from './folder';
import { ownerOf, pieceName } from './names';

/** What is never taken from text for a copy of an attachment, in bytes. */
export const roomForText = 32 * 1024 * 1024;

const same = (a: Uint8Array, b: Uint8Array | null): boolean =>
  b !== null && a.length === b.length && a.every((byte, i) => byte === b[i]);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Writes a file, reads it back, and only then lets it count. A part of it would only take the room that is lacking. */
const putProven = async (folder: BackupFolder, name: string, bytes: Uint8Array): Promise<void> => {
  try {
    await folder.write(name, once(bytes));
    if (!same(bytes, await folder.read(unproven(name))))
      throw new Error(`The file ${name} does not read back as written.`);
  } catch (error) {
    await folder.remove(unproven(name)).catch(() => undefined);
    throw error;
  }
  await folder.settle(name);
};

/** A piece of an attachment that a place does not hold yet. */
interface Lacking {
  readonly name: string;
  readonly key: [scope: string, blob: string, n: number];
}

/** Every attachment of these consultations, and the pieces of them that are not among the files of a place. */
export const attachmentsBeside = async (
  { database }: StoreDeps,
  tag: string,
  scopes: readonly string[],
  there: readonly FoundFile[],
): Promise<{ readonly beside: Beside; readonly lacking: readonly Lacking[] }> => {
  const held = new Set(there.map(({ name }) => name));
  const all = new Map<string, Beside[number]>();
  const lacking: Lacking[] = [];
  for (const scope of scopes)
    for (const key of await database.attachments.where('scope').equals(scope).primaryKeys()) {
      const [, blob, n] = key;
      const known = all.get(`${scope} ${blob}`)?.pieces ?? 0;
      all.set(`${scope} ${blob}`, { scope, blob, pieces: Math.max(known, n + 1) });
      const name = pieceName(tag, scope, blob, n);
      if (!held.has(name)) lacking.push({ name, key });
    }
  return { beside: [...all.values()], lacking };
};

/**
 * Copies these pieces, each of which is there once for all backups, and never changed, because its name says what it holds.
 * Where the disk gets full, the rest is left out: words come first. Gives how many were.
 */
export const copyPieces = async (
  deps: StoreDeps,
  folder: BackupFolder,
  lacking: readonly Lacking[],
  step: () => Promise<void>,
): Promise<number> => {
  let leftOut = 0;
  for (const { name, key } of lacking) {
    const row = leftOut > 0 ? undefined : await deps.database.attachments.get(key);
    const room = folder.place === 'own' ? await deps.room() : null;
    const fits = row && (room === null || room > roomForText + row.sealed.length);
    try {
      if (fits) await putProven(folder, name, row.sealed);
      else leftOut += 1;
    } catch (error) {
      if (!isFull(error)) throw error;
      leftOut += 1;
    }
    await step();
  }
  return leftOut;
};

/** Removes pieces that no backup in this place names any more. */
export const clearBeside = async (
  folder: BackupFolder,
  tag: string,
  there: readonly FoundFile[],
  named: () => Promise<Beside>,
  present: Beside,
): Promise<void> => {
  const prefixes = (list: Beside) => new Set(list.map(({ scope, blob }) => `${tag}-${scope}-${blob}-`));
  const prefixOf = (name: string): string => name.replace(/[0-9]+\.piece$/, '');
  const ours = there.filter(({ name }) => ownerOf(name) === tag && name.endsWith('.piece'));
  const now = prefixes(present);
  // What the store still has is in the newest backup: only what it has no more needs a look into the older ones.
  if (ours.every(({ name }) => now.has(prefixOf(name)))) return;
  const kept = prefixes(await named());
  for (const { name } of ours) if (!kept.has(prefixOf(name))) await folder.remove(name);
};

/** The pieces that a backup names and that can be found, one at a time. */
export async function* piecesBeside(
  read: (name: string) => Promise<Uint8Array | null>,
  tag: string,
  beside: Beside,
): AsyncGenerator<AttachmentRow> {
  for (const { scope, blob, pieces } of beside)
    for (let n = 0; n < pieces; n++) {
      const sealed = await read(pieceName(tag, scope, blob, n));
      if (sealed) yield { scope, blob, n, sealed };
    }
}
