export { normIssueCodes } from './codes';
export { designationOf } from './designation';
export { byClause, byDesignation, clauseOf } from './library';
export type { NormLibrary } from './library';
export { readNorms } from './read';
export { findNorms, searchable } from './search';
export type { NormFound, NormIndex } from './search';
export { noUses, normsNamedIn, usesAt, usesOfNorms } from './uses';
export type { ModelUse, NormUses, RequirementUse } from './uses';
