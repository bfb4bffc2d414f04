export { designationOf } from './designation';
export { byClause, clauseOf } from './library';
export type { NormLibrary } from './library';
export { readNorms } from './read';
export { findNorms, searchable } from './search';
export type { NormFound, NormIndex } from './search';
export { noUses, normsNamedIn, usesAt, usesOfNorms } from './uses';
export type { ModelUse, NormUses, RequirementUse } from './uses';
