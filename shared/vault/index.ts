export { loadSodium } from './sodium';
export type { Sodium } from './sodium';
export { concat, fromHex, sameBytes, textOf, toHex, utf8 } from './bytes';
export { RecordTooLarge, maxRecord, open, paddedPieces, seal } from './seal';
export type { Place, RandomBytes } from './seal';
export {
  generatePassphrase,
  generateRecoverySecret,
  normalisePassphrase,
  passphraseFault,
  recoveryCodeOf,
  recoverySecretOf,
} from './passphrase';
export type { PassphraseFault } from './passphrase';
export { keychainItemOf, keychainMark, keychainSecretOf, newKeychainSecret } from './keychain';
export { KdfCost, defaultCost } from './slots';
export type { Credential } from './slots';
export {
  VaultHeader,
  addScope,
  createVault,
  forElsewhere,
  headerVersion,
  neededKeychain,
  openVault,
  removeScope,
  replaceSlot,
  scopeKey,
  verified,
  withoutKeychain,
} from './header';
export type { OpenVault } from './header';
export { entryHash, frameLength, frameOf, readJournal } from './journal';
export { entryReader, openEntry, sealEntry } from './entry';
export type { OpenedEntry } from './entry';
export { foldSaves, foldable } from './folding';
export type { LogEntry } from './folding';
export { reconcile } from './reconcile';
