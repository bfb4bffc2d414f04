export { evaluate } from './evaluate';
export type { Evaluation } from './evaluate';
