/**
 * Hears how far a long piece of work has come, of how much, in whatever it counts. Whoever answers `stop` ends it: then nothing
 * of it is kept, and all is as it was before.
 */
export type Progress = (done: number, total: number) => 'stop' | undefined | Promise<'stop' | undefined>;

/** The person stopped a long piece of work. */
export class Stopped extends Error {
  constructor() {
    super('The work was stopped.');
  }
}

/** Tells how far the work is, and ends it where that is the answer. */
export const reach = async (progress: Progress | undefined, done: number, total: number): Promise<void> => {
  if ((await progress?.(done, total)) === 'stop') throw new Stopped();
};

/** Counts the steps of a piece of work for whoever waits for it. */
export const stepsOf = (progress: Progress | undefined, total: number): (() => Promise<void>) => {
  let done = 0;
  return () => reach(progress, ++done, total);
};
