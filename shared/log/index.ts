export { isStamp, momentOf, nextStamp } from './stamp';
export { applyChanges, emptyLog, fieldValue, isDeleted, recordOf, recordsOf } from './fold';
export type { LogState, RecordState } from './fold';
export { conflictsOf } from './conflict';
export type { Conflict } from './conflict';
export { settleConflict, writeChanges } from './author';
export type { Author, Draft } from './author';
export { fieldHistory, undoDrafts } from './history';
