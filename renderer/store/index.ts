export { attachmentLimit } from './contract';
export type {
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
