export { callNames, lockChannel, type CallName } from './channels';
export {
  BackupName,
  KeychainItem,
  StoreName,
  calls,
  limits,
  type BackupFiles,
  type BackupPlace,
  type Bridge,
  type ChosenFolder,
  type Handlers,
  type JournalFiles,
  type Keychain,
  type KeychainState,
  type OpenOutcome,
  type SaveOutcome,
  type StoreWrite,
} from './contract';
