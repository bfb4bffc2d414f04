import type { ConsultationRecord, NationalPriority } from '../model';
import type { LoadedPack } from '../pack';
import type { Baseline, ScoredCriterion, ScoredRequirement } from '../scoring';

/** A requirement held against its target, with what the State said of it. */
export interface RequirementGap {
  readonly scored: ScoredRequirement;
  /** The target that counts: agreed, else the pack's; above the highest level with criteria it counts as that. */
  readonly target: number;
  /** Levels missing; null when the requirement has no level. */
  readonly gap: number | null;
  /** Applicable, at or below the target, and not met. */
  readonly criteria: readonly ScoredCriterion[];
  readonly national: NationalPriority;
  readonly lead: string | null;
}

/** How each requirement stands to its target (design 6, "Gap"), in the order of the pack. */
export const findGaps = (pack: LoadedPack, record: ConsultationRecord, baseline: Baseline): RequirementGap[] => {
  const agreed = new Map(record.targets.map((target) => [target.requirement, target]));
  const highest = pack.pack.levels.reduce((most, { level }) => Math.max(most, level), 0);
  return baseline.requirements.map((scored) => {
    const { requirement, range, criteria } = scored;
    const said = agreed.get(requirement.id);
    const wanted = said?.level ?? requirement.target ?? highest;
    const target = range.top === null ? wanted : Math.min(wanted, range.top);
    return {
      scored,
      target,
      gap: range.low === null ? null : Math.max(0, target - range.low),
      criteria: criteria.filter(
        ({ rung, finding }) => rung !== null && rung.level <= target && finding.state !== 'met',
      ),
      national: said?.priority ?? 'medium',
      lead: said?.lead ?? null,
    };
  });
};
