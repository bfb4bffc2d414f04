import { unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import {
  type Credential,
  type OpenVault,
  VaultHeader,
  concat,
  frameOf,
  openVault,
  readJournal,
  scopeKey,
  textOf,
  toHex,
  utf8,
} from '../../shared/vault';
import type { AttachmentRow, LogRow } from './database';
import type { StoreDeps } from './deps';

/** A backup is a ZIP of what the store holds, sealed as it is held: it opens with the passphrase or the recovery code. */
const Manifest = z.strictObject({
  format: z.literal('waymark.backup/1'),
  vault: z.string(),
  files: z.record(z.string(), z.string()),
  seal: z.string(),
});

export const backupLimit = 1024 * 1024 * 1024;
const fileLimit = 65_000;
/** More than the header of ten thousand consultations takes. */
const headerLimit = 32 * 1024 * 1024;
/** The earliest date that a ZIP can hold: the same store gives the same bytes, whenever it is backed up. */
const mtime = new Date(1980, 0, 1);

const sealOf = ({ sodium }: StoreDeps, vault: OpenVault, files: Record<string, string>): string =>
  toHex(sodium.crypto_generichash(32, utf8(`waymark backup ${JSON.stringify(files)}`), vault.key));

/** A backup of more than this could not be put back: it is not made, and the person is told while there is time. */
export class BackupTooLarge extends Error {}

export const writeBackup = async (deps: StoreDeps, vault: OpenVault): Promise<Uint8Array> => {
  const { sodium, database } = deps;
  const contents = new Map<string, Uint8Array>([['vault.json', utf8(JSON.stringify(vault.header))]]);
  for (const { scope } of vault.header.scopes) {
    const rows = await database.log.where('scope').equals(scope).sortBy('n');
    contents.set(`log/${scope}.journal`, concat(...rows.map((row) => frameOf(sodium, row.n, row.sealed))));
    for (const piece of await database.attachments.where('scope').equals(scope).toArray())
      contents.set(`attachments/${scope}/${piece.blob}/${piece.n}`, piece.sealed);
  }
  // The list of files stands in the backup too, and ZIP says something about each.
  const size = [...contents].reduce((sum, [name, bytes]) => sum + bytes.length + 4 * name.length + 512, 0);
  if (contents.size >= fileLimit || size > backupLimit) throw new BackupTooLarge();
  const names = [...contents.keys()].sort();
  const files = Object.fromEntries(names.map((name) => [name, toHex(sodium.crypto_hash_sha256(contents.get(name)!))]));
  const manifest: z.infer<typeof Manifest> = {
    format: 'waymark.backup/1',
    vault: vault.header.vault,
    files,
    seal: sealOf(deps, vault, files),
  };
  const entries = [
    ['backup.json', utf8(JSON.stringify(manifest))] as const,
    ...names.map((name) => [name, contents.get(name)!] as const),
  ];
  return zipSync(Object.fromEntries(entries), { level: 0, mtime });
};

export interface ReadBackup {
  readonly vault: OpenVault;
  readonly log: readonly LogRow[];
  readonly attachments: readonly AttachmentRow[];
}

/** Why a backup was refused: a person can act on it, and the present vault stays as it is. */
export class BackupRefused extends Error {}

const unzipped = (bytes: Uint8Array): Record<string, Uint8Array> => {
  if (bytes.length > backupLimit) throw new BackupRefused('the file is larger than 1 GiB');
  let [count, size, faulty] = [0, 0, ''];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        count += 1;
        size += originalSize;
        if (compression !== 0) faulty = `${name} is compressed; a backup is stored as it is`;
        if (count > fileLimit || size > backupLimit) faulty = 'it would unpack to more than a backup may hold';
        return faulty === '';
      },
    });
    if (faulty === '') return files;
  } catch {
    faulty = 'it is not a Waymark backup, or it is cut short';
  }
  throw new BackupRefused(faulty);
};

const json = (bytes: Uint8Array | undefined): unknown => {
  try {
    return bytes ? JSON.parse(textOf(bytes)) : null;
  } catch {
    return null;
  }
};

const headerIn = (contents: Record<string, Uint8Array>): VaultHeader | null =>
  VaultHeader.safeParse(json(contents['vault.json'])).data ?? null;

/** The header of a backup, read alone; null where there is none to read. */
export const backupHeader = (bytes: Uint8Array): VaultHeader | null => {
  try {
    return headerIn(
      unzipSync(bytes, { filter: ({ name, originalSize }) => name === 'vault.json' && originalSize <= headerLimit }),
    );
  } catch {
    return null;
  }
};

/**
 * Opens and proves a whole backup before anything is written anywhere. Null where `unlock` does not open its header; throws
 * {@link BackupRefused} with the reason for anything else that is wrong with it.
 */
export const provedBackup = (
  deps: StoreDeps,
  bytes: Uint8Array,
  unlock: (header: VaultHeader) => OpenVault | null,
): ReadBackup | null => {
  const { sodium } = deps;
  const contents = unzipped(bytes);
  const manifest = Manifest.safeParse(json(contents['backup.json'])).data;
  if (!manifest) throw new BackupRefused('backup.json is missing, unreadable or of a newer Waymark');
  const header = headerIn(contents);
  if (!header) throw new BackupRefused('vault.json is missing or unreadable');
  const vault = unlock(header);
  if (!vault) return null;
  if (manifest.seal !== sealOf(deps, vault, manifest.files)) throw new BackupRefused('its list of files was changed');
  for (const [name, hash] of Object.entries(manifest.files)) {
    const file = contents[name];
    if (!file || toHex(sodium.crypto_hash_sha256(file)) !== hash)
      throw new BackupRefused(`${name} is missing or damaged`);
  }
  const log: LogRow[] = [];
  for (const { scope } of header.scopes) {
    const journal = contents[`log/${scope}.journal`];
    if (!journal || !scopeKey(sodium, vault, scope)) throw new BackupRefused(`a consultation (${scope}) is missing`);
    // The seal proves that this is the log as it was backed up. What was lost before is told once more when it opens.
    for (const [n, sealed] of readJournal(sodium, journal).entries) log.push({ scope, n, sealed: sealed.slice() });
  }
  const attachments = Object.keys(manifest.files).flatMap((name) => {
    const [folder, scope = '', blob = '', n] = name.split('/');
    return folder === 'attachments' ? [{ scope, blob, n: Number(n), sealed: contents[name]! }] : [];
  });
  return { vault, log, attachments };
};

/** {@link provedBackup} for somebody who holds its passphrase or recovery code. */
export const readBackup = (deps: StoreDeps, bytes: Uint8Array, credential: Credential): ReadBackup | null =>
  provedBackup(deps, bytes, (header) => openVault(deps.sodium, header, credential));
