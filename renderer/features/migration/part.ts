const prefix = 'version-';

/** The address of a move within the preparation. */
export const movePart = (hash: string): string => `${prefix}${hash}`;

/** The hash of the pack that a part of the preparation moves to; null for every other part. */
export const moveHash = (part: string | undefined): string | null =>
  part?.startsWith(prefix) === true ? part.slice(prefix.length) : null;
