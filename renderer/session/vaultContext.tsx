import { createContext, use, useSyncExternalStore } from 'react';
import type { BackupsKnown } from './backupKeeper';
import type { ConsultationSession } from './consultationSession';
import type { Outcome, Unlocked } from '../store';
import type { Left } from './erasure';
import type { RoomKnown } from './roomKeeper';
import type { VaultSession } from './vaultSession';

export interface OpenVault {
  readonly vault: VaultSession;
  /** Writes what waits, ends the keys and the page. Resolves only if something could not be written and it stays open. */
  readonly lock: () => Promise<void>;
  /** Ends the keys and the page although something could not be written: that is lost. */
  readonly lockAnyway: () => Promise<void>;
  /** Goes on with what a restore put in the place of this vault. */
  readonly reopen: (unlocked: Unlocked, authorName: string) => void;
  readonly eraseEverything: () => Promise<readonly Left[]>;
  /** {@link Store.handOver}; on success the page must be left. */
  readonly handOver: (backup: Uint8Array, passphrase: string) => Promise<Outcome<readonly Left[]>>;
}

export const VaultContext = createContext<OpenVault | null>(null);

/** The open vault; only below the unlock screen. */
export const useVault = (): OpenVault => {
  const open = use(VaultContext);
  if (!open) throw new Error('useVault needs an open vault above it.');
  return open;
};

/** The consultations on this laptop, by scope. */
export const useConsultations = (): ReadonlyMap<string, ConsultationSession> => {
  const { vault } = useVault();
  return useSyncExternalStore(vault.subscribe, vault.getConsultations);
};

/** The automatic backups, as far as they are known. */
export const useBackups = (): BackupsKnown => {
  const { vault } = useVault();
  return useSyncExternalStore(vault.backups.subscribe, vault.backups.getKnown);
};

/** How much room is left, and whether the vault can be written to. */
export const useRoom = (): RoomKnown => {
  const { vault } = useVault();
  return useSyncExternalStore(vault.room.subscribe, vault.room.getKnown);
};
