export { callNames, lockChannel, type CallName } from './channels';
export {
  StoreName,
  calls,
  limits,
  type Bridge,
  type Handlers,
  type JournalFiles,
  type OpenOutcome,
  type SaveOutcome,
  type StoreWrite,
} from './contract';
