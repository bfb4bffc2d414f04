import { type OpenVault, type Sodium, VaultHeader, forElsewhere, toHex, utf8 } from '../../shared/vault';
import type { ReadBackup } from './backupFile';
import type { AttachmentRow, LogRow } from './database';
import type { StoreDeps } from './deps';

const logLine = (sodium: Sodium, { scope, n, sealed }: LogRow): string =>
  `log ${scope} ${n} ${toHex(sodium.crypto_hash_sha256(sealed))}`;

const attachmentLine = (sodium: Sodium, { scope, blob, n, sealed }: AttachmentRow): string =>
  `attachment ${scope} ${blob} ${n} ${toHex(sodium.crypto_hash_sha256(sealed))}`;

/** One hash over everything that a vault holds, as it is sealed: its keys and ways in, every save, every piece of a file. */
const stateHash = (sodium: Sodium, header: VaultHeader, lines: string[]): string => {
  const state = [JSON.stringify(VaultHeader.parse(header)), ...lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))];
  return toHex(sodium.crypto_generichash(32, utf8(state.join('\n')), null));
};

/** The state of a backup that was read. */
const backupState = (sodium: Sodium, { vault, log, attachments }: ReadBackup): string =>
  stateHash(sodium, vault.header, [
    ...log.map((row) => logLine(sodium, row)),
    ...attachments.map((row) => attachmentLine(sodium, row)),
  ]);

/** The state of what is on this computer. Read under the lock, after both copies of every log were read and mended. */
export const presentState = async ({ sodium, database }: StoreDeps, vault: OpenVault): Promise<string> => {
  // As a backup carries it: without the keychain of this computer.
  const { header } = forElsewhere(sodium, vault);
  const lines: string[] = [];
  for (const { scope } of header.scopes) {
    await database.log
      .where('scope')
      .equals(scope)
      .each((row) => lines.push(logLine(sodium, row)));
    await database.attachments
      .where('scope')
      .equals(scope)
      .each((row) => lines.push(attachmentLine(sodium, row)));
  }
  return stateHash(sodium, header, lines);
};

/**
 * Whether a backup gives back exactly what is here now: the same keys, ways in, saves and files. One whose attachments stand
 * beside it never does by itself: the file alone would come back without them.
 */
export const holdsAll = async (deps: StoreDeps, current: OpenVault, read: ReadBackup): Promise<boolean> =>
  read.beside.length === 0 && backupState(deps.sodium, read) === (await presentState(deps, current));
