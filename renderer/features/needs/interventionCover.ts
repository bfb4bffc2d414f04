import type { ConsultationRecord, Intervention, Need } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';

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
  const present = interventions.filter(({ status }) => status !== 'completed');
  return needs.map(({ criterion }) => {
    const requirement = pack.criteria.get(criterion)?.requirement.id ?? '';
    return {
      criterion,
      requirement,
      by: present.filter(({ covers }) => covers.includes(criterion) || covers.includes(requirement)),
    };
  });
};

/** Needs by requirement, in the order of the pack. */
export const byRequirement = (
  pack: LoadedPack,
  needs: readonly CoveredNeed[],
): readonly (readonly [requirement: string, needs: readonly CoveredNeed[]])[] =>
  pack.pack.requirements.flatMap(({ id }) => {
    const own = needs.filter(({ requirement }) => requirement === id);
    return own.length > 0 ? [[id, own] as const] : [];
  });
