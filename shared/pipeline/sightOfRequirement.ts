import type {
  ConsultationRecord,
  Criterion,
  CriterionFinding,
  Determination,
  Requirement,
  RequirementFinding,
  RoadMap,
  Step,
} from '../model';
import type { LoadedPack } from '../pack';
import type { Evaluation } from './evaluate';

/** What came of one criterion: the way forward from a clause, as `explainStep` is the way back from a step. */
export interface CriterionSight {
  readonly asked: Criterion;
  readonly found: CriterionFinding;
  /** The consultant's determination, where it decides the state. */
  readonly determination: Determination | null;
  /** Steps that serve it, in the order of the road map. */
  readonly steps: readonly Step[];
  /** Safeguards that must be put in place before one of them. */
  readonly remedies: readonly Step[];
  /** Why its step was left out; null if none was. */
  readonly omitted: string | null;
}

/** From a requirement to everything that follows from it. */
export interface RequirementSight {
  readonly asked: Requirement;
  readonly found: RequirementFinding;
  readonly criteria: readonly CriterionSight[];
}

const byCriterion = ({ steps }: RoadMap): ReadonlyMap<string, Step[]> => {
  const found = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.criterion === null) continue;
    const others = found.get(step.criterion);
    if (others === undefined) found.set(step.criterion, [step]);
    else others.push(step);
  }
  return found;
};

/** What follows from a requirement: its criteria in the order of the pack, with answers, findings and steps; null if the pack has none such. */
export const sightOfRequirement = (
  pack: LoadedPack,
  record: ConsultationRecord,
  { findings, roadMap }: Evaluation,
  requirement: string,
): RequirementSight | null => {
  const asked = pack.requirements.get(requirement);
  const found = findings.requirements.find(({ id }) => id === requirement);
  if (asked === undefined || found === undefined) return null;
  const serving = byCriterion(roadMap);
  const remedies = roadMap.steps.filter(({ kind }) => kind === 'remedy');
  const omitted = new Map(roadMap.omitted.map(({ step, reason }) => [step, reason]));
  const determinations = new Map(record.determinations.map((item) => [item.criterion, item]));
  return {
    asked,
    found,
    criteria: found.criteria.flatMap((finding) => {
      const placed = pack.criteria.get(finding.id);
      if (placed === undefined) return [];
      const steps = serving.get(finding.id) ?? [];
      const awaited = new Set(steps.flatMap(({ dependsOn }) => dependsOn));
      return {
        asked: placed.criterion,
        found: finding,
        determination: determinations.get(finding.id) ?? null,
        steps,
        remedies: remedies.filter(({ id }) => awaited.has(id)),
        omitted: omitted.get(`step:${finding.id}`) ?? omitted.get(`establish:${finding.id}`) ?? null,
      };
    }),
  };
};
