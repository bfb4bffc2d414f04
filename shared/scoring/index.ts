export { answerState, determinedState } from './answerState';
export { corroborate } from './corroboration';
export { favourableIndex, scoreBaseline } from './baseline';
export type { Baseline, ScoredCriterion, ScoredRequirement } from './baseline';
export { hiddenQuestions } from './questions';
export { stateOfThings } from './repeat';
export { hiddenBy } from './visibility';
