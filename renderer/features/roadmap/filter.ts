import { byCodePoint, type Step } from '../../../shared/model';

/** What the list is narrowed to; an empty text lets everything pass. */
export interface Filter {
  readonly kind: Step['kind'] | '';
  readonly requirement: string;
  readonly lead: string;
}

export const everyStep: Filter = { kind: '', requirement: '', lead: '' };

/** Stands for steps that have no lead; no id has a space. */
export const withoutLead = 'no lead';

export const passes = ({ kind, requirement, lead }: Filter, step: Step): boolean =>
  (kind === '' || step.kind === kind) &&
  (requirement === '' || step.requirement === requirement) &&
  (lead === '' || (lead === withoutLead ? step.lead === null : step.lead === lead));

export const sortings = ['order', 'priority', 'ends', 'lead', 'requirement'] as const;
/** By what the table is sorted; `order` is that of the road map. */
export type Sorting = (typeof sortings)[number];

const compare: Readonly<Record<Sorting, (a: Step, b: Step) => number>> = {
  order: () => 0,
  priority: (a, b) => b.priority - a.priority,
  ends: (a, b) => byCodePoint(a.ends, b.ends),
  // What has none comes last.
  lead: (a, b) => Number(a.lead === null) - Number(b.lead === null) || byCodePoint(a.lead ?? '', b.lead ?? ''),
  requirement: (a, b) =>
    Number(a.requirement === null) - Number(b.requirement === null) ||
    byCodePoint(a.criterion ?? a.id, b.criterion ?? b.id),
};

/** The steps sorted; those that are alike stay in the order of the road map. */
export const sorted = (steps: readonly Step[], by: Sorting): readonly Step[] => [...steps].sort(compare[by]);
