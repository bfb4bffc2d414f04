import {
  type OpenVault,
  type VaultHeader,
  entryReader,
  readJournal,
  reconcile,
  sameBytes,
  scopeKey,
} from '../../../shared/vault';
import { logBytes } from '../backupFile';
import type { LogRow } from '../database';
import type { StoreDeps } from '../deps';

const sameEntries = (rows: readonly LogRow[], entries: ReadonlyMap<number, Uint8Array>): boolean =>
  rows.length === entries.size &&
  rows.every(({ n, sealed }) => {
    const other = entries.get(n);
    return other !== undefined && sameBytes(other, sealed);
  });

export interface CopiedLog {
  readonly scope: string;
  readonly bytes: Uint8Array;
  /** Saves are missing in it, or were when the last backup was made. */
  readonly holes: boolean;
}

/** Brings the two copies of a log together again, as an unlock does; only whoever holds the keys can. */
type Mend = (scope: string) => Promise<void>;

/** What holds the keys while the vault is open. */
export interface Keys {
  readonly vault: OpenVault;
  readonly mend: Mend;
}

/**
 * The log of one consultation. Both copies must hold the same bytes: a database that lost rows is mended, not copied, and
 * null where nobody is there who could mend it. With the key, the chain of saves says whether it is whole.
 */
export const copyLog = async (
  deps: StoreDeps,
  header: VaultHeader,
  scope: string,
  keys: Keys | null,
): Promise<CopiedLog | null> => {
  const { sodium, database, journal, exclusive } = deps;
  const bothCopies = () =>
    exclusive(async () => {
      const rows = await database.log.where('scope').equals(scope).sortBy('n');
      const names = (await journal.list()).filter((name) => name.startsWith(scope));
      const journals = await Promise.all(names.map((name) => journal.read(name)));
      const agree = rows.length > 0 && journals.some((bytes) => sameEntries(rows, readJournal(sodium, bytes).entries));
      return { rows, agree };
    });
  let copies = await bothCopies();
  if (!copies.agree && keys) {
    await keys.mend(scope);
    copies = await bothCopies();
  }
  const key = keys && scopeKey(sodium, keys.vault, scope);
  const bytes = logBytes(deps, copies.rows);
  if (!key) return copies.agree ? { scope, bytes, holes: false } : null;
  const held = new Map(copies.rows.map(({ n, sealed }) => [n, sealed]));
  const { lost, broken } = reconcile(entryReader(sodium, key, { vault: header.vault, scope }), [held]);
  return { scope, bytes, holes: !copies.agree || lost.length + broken.length > 0 };
};
