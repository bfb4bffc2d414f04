import type { ConsultationRecord, Intervention, Need, RoadMap, Step } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { stepOf } from './section';

/** A need, and the interventions that are not completed and name it or its requirement. */
export interface CoveredNeed {
  readonly criterion: string;
  readonly requirement: string;
  readonly by: readonly Intervention[];
}

export const coverOfNeeds = (
  pack: LoadedPack,
  { interventions }: ConsultationRecord,
  needs: readonly Need[],
): readonly CoveredNeed[] => {
  const present = interventions
    .filter(({ status }) => status !== 'completed')
    .map((intervention) => ({ intervention, covers: new Set(intervention.covers) }));
  return needs.map(({ criterion }) => {
    const requirement = pack.criteria.get(criterion)?.requirement.id ?? '';
    const by = present.filter(({ covers }) => covers.has(criterion) || covers.has(requirement));
    return { criterion, requirement, by: by.map(({ intervention }) => intervention) };
  });
};

/** Who covers a need, each provider once, in the order of the interventions. */
export const providersOf = ({ by }: CoveredNeed): readonly string[] => [...new Set(by.map(({ provider }) => provider))];

/** Needs that more than one intervention covers; those of several providers first. */
export const overlapsOf = (cover: readonly CoveredNeed[]): readonly CoveredNeed[] => {
  const doubled = cover.filter(({ by }) => by.length > 1);
  const several = (need: CoveredNeed): boolean => providersOf(need).length > 1;
  return [...doubled.filter(several), ...doubled.filter((need) => !several(need))];
};

/** How an intervention and the step that it covers miss each other in time. */
export type Timing = 'endsBefore' | 'endsDuring' | 'beginsAfter';

export interface Mismatch {
  readonly intervention: Intervention;
  readonly criterion: string;
  readonly step: Step;
  readonly timing: Timing;
}

/** Days are compared as they are written: what has no end, or no beginning, misses nothing there. */
export const timingOf = ({ from, to }: Intervention, { starts, ends }: Step): Timing | null => {
  if (to !== undefined && to < starts) return 'endsBefore';
  if (from !== undefined && from > ends) return 'beginsAfter';
  return to !== undefined && to < ends ? 'endsDuring' : null;
};

/** Interventions that end before, or while, the step of a need that they cover runs, or begin after it; by need. */
export const mismatches = (cover: readonly CoveredNeed[], { steps }: RoadMap): readonly Mismatch[] => {
  const known = new Map(steps.map((step) => [step.id, step]));
  return cover.flatMap(({ criterion, by }) => {
    const step = known.get(stepOf(criterion));
    if (!step) return [];
    return by.flatMap((intervention) => {
      const timing = timingOf(intervention, step);
      return timing ? [{ intervention, criterion, step, timing }] : [];
    });
  });
};

/** Needs by requirement, in the order of the pack. */
export const byRequirement = (
  pack: LoadedPack,
  needs: readonly CoveredNeed[],
): readonly (readonly [requirement: string, needs: readonly CoveredNeed[]])[] => {
  const gathered = new Map<string, CoveredNeed[]>();
  for (const need of needs) gathered.set(need.requirement, [...(gathered.get(need.requirement) ?? []), need]);
  return pack.pack.requirements.flatMap(({ id }) => {
    const own = gathered.get(id);
    return own ? [[id, own] as const] : [];
  });
};
