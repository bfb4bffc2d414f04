/** A median with the spread of the middle half, in milliseconds (or what {@link Axis.unit} says). */
export interface Timing {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** One axis of the table: what was measured, against what, and whether the goal was met in this run. */
export interface Axis {
  readonly axis: string;
  readonly waymark: Timing;
  readonly limit: Timing;
  readonly limitIs: string;
  /** Others that do the same work, measured in the same run. */
  readonly peers?: readonly { readonly name: string; readonly timing: Timing }[];
  /** Of all figures of this row, if they are no milliseconds. */
  readonly unit?: string;
  readonly goal: string;
  readonly result: string;
  readonly met: boolean;
  /** Where it is known why the goal is not met: stands beside it in the table. */
  readonly why?: string;
}

/**
 * Times several pieces of work in turns, so that whatever else the machine does falls on all of them alike. Each piece is
 * warmed up first, and its result is handed to `check` every time, so that a faster wrong one cannot pass.
 */
export const inTurns = <Results extends readonly unknown[]>(
  rounds: number,
  pieces: { readonly [At in keyof Results]: { work: () => Results[At]; check: (result: Results[At]) => void } },
): { readonly [At in keyof Results]: Timing } => {
  const times = pieces.map((): number[] => []);
  for (let round = -3; round < rounds; round += 1)
    pieces.forEach(({ work, check }, at) => {
      const start = performance.now();
      const result = work();
      const took = performance.now() - start;
      check(result);
      if (round >= 0) times[at]?.push(took);
    });
  return times.map(timingOf) as { readonly [At in keyof Results]: Timing };
};

/** The same for work that has to be waited for. */
export const inTurnsAwaited = async <Results extends readonly unknown[]>(
  rounds: number,
  pieces: {
    readonly [At in keyof Results]: {
      work: () => Results[At] | Promise<Results[At]>;
      check: (result: Results[At]) => void;
    };
  },
  warmUps = 3,
): Promise<{ readonly [At in keyof Results]: Timing }> => {
  const times = pieces.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round += 1)
    for (const [at, { work, check }] of pieces.entries()) {
      const start = performance.now();
      const result = await work();
      const took = performance.now() - start;
      check(result);
      if (round >= 0) times[at]?.push(took);
    }
  return times.map(timingOf) as { readonly [At in keyof Results]: Timing };
};

export const timingOf = (times: readonly number[]): Timing => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
};
