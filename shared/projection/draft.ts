import { type Draft, type LogState, fieldValue, recordsOf } from '../log';
import { RoadMapDraft } from '../model';

const field = 'taken';

/** The edit that takes a road map as the draft. Each has a record of its own, so that two devices never disagree on one. */
export const takeDraft = (id: string, draft: RoadMapDraft): Draft => ({
  kind: 'draft',
  record: id,
  field,
  value: draft,
});

/** The draft that was taken last; null if none was, or the last was taken back. */
export const latestDraft = (log: LogState): RoadMapDraft | null =>
  recordsOf(log, 'draft').reduce<RoadMapDraft | null>((latest, record) => {
    const { data } = RoadMapDraft.safeParse(fieldValue(record, field));
    return data !== undefined && (latest === null || data.takenOn > latest.takenOn) ? data : latest;
  }, null);
