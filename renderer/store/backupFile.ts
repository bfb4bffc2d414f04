import { Zip, ZipPassThrough, unzipSync } from 'fflate';
import { z } from 'zod';
import { limits } from '../../shared/bridge';
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
import { type Progress, stepsOf } from './progress';

const Hex = z.string().regex(/^[0-9a-f]{2,64}$/);
const Files = z.record(z.string(), z.string());

/** Attachments whose pieces stand beside the backup, once for all backups of a folder. */
const Beside = z.array(z.strictObject({ scope: Hex, blob: Hex, pieces: z.int().min(1).max(10_000) })).max(1_000_000);
export type Beside = z.infer<typeof Beside>;

/** A backup is a ZIP of what the store holds, sealed as it is held: it opens with the passphrase or the recovery code. */
const Manifest = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('waymark.backup/1'), vault: z.string(), files: Files, seal: z.string() }),
  z.strictObject({
    format: z.literal('waymark.backup/2'),
    vault: z.string(),
    files: Files,
    beside: Beside,
    /** Null in one that was made while the vault was locked: nobody was there who could seal it. */
    seal: z.string().nullable(),
  }),
]);
type Manifest = z.infer<typeof Manifest>;

export const backupLimit = limits.file;
const fileLimit = 65_000;
/** More than the header of ten thousand consultations takes. */
const headerLimit = 32 * 1024 * 1024;
/** The earliest date that a ZIP can hold: the same store gives the same bytes, whenever it is backed up. */
const mtime = new Date(1980, 0, 1);
/** How much is worked on at a time, in bytes: some milliseconds. */
const stride = 1024 * 1024;
/** How long the worker stays with a backup before others get a turn, in milliseconds. */
const patience = 8;

let since = 0;
/** Lets a save that waits go first. */
const turn = async (): Promise<void> => {
  if (performance.now() - since < patience) return;
  await new Promise((resolve) => setTimeout(resolve, 0));
  since = performance.now();
};

/** SHA-256 in pieces, so that a save need not wait for a long file. */
export const hashOf = async ({ sodium }: StoreDeps, bytes: Uint8Array): Promise<string> => {
  const state = sodium.crypto_hash_sha256_init();
  for (let at = 0; at < bytes.length; at += stride) {
    if (at > 0) await turn();
    sodium.crypto_hash_sha256_update(state, bytes.subarray(at, at + stride));
  }
  return toHex(sodium.crypto_hash_sha256_final(state));
};

const sealOf = ({ sodium }: StoreDeps, key: Uint8Array, { files, ...rest }: Omit<Manifest, 'seal'>): string => {
  const text =
    'beside' in rest
      ? `waymark backup 2 ${JSON.stringify([files, rest.beside])}`
      : `waymark backup ${JSON.stringify(files)}`;
  return toHex(sodium.crypto_generichash(32, utf8(text), key));
};

/** A backup of more than this could not be put back: it is not made, and the person is told while there is time. */
export class BackupTooLarge extends Error {}

type NamedBytes = readonly [name: string, bytes: Uint8Array];

async function* zipped(files: AsyncIterable<NamedBytes>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const [name, bytes] of files) {
    const file = Object.assign(new ZipPassThrough(name), { mtime });
    zip.add(file);
    for (let at = 0; at === 0 || at < bytes.length; at += stride) {
      file.push(bytes.subarray(at, at + stride), at + stride >= bytes.length);
      yield* ready;
      ready = [];
      await turn();
    }
  }
  zip.end();
  yield* ready;
}

/** What goes into a backup. */
export interface BackupContent {
  readonly header: VaultHeader;
  /** Seals the list of files; null while the vault is locked. */
  readonly key: Uint8Array | null;
  /** Everything but the header, one file after another. */
  readonly files: () => AsyncIterable<NamedBytes> | Iterable<NamedBytes>;
  readonly beside: Beside;
}

/**
 * The bytes of a backup, as they come. The header stands first: what is overwritten at the beginning of a backup takes the
 * key slots with it.
 */
export async function* backupBytes(deps: StoreDeps, content: BackupContent): AsyncGenerator<Uint8Array> {
  const { header, key, beside } = content;
  const hashes: Record<string, string> = {};
  let [count, size] = [0, 0];
  const all = async function* (): AsyncGenerator<NamedBytes> {
    const first: NamedBytes = ['vault.json', utf8(JSON.stringify(header))];
    const rest = async function* () {
      yield first;
      yield* content.files();
    };
    for await (const [name, bytes] of rest()) {
      // The list of files stands in the backup too, and ZIP says something about each.
      [count, size] = [count + 1, size + bytes.length + 4 * name.length + 512];
      if (count >= fileLimit || size > backupLimit) throw new BackupTooLarge();
      hashes[name] = await hashOf(deps, bytes);
      yield [name, bytes];
    }
    const names = Object.keys(hashes).sort();
    const manifest = {
      format: 'waymark.backup/2' as const,
      vault: header.vault,
      files: Object.fromEntries(names.map((name) => [name, hashes[name]!])),
      beside,
    };
    yield ['backup.json', utf8(JSON.stringify({ ...manifest, seal: key && sealOf(deps, key, manifest) }))];
  };
  yield* zipped(all());
}

