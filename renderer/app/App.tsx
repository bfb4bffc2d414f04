import { Suspense, lazy, use, useState } from 'react';
import { UnlockPage } from '../features/unlock';
import { VaultContext, VaultSession, beCounted, handOver } from '../session';
import type { StoreClient, Unlocked } from '../store';
import { Loading } from './Loading';
import { erasureParts, useErasure } from './useErasure';
import { useLock } from './useLock';

/** The rooms behind the lock are loaded when it opens, so that the unlock screen is there at once. */
const House = lazy(() => import('./House'));

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

interface Props {
  /** On its way when the page begins. One that cannot start is told by the last resort, not by an endless wait. */
  readonly starting: Promise<StoreClient>;
}

export const App = ({ starting }: Props) => {
  const client = use(starting);
  const [vault, setVault] = useState<VaultSession | null>(null);
  const locks = useLock(vault);
  const erase = useErasure(client);

  const open = (unlocked: Unlocked, authorName: string): void => {
    if (vault) vault.leave();
    else beCounted();
    const effects = { now: () => Date.now(), newId, channel: new BroadcastChannel('waymark') };
    const session = new VaultSession(client, effects, unlocked);
    session.signAs(authorName);
    session.backups.start();
    session.room.start();
    setVault(session);
  };

  if (!vault) return <UnlockPage store={client.store} erase={erase} onOpen={open} />;
  const acts = {
    reopen: open,
    eraseEverything: erase,
    handOver: (backup: Uint8Array, passphrase: string) =>
      handOver(erasureParts(client), backup, passphrase, vault.now()),
  };
  return (
    <VaultContext value={{ vault, ...locks, ...acts }}>
      <Suspense fallback={<Loading />}>
        <House key={vault.device} />
      </Suspense>
    </VaultContext>
  );
};
