import { bindingShare, type NationalPriority, type PriorityParts, type Source } from '../model';
import type { RequirementGap } from './gap';

/** Points out of 100 that each part can give (design 6, "Priority"). */
const points = { gap: 35, binding: 25, national: 25, unlocks: 15 } as const;

const nationalShare: Readonly<Record<NationalPriority, number>> = { high: 1, medium: 0.5, low: 0 };

const strongest = (sources: readonly Source[]): number =>
  sources.reduce((most, { binding }) => Math.max(most, bindingShare[binding]), 0);

/** The four parts of a step's priority, in points. `unlocks` is a share, 0–1, of the most that any step unlocks. */
export const priorityParts = ({ scored, gap, national }: RequirementGap, unlocks: number): PriorityParts => ({
  gap: points.gap * ((gap ?? 0) / (scored.range.top ?? 1)),
  binding: points.binding * strongest(scored.requirement.sources),
  national: points.national * nationalShare[national],
  unlocks: points.unlocks * unlocks,
});

/** The priority, 0–100: exactly the sum of its parts. */
export const priorityOf = ({ gap, binding, national, unlocks }: PriorityParts): number =>
  gap + binding + national + unlocks;

/** A priority as a whole number of millionths: how priorities are compared, so that the last bits of a sum cannot decide. */
export const comparable = (priority: number): number => Math.round(priority * 1e6);

export type PriorityBand = 'high' | 'medium' | 'low';

/** High from 70, medium from 45, low below. */
export const priorityBand = (priority: number): PriorityBand => {
  const rounded = comparable(priority);
  if (rounded >= 70e6) return 'high';
  return rounded >= 45e6 ? 'medium' : 'low';
};
