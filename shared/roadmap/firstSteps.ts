/** How many steps stand on the page that a minister reads first. */
const firstCount = 6;

/**
 * The steps that a State begins with: the first six of the road map's own order, which is by start, then priority, then id
 * (design 6). Screens and documents ask here, so that they name the same six.
 * @param steps the steps of a road map, or what was made of each of them, in the order of the road map
 */
export const firstSteps = <T>(steps: readonly T[]): readonly T[] => steps.slice(0, firstCount);
