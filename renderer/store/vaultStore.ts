import { type KdfCost, defaultCost } from '../../shared/vault';
import { backupDoors } from './backupDoors';
import { consultationDoors } from './consultationDoors';
import type { Store } from './contract';
import type { StoreDeps } from './deps';
import { erasureDoors } from './erasureDoors';
import { HeldVault } from './heldVault';
import { keyDoors } from './keyDoors';
import { unlockDoors } from './unlockDoors';

/** The store behind one window: holds the keys while the vault is open. See {@link Store} for what each door promises. */
export const vaultStore = (deps: StoreDeps, cost: KdfCost = defaultCost): Store => {
  const held = new HeldVault(deps);
  return {
    ...unlockDoors(deps, held, cost),
    ...keyDoors(deps, held, cost),
    ...consultationDoors(deps, held),
    ...backupDoors(deps, held),
    ...erasureDoors(deps, held, cost),
  };
};
