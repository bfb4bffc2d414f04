export { ConsultationProvider, useConsultation } from './consultationContext';
export type { OpenConsultation } from './consultationContext';
export type { ConsultationSession, SaveState } from './consultationSession';
export { VaultContext, useConsultations, useVault } from './vaultContext';
export type { OpenVault } from './vaultContext';
export { VaultSession } from './vaultSession';
export { useRecordForm } from './useRecordForm';
export { evaluateBaseline, useBaselines } from './baselines';
export type { FrozenBaseline } from './baselines';
