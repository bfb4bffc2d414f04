import { useCallback, useEffect } from 'react';
import { host } from '../platform';
import { type ErasureParts, eraseEverything } from '../session';
import { type StoreClient, startStore } from '../store';

/** One for speaking and hearing: a channel does not hear itself, but would hear a second one of the same window. */
const others = new BroadcastChannel('waymark-erasure');

/** How long an erasure in another window may take before this one looks for itself, in milliseconds. */
const patience = 10_000;

export const erasureParts = (client: StoreClient): ErasureParts => ({
  client,
  start: () => startStore(host.journal, host.backups.files, host.keychain),
  clearStorage: host.clearStorage,
  forgetFolder: host.backups.takeOwn,
  tellOthers: (stage) => others.postMessage(stage),
});

/** The emergency wipe of this window, and its obedience to that of another. */
export const useErasure = (client: StoreClient): (() => ReturnType<typeof eraseEverything>) => {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const obey = ({ data }: MessageEvent<unknown>): void => {
      // What waits in this window is lost with the rest: that is what was asked for.
      client.end();
      clearTimeout(timer);
      // Before the other window is done there is nothing to see; if it never says so, this one goes on.
      timer = setTimeout(() => void host.restart(), data === 'begun' ? patience : 0);
    };
    others.addEventListener('message', obey);
    return () => {
      clearTimeout(timer);
      others.removeEventListener('message', obey);
    };
  }, [client]);
  return useCallback(() => eraseEverything(erasureParts(client)), [client]);
};
