import { type Carried, type Decision, type PackChanges, stays, undecided } from '../../../shared/packVersions';

/** What is decided together: everything that is about one criterion, safeguard, question or requirement. */
export interface Group {
  readonly about: string;
  readonly items: readonly Carried[];
}

const grouped = (carried: readonly Carried[]): readonly Group[] => {
  const groups = new Map<string, Carried[]>();
  for (const one of carried) groups.set(one.about, [...(groups.get(one.about) ?? []), one]);
  return [...groups].map(([about, items]) => ({ about, items }));
};

export interface WorkList {
  readonly person: readonly Group[];
  readonly again: readonly Group[];
  readonly removed: readonly Group[];
  readonly counts: {
    readonly carries: number;
    readonly person: number;
    readonly again: number;
    readonly removed: number;
  };
  readonly open: number;
  readonly added: readonly string[];
  /** Criteria that changed in what leaves their answers as they are. */
  readonly light: readonly string[];
}

/** The work list of a move, in the order of the newer version. */
export const workListOf = (
  carried: readonly Carried[],
  changes: PackChanges,
  decisions: ReadonlyMap<string, Decision>,
): WorkList => {
  const place = new Map(changes.criteria.map(({ id }, at) => [id, at]));
  const ordered = [...carried].sort((a, b) => (place.get(a.about) ?? Infinity) - (place.get(b.about) ?? Infinity) || 0);
  const of = (fate: Carried['fate']): readonly Carried[] => ordered.filter((one) => one.fate === fate);
  const groups = { person: grouped(of('person')), again: grouped(of('again')), removed: grouped(of('removed')) };
  const heavy = new Set([...groups.person, ...groups.again].map(({ about }) => about));
  return {
    ...groups,
    counts: {
      carries: of('carries').length,
      person: of('person').length,
      again: of('again').length,
      removed: of('removed').length,
    },
    open: undecided(carried, decisions).length,
    added: changes.criteria.filter(({ before }) => before === null).map(({ id }) => id),
    light: changes.criteria.filter(({ id, before, after }) => before && after && !heavy.has(id)).map(({ id }) => id),
  };
};

/** What stays and what does not, as it would be if it were finished now. */
export const outcomeOf = (carried: readonly Carried[], decisions: ReadonlyMap<string, Decision>) => {
  const kept = carried.filter((one) => stays(one, decisions)).length;
  const removed = carried.filter(({ fate }) => fate === 'removed').length;
  return { kept, removed, again: carried.length - kept - removed };
};
