import type { Change, RecordKind } from '../model';
import type { Draft } from './author';
import { type LogState, recordOf } from './fold';

/** Every change ever made to one field, latest first: who, when, what. */
export const fieldHistory = (state: LogState, kind: RecordKind, record: string, field: string): readonly Change[] =>
  [...state.changes.values()]
    .filter((change) => change.kind === kind && change.record === record && change.field === field)
    .sort((a, b) => (a.hlc < b.hlc ? 1 : a.hlc > b.hlc ? -1 : 0));

/**
 * The drafts that take `changes` back: each field returns to the value that its change replaced. A field that has
 * been changed again since by someone else is left alone, so that undo never overwrites another person's words.
 */
export const undoDrafts = (state: LogState, changes: readonly Change[]): Draft[] => {
  const first = new Map<string, Change>();
  const last = new Map<string, Change>();
  for (const change of changes) {
    const place = JSON.stringify([change.kind, change.record, change.field]);
    if (!first.has(place)) first.set(place, change);
    last.set(place, change);
  }
  return [...first].flatMap(([place, change]) => {
    const shown = recordOf(state, change.kind, change.record)?.fields.get(change.field)?.[0];
    if (shown?.id !== last.get(place)?.id) return [];
    const before = change.over === null ? null : (state.changes.get(change.over)?.value ?? null);
    return [{ kind: change.kind, record: change.record, field: change.field, value: before }];
  });
};
