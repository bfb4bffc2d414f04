import {
  type KdfCost,
  type OpenVault,
  generateRecoverySecret,
  neededKeychain,
  recoveryCodeOf,
  replaceSlot,
  withoutKeychain,
} from '../../shared/vault';
import { type Outcome, type Store, done, failed } from './contract';
import type { StoreDeps } from './deps';
import type { HeldVault } from './heldVault';
import { boundToKeychain, forgetSecret, knowsPassphrase, withPassphrase } from './keychainFactor';

type KeyDoors = Pick<
  Store,
  'changePassphrase' | 'resetPassphrase' | 'renewRecoveryCode' | 'hasKeychain' | 'addKeychain' | 'removeKeychain'
>;

/** The doors that change how the vault is opened. */
export const keyDoors = (deps: StoreDeps, held: HeldVault, cost: KdfCost): KeyDoors => {
  const { sodium, random } = deps;
  const saved = async (next: Outcome<OpenVault>): Promise<Outcome<null>> =>
    next.ok ? done(await held.save(next.value)) : next;

  return {
    changePassphrase: (before, next) =>
      held.with(async (current) =>
        knowsPassphrase(deps, current, before)
          ? saved(await withPassphrase(deps, current, next, cost, true))
          : failed({ kind: 'wrongCredential' }),
      ),

    resetPassphrase: (next) =>
      held.with(async (current) => saved(await withPassphrase(deps, current, next, cost, false))),

    renewRecoveryCode: () =>
      held.with(async (current) => {
        const recoverySecret = generateRecoverySecret(random);
        await held.save(replaceSlot(sodium, current, { recoverySecret }, cost, random));
        return done(recoveryCodeOf(sodium, recoverySecret));
      }),

    hasKeychain: () => held.with(({ header }) => Promise.resolve(done(neededKeychain(header) !== null))),

    addKeychain: (passphrase) =>
      held.with(async (current) => {
        const bound = await boundToKeychain(deps, current, passphrase, cost);
        return bound.ok && bound.value === current ? done(null) : saved(bound);
      }),

    removeKeychain: (passphrase) =>
      held.with(async (current) => {
        if (!knowsPassphrase(deps, current, passphrase)) return failed({ kind: 'wrongCredential' });
        if (neededKeychain(current.header) !== null) await held.save(withoutKeychain(sodium, current));
        // Never before: until every copy of the header is written, one may need it.
        await forgetSecret(deps);
        return done(null);
      }),
  };
};
