import { Step, type RoadMap } from '../model';

/** What a regeneration would change. Steps are named by id; `added`, `changed` and `kept` in the new order, `removed` in the old. */
export interface RoadMapChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly step: string; readonly fields: readonly (keyof Step)[] }[];
  /** Steps that stay exactly as they are. */
  readonly kept: readonly string[];
}

const alike = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && alike(value, right.get(key)));
};

const differing = (before: Step, after: Step): (keyof Step)[] =>
  (Object.keys(Step.shape) as (keyof Step)[]).filter((field) => !alike(before[field], after[field]));

/** Compares two road maps of one consultation, for the preview of a regeneration. */
export const compareRoadMaps = (before: RoadMap, after: RoadMap): RoadMapChanges => {
  const old = new Map(before.steps.map((step) => [step.id, step]));
  const fresh = new Set(after.steps.map(({ id }) => id));
  const added: string[] = [];
  const changed: { step: string; fields: (keyof Step)[] }[] = [];
  const kept: string[] = [];
  for (const step of after.steps) {
    const was = old.get(step.id);
    const fields = was === undefined ? [] : differing(was, step);
    if (was === undefined) added.push(step.id);
    else if (fields.length > 0) changed.push({ step: step.id, fields });
    else kept.push(step.id);
  }
  return { added, removed: before.steps.flatMap(({ id }) => (fresh.has(id) ? [] : id)), changed, kept };
};
