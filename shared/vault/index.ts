export { loadSodium } from './sodium';
export type { Sodium } from './sodium';
export { concat, fromHex, textOf, toHex, utf8 } from './bytes';
export { RecordTooLarge, maxRecord, open, seal } from './seal';
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
export {
  KdfCost,
  VaultHeader,
  addScope,
  createVault,
  defaultCost,
  openVault,
  removeScope,
  replaceSlot,
  scopeKey,
  verified,
} from './header';
export type { Credential, OpenVault } from './header';
export { entryHash, frameLength, frameOf, readJournal } from './journal';
export { firstOf, linkOf, openEntry, readEntry, sealEntry } from './entry';
export type { OpenedEntry } from './entry';
export { foldSaves, foldable } from './folding';
export type { LogEntry } from './folding';
export { reconcile } from './reconcile';
