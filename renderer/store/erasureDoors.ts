import type { KdfCost } from '../../shared/vault';
import { attempt } from './attempt';
import { type Store, done, failed } from './contract';
import type { StoreDeps } from './deps';
import { eraseKeys, settle } from './erasure';
import { provedHandover } from './handover';
import type { HeldVault } from './heldVault';
import { oneBackup } from './oneBackup';

type ErasureDoors = Pick<Store, 'handOver' | 'eraseKeys' | 'settle'>;

/** The doors after which nothing of the vault is left here: handed over, or erased at once. */
export const erasureDoors = (deps: StoreDeps, held: HeldVault, cost: KdfCost): ErasureDoors => ({
  handOver: (bytes, passphrase, at) =>
    // Not while a backup is being made: what it wrote after the keys went would bring them back.
    oneBackup(deps, () =>
      held.with(async (current) => {
        await held.mend(current);
        const proved = await provedHandover(deps, current, bytes, passphrase, at, cost);
        if (!proved.ok) return proved;
        await eraseKeys(deps, proved.value);
        held.drop();
        return proved;
      }),
    ),

  eraseKeys: () =>
    attempt(async () => {
      held.erasing = true;
      const erase = () =>
        deps.exclusive(() => {
          held.drop();
          return eraseKeys(deps, null);
        });
      await erase();
      // A backup that was under way may have laid its keys down in the meantime: once more, when it has ended.
      return done(await oneBackup(deps, erase));
    }),

  settle: (successor) =>
    attempt(() =>
      deps.exclusive(async () => {
        const left = await settle(deps, successor);
        return left ? done(left) : failed({ kind: 'vaultExists' });
      }),
    ),
});
