import type { Json } from '../model';

const support = 'criterion:';

/**
 * The fields of the log that say that a piece of evidence supports a criterion, and where in it. One field for each
 * criterion: two people who link the same document to different criteria do not come into conflict. Ids hold no colon.
 */
export const supportField = (criterion: string): string => `${support}${criterion}`;
export const placeField = (criterion: string): string => `at:${criterion}`;

/** The criteria that a record of evidence supports, as the file has them, in the order of their ids. */
export const supportsOf = (values: Record<string, Json>): { criterion: string; at?: Json }[] =>
  Object.keys(values)
    .filter((field) => field.startsWith(support) && values[field] === true)
    .map((field) => field.slice(support.length))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((criterion) => {
      const at = values[placeField(criterion)];
      return at === undefined ? { criterion } : { criterion, at };
    });
