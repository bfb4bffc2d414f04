import { appendFileSync } from 'node:fs';

/** What one test found about one figure of the security model: how often something was tried, and what came out. */
export interface Figure {
  /** The id of the figure, such as `R13`. */
  readonly figure: string;
  /** What was tried, in a few words; a broken twin says so itself. */
  readonly tried: string;
  readonly cases: number;
  /** What came out, with its count. */
  readonly found: string;
  readonly demanded: string;
  /** The seed that repeats the run; null where nothing was left to chance. */
  readonly seed: number | null;
}

/** How often something is tried: the short form goes with every change, the long one (`npm run faults`) before a release. */
export const rounds = (short: number, long: number): number => (process.env['FAULT_LONG'] === '1' ? long : short);

/** Prints what was found, and hands it to the report of `npm run faults` where that asked for it. */
export const report = (figure: Figure): void => {
  const seed = figure.seed === null ? '' : ` [FAULT_SEED=${figure.seed}]`;
  console.log(`${figure.figure}: ${figure.tried}, ${figure.cases} cases: ${figure.found}${seed}`);
  const file = process.env['FAULT_REPORT'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figure)}\n`);
};
