export { attachmentLimit, recordLimit } from './contract';
export type {
  BackupCheck,
  BackupNote,
  HealthReport,
  OpenedConsultation,
  Outcome,
  RestoreStage,
  Store,
  StoreFault,
  Unlocked,
  VaultStatus,
} from './contract';
export { startStore } from './client';
export type { StoreClient } from './client';
