export {
  ConsultationProvider,
  DrawnLater,
  useConsultation,
  useConsultationLater,
  useConsultationNow,
  useOfLog,
  useSave,
  useSession,
  useUndo,
} from './consultationContext';
export { alike, useSteady } from './steady';
export type { OpenConsultation } from './consultationContext';
export type { ConsultationSession, SaveState } from './consultationSession';
export { VaultContext, useBackups, useConsultations, useRoom, useVault } from './vaultContext';
export type { BackupsKnown } from './backupKeeper';
export type { OpenVault } from './vaultContext';
export { LongWork } from './longWork';
export { usePackInUse } from './packInUse';
export { readShelved, useInstalledPacks, usePacks } from './usePacks';
export type { InstalledShelved } from './packStore';
export { scarce } from './roomKeeper';
export { VaultSession } from './vaultSession';
export { beCounted, openWindows } from './openWindows';
export { eraseEverything, handOver } from './erasure';
export type { ErasureParts, Left } from './erasure';
export { useRecordForm } from './useRecordForm';
export { evaluateBaseline, useBaselines } from './baselines';
export type { FrozenBaseline } from './baselines';
export { useOtherConsultations } from './useOtherConsultations';
