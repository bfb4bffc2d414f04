export { evaluate, evaluateOnDemand } from './evaluate';
export type { Evaluation } from './evaluate';
export { sameForRules } from './sameForRules';
export { explainStep } from './lineOfSight';
export type { LineOfSight } from './lineOfSight';
export { sightOfRequirement } from './sightOfRequirement';
export type { CriterionSight } from './sightOfRequirement';
