import { useCallback, useEffect } from 'react';
import { host } from '../platform';
import type { OpenVault, VaultSession } from '../session';
import { backUpLocked } from './backUpLocked';

/** Minutes without a key or a pointer after which the vault locks (1 to 15, kept by the settings screen). */
const idleKey = 'waymark-idle-minutes';
const idleDefault = 5;

export const idleMinutes = (): number => {
  const stored = Number(localStorage.getItem(idleKey));
  return stored >= 1 && stored <= 15 ? stored : idleDefault;
};

export const setIdleMinutes = (minutes: number): void => localStorage.setItem(idleKey, String(minutes));

/** Says that locking was refused because some text is not yet saved anywhere. */
export const lockRefused = 'waymark-lock-refused';

/**
 * Locking: by the menu, after idle minutes, on suspend. What was typed is written first; then the keys' worker ends and
 * the page is left for a fresh process, because dropping variables leaves the text in memory.
 */
export const useLock = (vault: VaultSession | null): Pick<OpenVault, 'lock' | 'lockAnyway'> => {
  const lockAnyway = useCallback(async () => {
    vault?.end();
    await host.restart();
  }, [vault]);

  const lock = useCallback(
    async (closing = false) => {
      if (!vault) return;
      if (!(await vault.flush())) {
        window.dispatchEvent(new Event(lockRefused));
        await host.refuseLock();
        return;
      }
      if (closing) {
        vault.end();
        await backUpLocked();
      }
      await lockAnyway();
    },
    [lockAnyway, vault],
  );

  useEffect(() => {
    if (!vault) return undefined;
    let last = Date.now();
    const active = (): void => {
      last = Date.now();
    };
    const watched = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const name of watched) window.addEventListener(name, active, { passive: true });
    const timer = setInterval(() => {
      if (Date.now() - last > idleMinutes() * 60_000) void lock();
    }, 5_000);
    const stop = host.onLock((closing) => void lock(closing));
    const leaving = (): void => void vault.flush();
    window.addEventListener('pagehide', leaving);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      for (const name of watched) window.removeEventListener(name, active);
      window.removeEventListener('pagehide', leaving);
      document.removeEventListener('visibilitychange', leaving);
      clearInterval(timer);
      stop();
    };
  }, [lock, vault]);

  return { lock, lockAnyway };
};
