export { attachmentLimit, recordLimit } from './contract';
export { backupsIn } from './backups/names';
export type { AutomaticBackup, AutomaticBackups } from './backups/automaticBackups';
export type { BackupMade } from './backups/makeBackup';
export type {
  BackupCheck,
  BackupNote,
  BackupSource,
  HealthReport,
  OpenedConsultation,
  Outcome,
  ReadOnly,
  Remains,
  RestoreStage,
  Store,
  StoreFault,
  Unlocked,
  VaultStatus,
} from './contract';
export type { Progress } from './progress';
export { startStore } from './client';
export type { StoreClient } from './client';
export { ownerOf } from './backups/names';
export type { Successor } from './erasureMark';
