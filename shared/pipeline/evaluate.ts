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

/** What is computed when it is first asked for, and then stands. */
const once = <T>(compute: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: compute() }).value;
};

/**
 * As {@link evaluate}, but each part is computed when it is first looked at: the findings when one of theirs is, and needs and
 * road map, which are most of the work, after them. The findings hold `needs` as a getter: a copy by spreading computes it.
 */
export const evaluateOnDemand = (pack: LoadedPack, record: ConsultationRecord): Evaluation => {
  const scored = once(() => {
    const baseline = scoreBaseline(pack, record);
    return { baseline, gaps: findGaps(pack, record, baseline) };
  });
  const planned = once(() => {
    const { gaps } = scored();
    const needs = findNeeds(pack, record, gaps);
    return { needs, ...planRoadMap(pack, record, gaps, needs) };
  });
  const needs = once(() => ranked(planned().needs, planned().unlocks));
  const findings = once((): Findings => {
    const { baseline, gaps } = scored();
    return {
      format: 'waymark.findings/1',
      index: baseline.index,
      coverage: baseline.coverage,
      requirements: gaps.map(requirementFinding),
      get needs() {
        return needs();
      },
    };
  });
  return {
    get findings() {
      return findings();
    },
    get roadMap() {
      return planned().roadMap;
    },
  };
};

/**
 * The whole line of design 2, from answers to road map: the same input gives the same output, on any machine.
 * @param pack a checked pack (`readPack`)
 * @param record a consultation that was checked against it (`readConsultation`)
 * @throws only when either was not checked: a reference that does not resolve, or a cycle
 */
export const evaluate = (pack: LoadedPack, record: ConsultationRecord): Evaluation => {
  const { findings, roadMap } = evaluateOnDemand(pack, record);
  return { findings: { ...findings }, roadMap };
};
