export { packIssueCodes } from './codes';
export type { PackIssueCode } from './codes';
export { packHeader, referenceOf } from './header';
export { indexPack } from './loaded';
export type { LoadedPack, PlacedCriterion } from './loaded';
export { packReference, readPack } from './read';
export { readSafeguards } from './safeguards';
export { compareVersions } from './versions';
