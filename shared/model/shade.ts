/** The five steps of the one ramp in which levels are drawn, from light to deep: on screens, in documents, in print. */
export type Shade = 0 | 1 | 2 | 3 | 4;

/**
 * The shade of a level, whatever number of levels a pack has: the lightest is only ever "not in place", the deepest only the
 * highest level.
 * @param deepest the highest level that the pack names
 */
export const shadeOf = (level: number, deepest: number): Shade =>
  level <= 0 ? 0 : (Math.min(4, Math.ceil((level / deepest) * 4)) as Shade);
