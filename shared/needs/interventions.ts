import type { Intervention, NeedCoverage } from '../model';

/** Answers how far current interventions cover a need, by its criterion or its requirement. */
export type CoverageOf = (criterion: string, requirement: string) => NeedCoverage;

/**
 * A funded or ongoing intervention covers (`existing`), a planned one in part; a completed one no longer does: what it left
 * behind shows in the answers (design 6, "Interventions").
 */
export const coverageBy = (interventions: readonly Intervention[]): CoverageOf => {
  const [existing, planned] = [new Set<string>(), new Set<string>()];
  for (const { status, covers } of interventions) {
    if (status === 'completed') continue;
    for (const id of covers) (status === 'planned' ? planned : existing).add(id);
  }
  return (criterion, requirement) => {
    if (existing.has(criterion) || existing.has(requirement)) return 'existing';
    return planned.has(criterion) || planned.has(requirement) ? 'partial' : 'none';
  };
};
