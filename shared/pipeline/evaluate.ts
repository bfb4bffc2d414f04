import {
  byCodePoint,
  type ConsultationRecord,
  type Findings,
  type Need,
  type RequirementFinding,
  type RoadMap,
} from '../model';
import {
  comparable,
  findGaps,
  findNeeds,
  priorityOf,
  priorityParts,
  type FoundNeed,
  type RequirementGap,
} from '../needs';
import type { LoadedPack } from '../pack';
import { planRoadMap } from '../roadmap';
import { scoreBaseline } from '../scoring';

/** What the rules make of a consultation. */
export interface Evaluation {
  readonly findings: Findings;
  readonly roadMap: RoadMap;
}

const requirementFinding = ({ scored, target, gap }: RequirementGap): RequirementFinding => ({
  id: scored.requirement.id,
  ...scored.range,
  target,
  gap,
  dimensions: scored.dimensions,
  criteria: scored.criteria.map(({ finding }) => finding),
});

/** Needs by priority, high first, then by criterion. A need without a step of its own unlocks nothing. */
const ranked = (needs: readonly FoundNeed[], unlocks: ReadonlyMap<string, number>): Need[] =>
  needs
    .map(({ scored, gap, coverage, diligence }) => {
      const criterion = scored.criterion.id;
      const parts = priorityParts(gap, unlocks.get(criterion) ?? 0);
      return { criterion, priority: priorityOf(parts), parts, coverage, dueDiligence: diligence.dueDiligence };
    })
    .sort((a, b) => comparable(b.priority) - comparable(a.priority) || byCodePoint(a.criterion, b.criterion));

/**
 * The whole line of design 2, from answers to road map: the same input gives the same output, on any machine.
 * @param pack a checked pack (`readPack`)
 * @param record a consultation that was checked against it (`readConsultation`)
 * @throws only when either was not checked: a reference that does not resolve, or a cycle
 */
export const evaluate = (pack: LoadedPack, record: ConsultationRecord): Evaluation => {
  const baseline = scoreBaseline(pack, record);
  const gaps = findGaps(pack, record, baseline);
  const needs = findNeeds(pack, record, gaps);
  const { roadMap, unlocks } = planRoadMap(pack, record, gaps, needs);
  const findings: Findings = {
    format: 'waymark.findings/1',
    index: baseline.index,
    coverage: baseline.coverage,
    requirements: gaps.map(requirementFinding),
    needs: ranked(needs, unlocks),
  };
  return { findings, roadMap };
};
