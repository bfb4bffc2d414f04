import type { BackupPlace } from '../../../shared/bridge';
import { z } from 'zod';
import { type OpenVault, type VaultHeader, concat, toHex, utf8, verified } from '../../../shared/vault';
import { type Beside, BackupRefused, backupBytes, hashOf, logName, provedBackup, wholeBackup } from '../backupFile';
import type { StoreDeps } from '../deps';
import { readHeaders } from '../headerCopies';
import { type Progress, stepsOf } from '../progress';
import { attachmentsBeside, clearBeside, copyPieces, roomForText } from './besideFiles';
import { type CopiedLog, type Keys, copyLog } from './copyLog';
import { type BackupFolder, type FoundFile, unproven } from './folder';
import { type FoundBackup, backupName, backupsAmong, outdated, ownerOf, tagOf } from './names';

/**
 * `unchanged`: the last backup holds all, or there is nothing yet to be held. `later`: the copies of the vault do not agree, which an unlock mends first, or
 * another window changed it meanwhile. `unproven`: what was written does not read back, so it was removed again.
 */
export type BackupMade =
  | { readonly kind: 'made'; readonly name: string; readonly place: BackupPlace; readonly leftOut: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'later' }
  | { readonly kind: 'unproven'; readonly place: BackupPlace; readonly detail: string }
  | { readonly kind: 'nowhere' };

/** What the last backup holds, so that one is made only when something changed. */
const Last = z.strictObject({
  mark: z.string(),
  name: z.string(),
  place: z.enum(['own', 'chosen']),
  proved: z.boolean(),
});
type Last = z.infer<typeof Last>;

const readLast = async ({ database }: StoreDeps): Promise<Last | null> => {
  const row = await database.vault.get('automatic');
  return row ? (Last.safeParse(JSON.parse(row.text)).data ?? null) : null;
};

const keepLast = async ({ database }: StoreDeps, last: Last): Promise<void> => {
  await database.vault.put({ key: 'automatic', text: JSON.stringify(last) });
};

/** Changes with anything that a backup would hold. Numbers and random names only, which stand in clear anyway. */
const markOf = async (deps: StoreDeps, header: VaultHeader): Promise<string> => {
  const counts: unknown[] = [header.seal];
  for (const { scope } of header.scopes) {
    const last = await deps.database.log.where('[scope+n]').between([scope, 0], [scope, Infinity]).last();
    const count = await deps.database.log.where('scope').equals(scope).count();
    counts.push([scope, last?.n ?? -1, count, await deps.database.attachments.where('scope').equals(scope).count()]);
  }
  return toHex(deps.sodium.crypto_generichash(16, utf8(JSON.stringify(counts)), null));
};

/** In few and large pieces: each may cost a turn to the disk. */
const block = 4 * 1024 * 1024;
async function* inBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [waiting, size]: [Uint8Array[], number] = [[], 0];
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < block) continue;
    yield concat(...waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield concat(...waiting);
}

interface There {
  readonly folder: BackupFolder;
  readonly files: readonly FoundFile[];
}

/** The places that can be written to now. The one that the person chose comes first. */
const placesThere = async (folders: readonly BackupFolder[]): Promise<There[]> => {
  const found: There[] = [];
  for (const folder of folders) {
    const files = (await folder.list())?.files;
    if (files) found.push({ folder, files });
  }
  return found.sort((a, b) => Number(a.folder.place === 'own') - Number(b.folder.place === 'own'));
};

/** Reads a backup that is not listed yet through the restore's own eyes; throws where that could not put it back. */
const readBack = async (
  deps: StoreDeps,
  folder: BackupFolder,
  name: string,
  vault: OpenVault | null,
  logs: readonly CopiedLog[],
): Promise<void> => {
  const bytes = await folder.read(name);
  if (!bytes) throw new BackupRefused('it is not there');
  const { manifest } = await wholeBackup(deps, bytes);
  for (const { scope, bytes: log } of logs)
    if (manifest.files[logName(scope)] !== (await hashOf(deps, log))) throw new BackupRefused('it holds another log');
  if (vault && !(await provedBackup(deps, bytes, (header) => verified(deps.sodium, header, vault.key))))
    throw new BackupRefused('the key of the vault does not open it');
};

const besideOf = async (deps: StoreDeps, folder: BackupFolder, backups: readonly FoundBackup[]): Promise<Beside> => {
  const named: Beside = [];
  for (const { name } of backups) {
    const bytes = await folder.read(name);
    const whole = bytes && (await wholeBackup(deps, bytes));
    if (whole && 'beside' in whole.manifest) named.push(...whole.manifest.beside);
  }
  return named;
};

