/** Anything stored carries the version of its shape. */
export type Stored = Readonly<Record<string, unknown>> & { readonly version: number };

/**
 * One step of a stored shape from version `to - 1` to `to`: pure, never edited once released. The list of a shape's steps
 * has no gaps; its length says which version this application writes.
 */
export interface Migration {
  readonly to: number;
  /** Why the shape changed: for whoever reads the list in ten years. */
  readonly why: string;
  readonly up: (stored: Stored) => Stored;
}

/** Something was written by a newer Waymark. It is left alone, never taken for damage. */
export class StoredTooNew extends Error {
  constructor(
    readonly shape: string,
    readonly found: number,
    readonly known: number,
  ) {
    super(`A ${shape} of version ${found} was written by a newer Waymark; this one reads up to version ${known}.`);
  }
}

/** The version of a shape that this application writes. */
export const currentVersion = (steps: readonly Migration[]): number => steps.length + 1;

/** Takes a stored value up to the present version, step by step (design 4: old data always opens). Throws {@link StoredTooNew}. */
export const upgrade = (shape: string, steps: readonly Migration[], stored: Stored): Stored => {
  const known = currentVersion(steps);
  if (stored.version > known) throw new StoredTooNew(shape, stored.version, known);
  if (stored.version === known) return stored;
  return steps
    .filter(({ to }) => to > stored.version)
    .reduce((value, { to, up }) => ({ ...up(value), version: to }), stored);
};
