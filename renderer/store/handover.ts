import { type KdfCost, type OpenVault, createVault, verified } from '../../shared/vault';
import { provedBackup } from './backupFile';
import { sealedNote } from './backupNotes';
import { type Outcome, done, failed } from './contract';
import type { StoreDeps } from './deps';
import type { Successor } from './erasureMark';
import { knowsPassphrase } from './keychainFactor';
import { holdsAll } from './stateHash';

/**
 * Proves that a backup, as it was read back from where the person keeps it, gives back exactly what is here now, to the last
 * save, and opens with this passphrase. Then makes the empty vault that takes the place of this one: with fresh keys, so that
 * nothing of the backup opens with what stays, and knowing nothing but when it was made.
 */
export const provedHandover = async (
  deps: StoreDeps,
  current: OpenVault,
  bytes: Uint8Array,
  passphrase: string,
  at: number,
  cost: KdfCost,
): Promise<Outcome<Successor>> => {
  const { sodium, random } = deps;
  if (!knowsPassphrase(deps, current, passphrase)) return failed({ kind: 'wrongCredential' });
  const read = await provedBackup(deps, bytes, (header) => verified(sodium, header, current.key));
  if (!read) return failed({ kind: 'otherBackup' });
  if (!(await holdsAll(deps, current, read))) return failed({ kind: 'olderBackup' });
  // The printed code belongs to the backup: it opens nothing of what stays here.
  const empty = createVault(sodium, passphrase, null, cost, random);
  // A file is often named after what it holds: its name is not kept.
  return done({ header: empty.header, note: sealedNote(deps, empty, { at, name: '', handedOver: true }) });
};
