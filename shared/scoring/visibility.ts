import type { StatusValue, When } from '../model';

/** Criteria or safeguards with their conditions, and how each stands as a status value. */
export interface Conditional {
  readonly ids: Iterable<string>;
  readonly whenOf: (id: string) => When | undefined;
  readonly statusOf: (id: string) => StatusValue;
}

/**
 * The ids that `when` hides: every entry must hold, a value outside the list hides, and so does a reference that is itself
 * hidden (design 6, "Applicable"). Walks with its own stack, because a pack may chain thousands of conditions.
 * @throws when conditions form a cycle, which the check of a pack refuses.
 */
export const hiddenBy = ({ ids, whenOf, statusOf }: Conditional): ReadonlySet<string> => {
  const hidden = new Set<string>();
  const settled = new Set<string>();
  const open = new Set<string>();

  const settle = (id: string, when: When): void => {
    const holds = Object.entries(when).every(([ref, values]) => !hidden.has(ref) && values.includes(statusOf(ref)));
    if (!holds) hidden.add(id);
  };

  for (const start of ids) {
    const stack = [start];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const when = whenOf(id);
      const waiting = when === undefined || settled.has(id) ? [] : Object.keys(when).filter((ref) => !settled.has(ref));
      if (waiting.length > 0) {
        if (open.has(id)) throw new Error(`The conditions ("when") of ${id} lead back to themselves; check the pack.`);
        open.add(id);
        stack.push(...waiting);
        continue;
      }
      if (when !== undefined && !settled.has(id)) settle(id, when);
      settled.add(id);
      open.delete(id);
      stack.pop();
    }
  }
  return hidden;
};
