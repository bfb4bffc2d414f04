import type { Change, Json, RecordKind } from '../model';
import type { Conflict } from './conflict';
import { type LogState, recordOf } from './fold';
import { nextStamp } from './stamp';

/** What is handed in so that the log stays deterministic: who writes, on which device, when, and fresh ids. */
export interface Author {
  readonly device: string;
  readonly author: string;
  readonly now: () => number;
  readonly newId: () => string;
}

/** An edit as a screen means it, before it is stamped. Null clears the field. */
export interface Draft {
  readonly kind: RecordKind;
  readonly record: string;
  readonly field: string;
  readonly value: Json;
}

const headOf = (state: LogState, draft: Draft): Change | undefined =>
  recordOf(state, draft.kind, draft.record)?.fields.get(draft.field)?.[0];

/**
 * Stamps drafts as changes over what `state` shows. Drafts that change nothing are left out, so that typing a text
 * and restoring it leaves no noise in the history.
 */
export const writeChanges = (
  state: LogState,
  consultation: string,
  drafts: readonly Draft[],
  author: Author,
): Change[] => {
  let last = state.latest;
  const written = new Map<string, Change>();
  const changes: Change[] = [];
  for (const draft of drafts) {
    const place = JSON.stringify([draft.kind, draft.record, draft.field]);
    const before = written.get(place) ?? headOf(state, draft);
    if (JSON.stringify(before?.value ?? null) === JSON.stringify(draft.value)) continue;
    last = nextStamp(last, author.now(), author.device);
    const change: Change = {
      id: author.newId(),
      hlc: last,
      device: author.device,
      author: author.author,
      consultation,
      record: draft.record,
      kind: draft.kind,
      field: draft.field,
      value: draft.value,
      over: before?.id ?? null,
    };
    written.set(place, change);
    changes.push(change);
  }
  return changes;
};

/** A person decides a conflict: `keep` prevails, and every other version is set aside (it stays in the history). */
export const settleConflict = (state: LogState, conflict: Conflict, keep: string, author: Author): Change[] => {
  let last = state.latest;
  return conflict.versions
    .filter((version) => version.id !== keep)
    .map((version) => {
      last = nextStamp(last, author.now(), author.device);
      return {
        id: author.newId(),
        hlc: last,
        device: author.device,
        author: author.author,
        consultation: version.consultation,
        record: version.record,
        kind: 'settled',
        field: version.id,
        value: keep,
        over: null,
      };
    });
};
