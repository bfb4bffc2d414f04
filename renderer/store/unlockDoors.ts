import { StoredTooNew } from '../../shared/migrations';
import {
  type Credential,
  type KdfCost,
  type OpenVault,
  createVault,
  generatePassphrase,
  generateRecoverySecret,
  normalisePassphrase,
  openVault,
  passphraseFault,
  recoveryCodeOf,
  verified,
} from '../../shared/vault';
import { attempt } from './attempt';
import { type KeychainLoss, type Store, done, failed } from './contract';
import type { StoreDeps } from './deps';
import { isFull } from './diskFull';
import { Erasing } from './erasureMark';
import { readHeaders, writeHeader } from './headerCopies';
import type { HeldVault } from './heldVault';
import { type Held, credentialOf, forgetSecret, freed, joined, keychainFor, shutBecause } from './keychainFactor';
import { proveWritable } from './openInRoom';
import { clearReplaced } from './placeBackup';

type UnlockDoors = Pick<
  Store,
  'status' | 'suggestPassphrase' | 'judgePassphrase' | 'create' | 'unlock' | 'makeWritable' | 'room'
>;

interface Opened {
  readonly vault: OpenVault | null;
  readonly held: Held;
}

const openedBy = async (deps: StoreDeps, credential: Credential): Promise<Opened> => {
  const { sodium } = deps;
  const { headers, agree } = await readHeaders(deps);
  let loss: KeychainLoss | undefined;
  for (const header of headers) {
    const held = await keychainFor(deps, header);
    loss ??= held.loss;
    const candidate = openVault(sodium, header, joined(credential, held));
    if (!candidate) continue;
    // An older copy that somebody put back: its slots were replaced, and it may not know every consultation.
    const newer = headers.slice(0, headers.indexOf(header));
    if (newer.some((copy) => verified(sodium, copy, candidate.key))) break;
    // A disk that is full keeps nobody from reading; the next change of the header writes every copy.
    if (!agree) await attempt(async () => done(await writeHeader(deps, candidate.header)));
    return { vault: candidate, held };
  }
  return { vault: null, held: loss === undefined ? {} : { loss } };
};

/** The vault without a keychain that is lost. A disk that is full keeps nobody from reading: the next unlock tries again. */
const freeOfLost = async (deps: StoreDeps, found: OpenVault, held: Held): Promise<OpenVault> => {
  const next = freed(deps, found, held);
  if (next === found) return found;
  const written = await attempt(async () => done(await writeHeader(deps, next.header)));
  if (written.ok) await forgetSecret(deps);
  return written.ok ? next : found;
};

/** The doors before a vault is open, and the one that opens it. */
export const unlockDoors = (deps: StoreDeps, held: HeldVault, cost: KdfCost): UnlockDoors => ({
  status: async () => {
    try {
      const { headers, any } = await readHeaders(deps);
      return headers.length > 0 ? 'locked' : any ? 'damaged' : 'none';
    } catch (error) {
      // Unlocking says what is the matter; nothing is offered that would replace a newer vault.
      if (error instanceof Erasing) return 'erasing';
      if (error instanceof StoredTooNew) return 'locked';
      if (isFull(error)) return 'full';
      throw error;
    }
  },

  suggestPassphrase: () => Promise.resolve(generatePassphrase(deps.random)),

  judgePassphrase: (passphrase, again) => {
    const same = normalisePassphrase(passphrase) === normalisePassphrase(again);
    return Promise.resolve(passphraseFault(passphrase) ?? (same ? null : 'different'));
  },

  create: (passphrase) =>
    attempt(() =>
      deps.exclusive(async () => {
        if ((await readHeaders(deps)).any) return failed({ kind: 'vaultExists' });
        const secret = generateRecoverySecret(deps.random);
        const made = createVault(deps.sodium, passphrase, secret, cost, deps.random);
        await writeHeader(deps, made.header);
        return done({ recoveryCode: recoveryCodeOf(deps.sodium, secret), unlocked: await held.open(made) });
      }),
    ),

  unlock: (offered) =>
    attempt(() =>
      deps.exclusive(async () => {
        const { headers, any } = await readHeaders(deps);
        if (headers.length === 0) return failed({ kind: any ? 'damagedHeader' : 'noVault' });
        const credential = credentialOf(deps, offered);
        if (!credential) return failed({ kind: 'wrongCredential' });
        const { vault: found, held: keychain } = await openedBy(deps, credential);
        if (!found) return failed(shutBecause(credential, keychain));
        const vault = await freeOfLost(deps, found, keychain);
        // A disk that is full keeps nobody from reading.
        const proved = await attempt(async () => done(await proveWritable(deps)));
        const unwritten = proved.ok ? null : proved.fault.kind === 'diskFull' ? 'full' : 'unwritable';
        // What a restore left that was cut keeps nobody out; the next unlock tries again.
        await attempt(async () => done(await clearReplaced(deps, vault.header)));
        const unlocked = done(await held.open(vault, vault !== found, unwritten));
        held.tidy();
        return unlocked;
      }),
    ),

  makeWritable: () =>
    held.with(async (vault) => {
      await proveWritable(deps);
      const { consultations, readOnly } = await held.open(vault);
      if (readOnly) throw new Error('The copies of a consultation could not be made to agree.');
      await held.save(vault);
      return done(consultations);
    }),

  room: deps.room,
});
