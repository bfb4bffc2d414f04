import type { Change, Json } from '../model';
import type { LogState } from './fold';

/** A field with several values that did not see each other; `versions` has the one that is shown first. */
export interface Conflict {
  readonly versions: readonly [Change, Change, ...Change[]];
}

/** Most values are texts, and two long ones that differ do so soon. */
const sameValue = (a: Json, b: Json): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : JSON.stringify(a) === JSON.stringify(b);

/**
 * Every field whose concurrent changes differ in value (design 4). Two people who wrote the same value agree, and
 * that is no conflict.
 */
export const conflictsOf = (state: LogState): readonly Conflict[] => {
  const conflicts: Conflict[] = [];
  for (const [kind, records] of state.records) {
    // A frozen baseline stands as it was first frozen, and two decisions on one conflict set the same words aside.
    if (kind === 'snapshot' || kind === 'export' || kind === 'settled') continue;
    for (const record of records.values()) {
      for (const heads of record.fields.values()) {
        if (heads.length === 1) continue;
        const [{ value }, ...others] = heads;
        if (!others.every((other) => sameValue(other.value, value)))
          conflicts.push({ versions: heads as unknown as Conflict['versions'] });
      }
    }
  }
  return conflicts.sort(({ versions: [a] }, { versions: [b] }) => (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : 0));
};
