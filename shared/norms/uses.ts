import type { Criterion, LocalText, Pack, Requirement, Safeguard, Source } from '../model';
import type { NormLibrary } from './library';

/** A requirement that rests on an instrument, with the places in it that it rests on. */
export interface RequirementUse {
  readonly pack: Pack;
  readonly requirement: Requirement;
  readonly sources: readonly Source[];
}

/** A step that can start from an instrument as a model, with the places in it that are meant. */
export interface ModelUse {
  readonly pack: Pack;
  readonly requirement: Requirement;
  readonly criterion: Criterion;
  readonly at: readonly string[];
}

/** All that refers to one instrument. */
export interface NormUses {
  readonly requirements: readonly RequirementUse[];
  readonly models: readonly ModelUse[];
  /** Questions of the due diligence checklist whose source names it. */
  readonly safeguards: readonly Safeguard[];
}

export const noUses: NormUses = { requirements: [], models: [], safeguards: [] };

const requirementUses = (norm: string, pack: Pack): RequirementUse[] =>
  pack.requirements.flatMap((requirement) => {
    const sources = requirement.sources.filter((source) => source.norm === norm);
    return sources.length === 0 ? [] : [{ pack, requirement, sources }];
  });

const modelUses = (norm: string, pack: Pack): ModelUse[] =>
  pack.requirements.flatMap((requirement) =>
    requirement.criteria.flatMap((criterion) => {
      const models = (criterion.step?.models ?? []).filter((model) => model.norm === norm);
      if (models.length === 0) return [];
      return [{ pack, requirement, criterion, at: models.flatMap(({ at }) => (at === undefined ? [] : [at])) }];
    }),
  );

const namesOf = (library: NormLibrary): readonly (readonly [name: string, norm: string])[] =>
  library.norms.flatMap(({ id, symbol, also }) =>
    [...new Set([id, symbol ?? id, ...(also ?? [])])].map((name) => [name, id] as const),
  );

const isPartOfWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Where `name` stands in `text` as a name of its own, not as a part of a longer one; −1 where it does not. */
const placeOf = (name: string, text: string): number => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isPartOfWord(text[at - 1]) && !isPartOfWord(text[at + name.length])) return at;
  return -1;
};

/** The instruments that a free text names, by id, symbol or another name, in the order in which it names them. */
export const normsNamedIn = (library: NormLibrary, text: LocalText): readonly string[] => {
  const versions = typeof text === 'string' ? [text] : Object.values(text);
  const first = new Map<string, number>();
  for (const [name, norm] of namesOf(library))
    for (const version of versions) {
      const at = placeOf(name, version);
      if (at >= 0) first.set(norm, Math.min(at, first.get(norm) ?? at));
    }
  return [...first].sort(([, a], [, b]) => a - b).map(([norm]) => norm);
};

/**
 * Which requirements, steps and due diligence questions refer to each instrument: by id, in the order of the packs.
 * @param packs checked packs
 * @param checklist the general due diligence checklist
 */
export const usesOfNorms = (
  library: NormLibrary,
  packs: readonly Pack[],
  checklist: readonly Safeguard[],
): ReadonlyMap<string, NormUses> => {
  const named = new Map<string, Safeguard[]>();
  const safeguards = [...checklist, ...packs.flatMap((pack) => pack.safeguards ?? [])];
  for (const safeguard of safeguards)
    for (const norm of normsNamedIn(library, safeguard.source))
      named.set(norm, [...(named.get(norm) ?? []), safeguard]);
  return new Map(
    library.norms.map(({ id }) => [
      id,
      {
        requirements: packs.flatMap((pack) => requirementUses(id, pack)),
        models: packs.flatMap((pack) => modelUses(id, pack)),
        safeguards: named.get(id) ?? [],
      },
    ]),
  );
};

/** Those of the uses that name one of the given places; all of them where no place is asked for. */
export const usesAt = (uses: NormUses, places: readonly string[]): NormUses =>
  places.length === 0
    ? uses
    : {
        requirements: uses.requirements.flatMap((use) => {
          const sources = use.sources.filter(({ at }) => at !== undefined && places.includes(at));
          return sources.length === 0 ? [] : [{ ...use, sources }];
        }),
        models: uses.models.filter(({ at }) => at.some((place) => places.includes(place))),
        safeguards: [],
      };
