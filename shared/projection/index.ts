export { answerId, answerIds, noLead, recordOfLog, valuesOf } from './recordOfLog';
export type { Incomplete, Projection } from './recordOfLog';
export { placeField, supportField } from './evidence';
export { observationsOf } from './observations';
export { draftsOfRecord } from './draftsOfRecord';
export { exportDraft, exportsOf, logAtExport } from './exports';
export type { ExportedFile, ListedExport } from './exports';
export { Snapshot, freezeDraft, snapshotsOf } from './snapshot';
export { latestDraft, takeDraft } from './draft';
