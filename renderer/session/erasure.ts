import { forgetKept } from '../door/keptMark';
import type { Host } from '../platform';
import type { Outcome, Remains, StoreClient, Successor } from '../store';

/** What an erasure works with: the store that runs, how to start another, and the host's own storage. */
export interface ErasureParts {
  readonly client: StoreClient;
  readonly start: () => Promise<StoreClient>;
  readonly clearStorage: Host['clearStorage'];
  /** The path of the folder that was chosen for backups may tell whose mission this was. */
  readonly forgetFolder: () => Promise<unknown>;
  /** Tells every other window to let go of its keys at once, and when it may look again. */
  readonly tellOthers: (stage: 'begun' | 'ended') => void;
}

/**
 * What is left after an erasure. `storage`: the browser did not throw its database files away, which keep deleted pieces for a
 * while, the wrapped keys among them.
 */
export type Left = Remains | 'storage';

const settled = async (
  { start, clearStorage, forgetFolder, tellOthers }: ErasureParts,
  client: StoreClient,
  successor: Successor | null,
): Promise<readonly Left[]> => {
  client.end();
  const preferences = successor ? Object.entries<string>(localStorage) : [];
  await forgetFolder().catch(() => undefined);
  const cleared = await clearStorage();
  for (const [key, value] of preferences) localStorage.setItem(key, value);
  if (!successor) forgetKept();
  const storage: Left[] = cleared ? [] : ['storage'];
  // Where the store cannot be started any more, the next start finds the mark and ends the erasure.
  const fresh = await start().catch(() => null);
  if (!fresh) return storage;
  const left = await fresh.store.settle(successor);
  fresh.end();
  tellOthers('ended');
  return [...(left.ok ? left.value : ['keys' as const]), ...storage];
};

/** Erases everything that Waymark keeps on this computer, keys first, or ends an erasure that was begun. Needs no passphrase. */
export const eraseEverything = async (parts: ErasureParts): Promise<readonly Left[]> => {
  parts.tellOthers('begun');
  // A new worker does not wait for what the old one is at, such as a backup; without a server to start one from, the old one does.
  const fresh = await parts.start().catch(() => null);
  if (fresh) parts.client.end();
  const client = fresh ?? parts.client;
  const begun = await client.store.eraseKeys();
  return settled(parts, client, begun.ok ? begun.value : null);
};

/**
 * Destroys the keys here after the backup was proved to hold everything, and leaves an empty vault. On a fault nothing was touched,
 * and the vault stays open.
 */
export const handOver = async (
  parts: ErasureParts,
  backup: Uint8Array,
  passphrase: string,
  at: number,
): Promise<Outcome<readonly Left[]>> => {
  const outcome = await parts.client.store.handOver(backup, passphrase, at);
  if (!outcome.ok) return outcome;
  parts.tellOthers('begun');
  return { ok: true, value: await settled(parts, parts.client, outcome.value) };
};
