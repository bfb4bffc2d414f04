export { blamingWords } from './blame';
export type { Blaming } from './blame';
export { facilitator, facilitatorProviding } from './facilitator';
