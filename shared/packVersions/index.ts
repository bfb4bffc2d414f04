export { carriedKey, carryOver } from './carryOver';
export type { Carried, CarriedKind, Fate, Reason } from './carryOver';
export { comparePacks } from './compare';
export type { CriterionChange, PackChanges } from './compare';
export { decisionDraft, decisionsOf, forgetDecisions } from './decisions';
export { migrationDrafts, stays, undecided } from './migrate';
export type { Decision } from './migrate';
export { recordAfter } from './preview';
