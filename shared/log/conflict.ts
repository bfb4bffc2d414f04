import type { Change, Json } from '../model';
import type { LogState } from './fold';

/** A field with several values that did not see each other; `versions` has the one that is shown first. */
export interface Conflict {
  readonly versions: readonly [Change, Change, ...Change[]];
}

/** Most values are texts, and two long ones that differ do so soon. */
const sameValue = (a: Json, b: Json): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : JSON.stringify(a) === JSON.stringify(b);

const differ = ([first, ...others]: readonly Change[]): boolean =>
  others.some((other) => !sameValue(other.value, first!.value));

/**
 * Every field whose concurrent changes differ in value (design 4), in the order of the stamps that are shown. Two people who
 * wrote the same value agree, and that is no conflict.
 */
export const conflictsOf = (state: LogState): readonly Conflict[] => {
  // The stamp beside the conflict: there may be thousands, and following three references for each comparison takes longer.
  const found: { readonly hlc: string; readonly conflict: Conflict }[] = [];
  for (const [kind, records] of state.records) {
    // A frozen baseline stands as it was first frozen, and two decisions on one conflict set the same words aside.
    if (kind === 'snapshot' || kind === 'export' || kind === 'settled') continue;
    for (const record of records.values())
      for (const heads of record.fields.values())
        if (heads.length > 1 && differ(heads))
          found.push({ hlc: heads[0].hlc, conflict: { versions: heads as unknown as Conflict['versions'] } });
  }
  return found.sort((a, b) => (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : 0)).map(({ conflict }) => conflict);
};
