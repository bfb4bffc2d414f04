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
import { boundToKeychain, forgetSecret, knowsPassphrase, withPassphrase } from './keychainFactor';

type KeyDoors = Pick<
  Store,
  'changePassphrase' | 'resetPassphrase' | 'renewRecoveryCode' | 'hasKeychain' | 'addKeychain' | 'removeKeychain'
>;

type WithVault = <T>(task: (vault: OpenVault) => Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** The doors that change how the vault is opened. `save` writes every copy of the header, or none. */
export const keyDoors = (
  deps: StoreDeps,
  cost: KdfCost,
  withVault: WithVault,
  save: (next: OpenVault) => Promise<null>,
): KeyDoors => {
  const { sodium, random } = deps;
  const saved = async (next: Outcome<OpenVault>): Promise<Outcome<null>> =>
    next.ok ? done(await save(next.value)) : next;

  return {
    changePassphrase: (before, next) =>
      withVault(async (current) =>
        knowsPassphrase(deps, current, before)
          ? saved(await withPassphrase(deps, current, next, cost, true))
          : failed({ kind: 'wrongCredential' }),
      ),

    resetPassphrase: (next) =>
      withVault(async (current) => saved(await withPassphrase(deps, current, next, cost, false))),

    renewRecoveryCode: () =>
      withVault(async (current) => {
        const recoverySecret = generateRecoverySecret(random);
        await save(replaceSlot(sodium, current, { recoverySecret }, cost, random));
        return done(recoveryCodeOf(sodium, recoverySecret));
      }),

    hasKeychain: () => withVault(({ header }) => Promise.resolve(done(neededKeychain(header) !== null))),

    addKeychain: (passphrase) =>
      withVault(async (current) => {
        const bound = await boundToKeychain(deps, current, passphrase, cost);
        return bound.ok && bound.value === current ? done(null) : saved(bound);
      }),

    removeKeychain: (passphrase) =>
      withVault(async (current) => {
        if (!knowsPassphrase(deps, current, passphrase)) return failed({ kind: 'wrongCredential' });
        if (neededKeychain(current.header) !== null) await save(withoutKeychain(sodium, current));
        // Never before: until every copy of the header is written, one may need it.
        await forgetSecret(deps);
        return done(null);
      }),
  };
};
