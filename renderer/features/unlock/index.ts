export { ChoosePassphrase } from './ChoosePassphrase';
export { RecoveryCode } from './RecoveryCode';
export { TaskButton } from './TaskButton';
export { UnlockPage } from './UnlockPage';
export { useFaultText } from './useFaultText';
export { useTask } from './useTask';
export type { Task } from './useTask';
export { wantBackup } from './wantedBackup';
