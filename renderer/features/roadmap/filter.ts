import type { Step } from '../../../shared/model';

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
