import { byCodePoint, type DueDiligence, type Need, type NeedCoverage, type RoadMap } from '../../../shared/model';
import { type PriorityBand, comparable, priorityBand } from '../../../shared/needs';
import type { LoadedPack } from '../../../shared/pack';
import { stepOf } from './section';

/** What the list is narrowed to; an empty text lets everything pass. */
export interface NeedFilter {
  readonly band: PriorityBand | '';
  readonly coverage: NeedCoverage | '';
  readonly dueDiligence: DueDiligence | '';
  readonly requirement: string;
}

export const everyNeed: NeedFilter = { band: '', coverage: '', dueDiligence: '', requirement: '' };

export const needOrders = ['priority', 'requirement', 'start', 'dueDiligence'] as const;
export type NeedOrder = (typeof needOrders)[number];

const standings: readonly DueDiligence[] = ['withheld', 'pending', 'conditional', 'clear'];

/** The needs of a filter in an order; where two are equal in it, the higher priority comes first. */
export const needsInOrder = (
  pack: LoadedPack,
  needs: readonly Need[],
  { steps }: RoadMap,
  filter: NeedFilter,
  order: NeedOrder,
): readonly Need[] => {
  const starts = new Map(steps.map(({ id, starts: day }) => [id, day]));
  const places = new Map([...pack.criteria.keys()].map((id, place) => [id, place]));
  // What has no step of its own comes after everything that has a date.
  const startOf = ({ criterion }: Need): string => starts.get(stepOf(criterion)) ?? '9999-12-31';
  const first: Readonly<Record<NeedOrder, (a: Need, b: Need) => number>> = {
    priority: () => 0,
    requirement: (a, b) => (places.get(a.criterion) ?? 0) - (places.get(b.criterion) ?? 0),
    start: (a, b) => byCodePoint(startOf(a), startOf(b)),
    dueDiligence: (a, b) => standings.indexOf(a.dueDiligence) - standings.indexOf(b.dueDiligence),
  };
  return needs
    .filter(
      ({ criterion, priority, coverage, dueDiligence }) =>
        (filter.band === '' || priorityBand(priority) === filter.band) &&
        (filter.coverage === '' || coverage === filter.coverage) &&
        (filter.dueDiligence === '' || dueDiligence === filter.dueDiligence) &&
        (filter.requirement === '' || pack.criteria.get(criterion)?.requirement.id === filter.requirement),
    )
    .sort(
      (a, b) =>
        first[order](a, b) || comparable(b.priority) - comparable(a.priority) || byCodePoint(a.criterion, b.criterion),
    );
};
