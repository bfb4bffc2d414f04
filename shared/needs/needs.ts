import type { ConsultationRecord, NeedCoverage } from '../model';
import type { LoadedPack } from '../pack';
import type { ScoredCriterion } from '../scoring';
import type { RequirementGap } from './gap';
import { coverageBy } from './interventions';
import { diligenceBy, type Diligence } from './safeguards';

/** A technical assistance need: a gap criterion found partly or not met. Its priority follows from the road map's order. */
export interface FoundNeed {
  readonly scored: ScoredCriterion;
  readonly gap: RequirementGap;
  readonly coverage: NeedCoverage;
  readonly diligence: Diligence;
}

/** Whether a gap criterion is a need (`partly`, `unmet`) rather than a fact still to be established. */
export const isNeed = ({ finding }: ScoredCriterion): boolean =>
  finding.state === 'partly' || finding.state === 'unmet';

/** The needs, in the order of the pack (design 6, "Gap" to "Safeguards"). */
export const findNeeds = (
  pack: LoadedPack,
  record: ConsultationRecord,
  gaps: readonly RequirementGap[],
): FoundNeed[] => {
  const coverageOf = coverageBy(record.interventions);
  const diligenceOf = diligenceBy(pack, record);
  return gaps.flatMap((gap) =>
    gap.criteria.filter(isNeed).map((scored) => ({
      scored,
      gap,
      coverage: coverageOf(scored.criterion.id, gap.scored.requirement.id),
      diligence: diligenceOf(scored.criterion.step),
    })),
  );
};
