import {
  editableFields,
  markedFields,
  markOf,
  type DraftStep,
  type EditField,
  type MarkedField,
  type RoadMap,
  type Step,
} from '../model';

type Proposable = Exclude<EditField, 'omitted'>;
const proposable = editableFields.filter((field): field is Proposable => field !== 'omitted');

const mark = (value: unknown): string => markOf(JSON.stringify(value));

/** A step that reads otherwise than in the draft, and in what. */
export interface StepChange {
  readonly step: Step;
  readonly before: DraftStep;
  readonly fields: readonly (MarkedField | 'starts' | 'ends' | 'lead' | 'priority')[];
}

/** What a regeneration changed since a draft. */
export interface DraftChanges {
  readonly added: readonly Step[];
  /** Ids of the draft that the answers no longer call for, or that were left out; in the draft's order. */
  readonly removed: readonly string[];
  /** By what the rules wrote; a field that a person edited is theirs and does not count. */
  readonly changed: readonly StepChange[];
  /** Fields that a person edited and whose proposal beneath is another one now. The edit stands. */
  readonly proposals: readonly { readonly step: Step; readonly field: Proposable; readonly proposed: Step }[];
  /** How many steps are as they were. */
  readonly kept: number;
}

/**
 * What is kept of a road map when it is taken as the draft.
 * @param proposal the same consultation's road map without people's edits (steps that were left out are left out in both)
 */
export const draftOf = (roadMap: RoadMap, proposal: RoadMap): DraftStep[] => {
  const proposed = new Map(proposal.steps.map((step) => [step.id, step]));
  return roadMap.steps.map((step) => {
    const bare = proposed.get(step.id) ?? step;
    return {
      id: step.id,
      starts: step.starts,
      ends: step.ends,
      lead: step.lead,
      priority: step.priority,
      marks: Object.fromEntries(markedFields.map((field) => [field, mark(step[field])])),
      edited: step.edited,
      proposed: Object.fromEntries(proposable.map((field) => [field, mark(bare[field])])),
    };
  });
};

const figures = ['starts', 'ends', 'lead'] as const;

const changedFields = (before: DraftStep, step: Step): StepChange['fields'] => {
  // A field that is or was a person's changed by that person's act, which the log says.
  const own = new Set<string>([...step.edited, ...before.edited]);
  return [
    ...figures.filter((field) => !own.has(field) && before[field] !== step[field]),
    // Less than a point is nothing that anybody would see.
    ...(Math.round(before.priority) === Math.round(step.priority) ? [] : (['priority'] as const)),
    ...markedFields.filter((field) => !own.has(field) && before.marks[field] !== mark(step[field])),
  ];
};

/** What differs between a draft and the road map of now; steps in the order of now. */
export const changesSince = (draft: readonly DraftStep[], roadMap: RoadMap, proposal: RoadMap): DraftChanges => {
  const old = new Map(draft.map((step) => [step.id, step]));
  const present = new Set(roadMap.steps.map(({ id }) => id));
  const bare = new Map(proposal.steps.map((step) => [step.id, step]));
  const added: Step[] = [];
  const changed: StepChange[] = [];
  const proposals: DraftChanges['proposals'][number][] = [];
  for (const step of roadMap.steps) {
    const before = old.get(step.id);
    if (before === undefined) {
      added.push(step);
      continue;
    }
    const fields = changedFields(before, step);
    if (fields.length > 0) changed.push({ step, before, fields });
    const proposed = bare.get(step.id);
    if (proposed === undefined) continue;
    for (const field of proposable)
      if (step.edited.includes(field) && before.proposed[field] !== mark(proposed[field]))
        proposals.push({ step, field, proposed });
  }
  return {
    added,
    removed: draft.flatMap(({ id }) => (present.has(id) ? [] : id)),
    changed,
    proposals,
    kept: roadMap.steps.length - added.length - changed.length,
  };
};
