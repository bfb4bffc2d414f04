export { answerState } from './answerState';
export { scoreBaseline } from './baseline';
export type { Baseline, ScoredCriterion, ScoredRequirement } from './baseline';
export { hiddenBy } from './visibility';
