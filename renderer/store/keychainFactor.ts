import {
  type Credential,
  type KdfCost,
  type OpenVault,
  type VaultHeader,
  forElsewhere,
  keychainItemOf,
  keychainMark,
  keychainSecretOf,
  neededKeychain,
  newKeychainSecret,
  openVault,
  recoverySecretOf,
  replaceSlot,
  withoutKeychain,
} from '../../shared/vault';
import { type KeychainLoss, type Offered, type Outcome, type StoreFault, done, failed } from './contract';
import type { StoreDeps } from './deps';

/** The keychain's secret that a header needs, or why it cannot be had; neither for a header that needs none. */
export interface Held {
  readonly secret?: Uint8Array;
  readonly loss?: KeychainLoss;
}

export const keychainFor = async ({ sodium, keychain }: StoreDeps, header: VaultHeader): Promise<Held> => {
  const mark = neededKeychain(header);
  if (mark === null) return {};
  if (!keychain) return { loss: 'absent' };
  // A host that fails to answer is a keychain that does not: the recovery code must stay a way in.
  const read = await keychain.read().catch(() => ({ kind: 'closed' as const }));
  if (read.kind === 'closed') return { loss: 'closed' };
  const secret = read.kind === 'item' ? keychainSecretOf(read.item, header.vault) : null;
  return secret && keychainMark(sodium, secret) === mark ? { secret } : { loss: 'gone' };
};

/** What a person offered, as keys are made of it; null for a recovery code that is none. */
export const credentialOf = ({ sodium }: StoreDeps, offered: Offered): Credential | null => {
  if ('passphrase' in offered) return offered;
  const recoverySecret = recoverySecretOf(sodium, offered.recoveryCode);
  return recoverySecret && { recoverySecret };
};

/** That, with what the keychain adds to it. */
export const joined = (credential: Credential, { secret }: Held): Credential =>
  'passphrase' in credential ? { passphrase: credential.passphrase, keychain: secret } : credential;

/** Why a passphrase did not open: where the keychain is missing, nobody can tell whether the passphrase is right. */
export const shutBecause = (credential: Credential | null, { loss }: Held): StoreFault =>
  loss && credential !== null && 'passphrase' in credential
    ? { kind: 'keychainLost', loss }
    : { kind: 'wrongCredential' };

/** Whether this is the passphrase, keychain or not: for an act inside an open vault. */
export const knowsPassphrase = ({ sodium }: StoreDeps, vault: OpenVault, passphrase: string): boolean =>
  openVault(sodium, forElsewhere(sodium, vault).header, { passphrase }) !== null;

/**
 * The vault with the keychain as second factor, and its secret in the keychain: kept and read back before any header
 * needs it, so that a power cut in between leaves a way in. Another secret in its place would shut out a header that
 * needs the first: so a vault that has the factor keeps the one it has.
 */
export const boundToKeychain = async (
  deps: StoreDeps,
  vault: OpenVault,
  passphrase: string,
  cost: KdfCost,
): Promise<Outcome<OpenVault>> => {
  const { sodium, random, keychain } = deps;
  if (!knowsPassphrase(deps, vault, passphrase)) return failed({ kind: 'wrongCredential' });
  if (neededKeychain(vault.header) !== null) return done(vault);
  if (!keychain) return failed({ kind: 'keychainRefused', why: 'plainText' });
  const secret = newKeychainSecret(random);
  const kept = await keychain.keep(keychainItemOf(vault.header.vault, secret));
  if (kept.kind === 'refused') return failed({ kind: 'keychainRefused', why: kept.why });
  if (kept.kind === 'full') return failed({ kind: 'diskFull' });
  if (kept.kind === 'failed') return failed({ kind: 'writeFailed', detail: kept.code });
  const bound = replaceSlot(sodium, vault, { passphrase, keychain: secret }, cost, random);
  const found = await keychainFor(deps, bound.header);
  return found.secret ? done(bound) : failed({ kind: 'keychainRefused', why: 'closed' });
};

/** A vault whose keychain is lost, opened by the recovery code: its passphrase counts alone again. */
export const freed = ({ sodium }: StoreDeps, vault: OpenVault, { loss }: Held): OpenVault =>
  loss ? withoutKeychain(sodium, vault) : vault;

/** Forgets a secret that no header needs any more. Where that fails, it lies there and opens nothing. */
export const forgetSecret = async ({ keychain }: StoreDeps): Promise<void> => {
  await keychain?.keep(null).catch(() => undefined);
};

/**
 * The vault under a new passphrase, with the keychain where it has it. A lost keychain is a fault for somebody who could
 * turn it off first (`strict`), and left out for somebody who came in by the recovery code.
 */
export const withPassphrase = async (
  deps: StoreDeps,
  vault: OpenVault,
  passphrase: string,
  cost: KdfCost,
  strict: boolean,
): Promise<Outcome<OpenVault>> => {
  const held = await keychainFor(deps, vault.header);
  if (held.loss && strict) return failed({ kind: 'keychainLost', loss: held.loss });
  return done(replaceSlot(deps.sodium, vault, joined({ passphrase }, held), cost, deps.random));
};
