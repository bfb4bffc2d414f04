export { findGaps } from './gap';
export type { RequirementGap } from './gap';
export { findNeeds, isNeed } from './needs';
export type { FoundNeed } from './needs';
export { comparable, priorityBand, priorityOf, priorityParts } from './priority';
export type { PriorityBand } from './priority';
export { hiddenSafeguards, safeguardsOfStep } from './safeguards';
