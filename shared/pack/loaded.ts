import type { AssistanceArea, Criterion, Pack, Requirement, Safeguard } from '../model';

/** A criterion together with the requirement that it belongs to. */
export interface PlacedCriterion {
  readonly criterion: Criterion;
  readonly requirement: Requirement;
}

/** A checked pack with the look-ups that the rules need; references inside it are known to resolve. */
export interface LoadedPack {
  readonly pack: Pack;
  /** `id@version`, as a consultation pins it. */
  readonly reference: string;
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly criteria: ReadonlyMap<string, PlacedCriterion>;
  readonly assistance: ReadonlyMap<string, AssistanceArea>;
  /** The general checklist and the pack's own, by id. */
  readonly safeguards: ReadonlyMap<string, Safeguard>;
}

/** Indexes a pack whose references have been checked; `library` is the general safeguards checklist. */
export const indexPack = (pack: Pack, library: readonly Safeguard[]): LoadedPack => ({
  pack,
  reference: `${pack.id}@${pack.version}`,
  requirements: new Map(pack.requirements.map((requirement) => [requirement.id, requirement])),
  criteria: new Map(
    pack.requirements.flatMap((requirement) =>
      requirement.criteria.map((criterion) => [criterion.id, { criterion, requirement }] as const),
    ),
  ),
  assistance: new Map((pack.assistance ?? []).map((area) => [area.id, area])),
  safeguards: new Map([...library, ...(pack.safeguards ?? [])].map((safeguard) => [safeguard.id, safeguard])),
});
