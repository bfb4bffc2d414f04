import type {
  ConsultationRecord,
  Criterion,
  CriterionFinding,
  Determination,
  Intervention,
  Requirement,
  RequirementFinding,
  Step,
} from '../model';
import type { LoadedPack } from '../pack';
import type { Evaluation } from './evaluate';

/** Where a step comes from: sources → requirement → criterion → answers → state → gap → step (design 2, last sentence). */
export interface LineOfSight {
  readonly step: Step;
  /** The requirement with its sources and its level, target and gap; null for a remedy. */
  readonly requirement: { readonly asked: Requirement; readonly found: RequirementFinding } | null;
  /** The criterion with its answers and state; null for a remedy. */
  readonly criterion: {
    readonly asked: Criterion;
    readonly found: CriterionFinding;
    /** The consultant's determination, where it decides the state. */
    readonly determination: Determination | null;
  } | null;
  /** Interventions that name the criterion or its requirement, completed ones included. */
  readonly interventions: readonly Intervention[];
  /** For a remedy: the steps that wait for it, in the order of the road map. */
  readonly guards: readonly string[];
}

const nameEither = (record: ConsultationRecord, step: Step): Intervention[] =>
  record.interventions.filter(({ covers }) => covers.some((id) => id === step.criterion || id === step.requirement));

/** Explains one step of an evaluation; null when the road map has no such step. */
export const explainStep = (
  pack: LoadedPack,
  record: ConsultationRecord,
  { findings, roadMap }: Evaluation,
  stepId: string,
): LineOfSight | null => {
  const step = roadMap.steps.find(({ id }) => id === stepId);
  if (step === undefined) return null;
  const placed = step.criterion === null ? undefined : pack.criteria.get(step.criterion);
  const level = findings.requirements.find(({ id }) => id === step.requirement);
  const found = level?.criteria.find(({ id }) => id === step.criterion);
  if (placed === undefined || level === undefined || found === undefined) {
    const guards = roadMap.steps.filter(({ dependsOn }) => dependsOn.includes(stepId)).map(({ id }) => id);
    return { step, requirement: null, criterion: null, interventions: [], guards };
  }
  const determination = record.determinations.find(({ criterion }) => criterion === found.id) ?? null;
  return {
    step,
    requirement: { asked: placed.requirement, found: level },
    criterion: { asked: placed.criterion, found, determination },
    interventions: nameEither(record, step),
    guards: [],
  };
};
