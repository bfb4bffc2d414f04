import { Suspense, lazy, useEffect, useState } from 'react';
import { UnlockPage } from '../features/unlock';
import { host } from '../platform';
import { VaultContext, VaultSession } from '../session';
import { type StoreClient, type Unlocked, startStore } from '../store';
import { Loading } from './Loading';
import { useLock } from './useLock';

/** The rooms behind the lock are loaded when it opens, so that the unlock screen is there at once. */
const House = lazy(() => import('./House'));

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const App = () => {
  const [client, setClient] = useState<StoreClient | null>(null);
  const [vault, setVault] = useState<VaultSession | null>(null);
  const [broken, setBroken] = useState<Error | null>(null);
  const locks = useLock(vault);

  useEffect(() => {
    let gone = false;
    startStore(host.journal, host.backups.files, host.keychain).then(
      (started) => {
        if (gone) started.end();
        else setClient(started);
      },
      (error: unknown) => setBroken(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      gone = true;
    };
  }, []);

  // A store that cannot start is told by the last resort, not by an endless wait.
  if (broken) throw broken;
  if (!client) return <Loading />;

  const open = (unlocked: Unlocked, authorName: string): void => {
    const effects = { now: () => Date.now(), newId, channel: new BroadcastChannel('waymark') };
    const session = new VaultSession(client, effects, unlocked);
    session.signAs(authorName);
    session.backups.start();
    setVault(session);
  };

  if (!vault) return <UnlockPage store={client.store} onOpen={open} />;
  return (
    <VaultContext value={{ vault, ...locks }}>
      <Suspense fallback={<Loading />}>
        <House />
      </Suspense>
    </VaultContext>
  );
};