export const logName = (scope: string): string => `log/${scope}.journal`;

/** The whole log of a consultation as the file that stands in a backup. */
export const logBytes = ({ sodium }: StoreDeps, rows: readonly LogRow[]): Uint8Array =>
  concat(...rows.map((row) => frameOf(sodium, row.n, row.sealed)));

/** The vault with everything that belongs to it, attachments too, in one file. */
export const writeBackup = async (deps: StoreDeps, vault: OpenVault, progress?: Progress): Promise<Uint8Array> => {
  const { database } = deps;
  const scopes = vault.header.scopes.map(({ scope }) => scope);
  // Told before gigabytes were read for nothing.
  let pieces = 0;
  for (const scope of scopes) pieces += await database.attachments.where('scope').equals(scope).count();
  if (pieces >= fileLimit) throw new BackupTooLarge();
  const step = stepsOf(progress, scopes.length + pieces);
  const files = async function* (): AsyncGenerator<NamedBytes> {
    for (const scope of scopes) {
      yield [logName(scope), logBytes(deps, await database.log.where('scope').equals(scope).sortBy('n'))];
      await step();
      for (const piece of await database.attachments.where('scope').equals(scope).primaryKeys()) {
        const row = await database.attachments.get(piece);
        if (row) yield [`attachments/${scope}/${row.blob}/${row.n}`, row.sealed];
        await step();
      }
    }
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of backupBytes(deps, { header: vault.header, key: vault.key, files, beside: [] }))
    chunks.push(chunk);
  return concat(...chunks);
};

export interface ReadBackup {
  readonly vault: OpenVault;
  readonly log: readonly LogRow[];
  readonly attachments: readonly AttachmentRow[];
  readonly beside: Beside;
  /** Whether whoever made it held the key of the vault. */
  readonly sealed: boolean;
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

/** A backup whose every file is what its list says; whether the list is the vault's own shows only with the key. */
export interface WholeBackup {
  readonly manifest: Manifest;
  readonly header: VaultHeader;
  readonly contents: Readonly<Record<string, Uint8Array>>;
}

/** Reads a backup and proves all that can be proved without a key; throws {@link BackupRefused} with the reason. */
export const wholeBackup = async (deps: StoreDeps, bytes: Uint8Array): Promise<WholeBackup> => {
  const contents = unzipped(bytes);
  const manifest = Manifest.safeParse(json(contents['backup.json'])).data;
  if (!manifest) throw new BackupRefused('backup.json is missing, unreadable or of a newer Waymark');
  const header = headerIn(contents);
  if (!header) throw new BackupRefused('vault.json is missing or unreadable');
  for (const [name, hash] of Object.entries(manifest.files)) {
    const file = contents[name];
    if (!file || (await hashOf(deps, file)) !== hash) throw new BackupRefused(`${name} is missing or damaged`);
  }
  for (const { scope } of header.scopes)
    if (!manifest.files[logName(scope)]) throw new BackupRefused(`a consultation (${scope}) is missing`);
  return { manifest, header, contents };
};

/**
 * Opens and proves a whole backup before anything is written anywhere. Null where `unlock` does not open its header; throws
 * {@link BackupRefused} with the reason for anything else that is wrong with it.
 */
export const provedBackup = async (
  deps: StoreDeps,
  bytes: Uint8Array,
  unlock: (header: VaultHeader) => OpenVault | null,
): Promise<ReadBackup | null> => {
  const { sodium } = deps;
  const { manifest, header, contents } = await wholeBackup(deps, bytes);
  const vault = unlock(header);
  if (!vault) return null;
  const { seal, ...list } = manifest;
  if (seal !== null && seal !== sealOf(deps, vault.key, list)) throw new BackupRefused('its list of files was changed');
  const log: LogRow[] = [];
  for (const { scope } of header.scopes) {
    if (!scopeKey(sodium, vault, scope)) throw new BackupRefused(`a consultation (${scope}) is missing`);
    // The seal proves that this is the log as it was backed up. What was lost before is told once more when it opens.
    const frames = readJournal(sodium, contents[logName(scope)]!).entries;
    for (const [n, sealed] of frames) log.push({ scope, n, sealed: sealed.slice() });
  }
  const attachments = Object.keys(manifest.files).flatMap((name) => {
    const [folder, scope = '', blob = '', n] = name.split('/');
    return folder === 'attachments' ? [{ scope, blob, n: Number(n), sealed: contents[name]! }] : [];
  });
  const beside = 'beside' in manifest ? manifest.beside : [];
  return { vault, log, attachments, beside, sealed: seal !== null };
};

/** {@link provedBackup} for somebody who holds its passphrase or recovery code. */
export const readBackup = (deps: StoreDeps, bytes: Uint8Array, credential: Credential): Promise<ReadBackup | null> =>
  provedBackup(deps, bytes, (header) => openVault(deps.sodium, header, credential));
