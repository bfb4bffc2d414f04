export { leadingWords, secondQuestion } from './asking';
export { blamingWords } from './blame';
export type { Blaming } from './blame';
export { facilitator, facilitatorProviding } from './facilitator';
export { unjudgeable } from './judging';
export type { Unjudgeable } from './judging';
