import { type LogState, fieldValue, recordsOf } from '../../../shared/log';
import type { RecordKind } from '../../../shared/model';

/** A record as it stands in a list of this page: also when something is still missing in it. */
export interface Listed {
  readonly id: string;
  /** The stamp of its first change: the order in which records were added. */
  readonly added: string;
  readonly text: (field: string) => string;
}

/** The living records of a kind in the order in which they were added. */
export const listed = (log: LogState, kind: RecordKind): readonly Listed[] => {
  const added = new Map<string, string>();
  for (const change of log.changes.values()) {
    if (change.kind !== kind) continue;
    const first = added.get(change.record);
    if (first === undefined || change.hlc < first) added.set(change.record, change.hlc);
  }
  return recordsOf(log, kind)
    .map((record) => ({
      id: record.id,
      added: added.get(record.id) ?? '',
      text: (field: string) => {
        const value = fieldValue(record, field);
        return typeof value === 'string' ? value : '';
      },
    }))
    .sort((a, b) => (a.added < b.added ? -1 : a.added > b.added ? 1 : 0));
};

/** A row that is opened before anything was typed into it. */
export const blankRow = (id: string): Listed => ({ id, added: '', text: () => '' });
