export { StoredTooNew, currentVersion, upgrade } from './upgrade';
export type { Migration, Stored } from './upgrade';
export { entrySteps } from './steps';