const presentHeader = async (deps: StoreDeps, vault: OpenVault | null): Promise<VaultHeader | null> => {
  if (vault) return vault.header;
  const { headers, agree } = await readHeaders(deps);
  return agree ? (headers[0] ?? null) : null;
};

/** Whether the last backup, made without the key, opens with it; one that does not is no backup, and goes. */
const provedNow = async (deps: StoreDeps, { folder }: There, vault: OpenVault, last: Last): Promise<boolean> => {
  try {
    await readBack(deps, folder, last.name, vault, []);
    await keepLast(deps, { ...last, proved: true });
    return true;
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    await folder.remove(last.name);
    return false;
  }
};

/**
 * Makes a backup if anything changed since the last. `keys` is null while the vault is locked: what is copied is sealed already.
 * It is listed once it has been read back whole, and only then do older ones go. Throws as a write of the store does. One that
 * is stopped or fails leaves no part of itself; attachments that are already there whole stay for the next one.
 */
export const makeBackup = async (deps: StoreDeps, keys: Keys | null, progress?: Progress): Promise<BackupMade> => {
  const vault = keys?.vault ?? null;
  const places = await placesThere(deps.backups ?? []);
  const [target] = places;
  if (!target) return { kind: 'nowhere' };
  const header = await presentHeader(deps, vault);
  if (!header) return { kind: 'later' };
  const tag = tagOf(header.vault);
  const known = places.flatMap((place) => backupsAmong(place.files)).filter((backup) => backup.tag === tag);
  // An empty vault, such as border mode leaves: offered for a restore, a backup of it would only be taken for the work.
  if (header.scopes.length === 0 && known.length === 0) return { kind: 'unchanged' };
  const mark = await deps.exclusive(() => markOf(deps, header));
  const last = await readLast(deps);
  const stands = last?.mark === mark && last.place === target.folder.place;
  if (stands && target.files.some(({ name }) => name === last.name))
    if (last.proved || !vault || (await provedNow(deps, target, vault, last))) return { kind: 'unchanged' };

  const { folder, files } = target;
  // What a cut left is no backup; the next one must not trip over it.
  for (const { name } of files) if (ownerOf(name) === tag && name.endsWith('.part')) await folder.remove(name);
  const scopes = header.scopes.map(({ scope }) => scope);
  const { beside, lacking } = await attachmentsBeside(deps, tag, scopes, files);
  // Each piece, each log, and the proof at the end.
  const step = stepsOf(progress, lacking.length + scopes.length + 1);
  const leftOut = await copyPieces(deps, folder, lacking, step);
  const logs: CopiedLog[] = [];
  for (const scope of scopes) {
    const log = await copyLog(deps, header, scope, keys);
    if (!log) return { kind: 'later' };
    logs.push(log);
    await step();
  }
  const [newest] = known.sort((a, b) => b.number - a.number);
  const holes = vault ? logs.some((log) => log.holes) : (newest?.holes ?? false);
  const name = backupName(tag, (newest?.number ?? 0) + 1, holes);
  const size = logs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const room = folder.place === 'own' ? await deps.room() : null;
  if (room !== null && room < roomForText + size) throw new DOMException('No room is left.', 'QuotaExceededError');
  const content = {
    header,
    key: vault?.key ?? null,
    files: () => logs.map(({ scope, bytes }) => [logName(scope), bytes] as const),
    beside,
  };
  try {
    await folder.write(name, inBlocks(backupBytes(deps, content)));
    await readBack(deps, folder, unproven(name), vault, logs);
    await step();
  } catch (error) {
    // Where even that fails, the next backup does it.
    await folder.remove(unproven(name)).catch(() => undefined);
    if (error instanceof BackupRefused) return { kind: 'unproven', place: folder.place, detail: error.message };
    throw error;
  }
  // Another window may have removed a consultation, or all of them, while this was written.
  if ((await deps.exclusive(() => readHeaders(deps))).headers[0]?.seal !== header.seal) {
    await folder.remove(unproven(name));
    return { kind: 'later' };
  }
  await folder.settle(name);
  await keepLast(deps, { mark, name, place: folder.place, proved: vault !== null });
  const now = (await folder.list())?.files ?? [];
  const ours = backupsAmong(now).filter((backup) => backup.tag === tag);
  const gone = new Set(outdated(ours).map((backup) => backup.name));
  for (const backup of gone) await folder.remove(backup);
  const kept = ours.filter((backup) => !gone.has(backup.name));
  await clearBeside(folder, tag, now, () => besideOf(deps, folder, kept), beside);
  return { kind: 'made', name, place: folder.place, leftOut };
};
