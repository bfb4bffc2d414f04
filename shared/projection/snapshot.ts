import { z } from 'zod';
import { type Draft, type LogState, fieldValue, recordsOf } from '../log';
import { ConsultationFile, type ConsultationRecord, LongText, ShortText } from '../model';

/** A baseline frozen under a name: all that the rules need to give the same findings again, on any machine. */
export const Snapshot = z.strictObject({
  version: z.literal(1),
  name: ShortText,
  /** Why it was frozen, in the words of the team. */
  reason: LongText.optional(),
  /** ISO 8601 moment, UTC. */
  takenOn: z.iso.datetime(),
  packHash: z.string().max(128),
  file: ConsultationFile,
});
export type Snapshot = z.infer<typeof Snapshot>;

/** The edit that freezes the present state; the log never lets anything replace it (design 4). */
export const freezeDraft = (
  { id, ...about }: Omit<Snapshot, 'version' | 'file'> & { readonly id: string },
  record: ConsultationRecord,
): Draft => ({
  kind: 'snapshot',
  record: id,
  field: 'frozen',
  value: { version: 1, ...about, file: record },
});

/** Frozen baselines, the latest first. */
export const snapshotsOf = (state: LogState): readonly (Snapshot & { readonly id: string })[] =>
  recordsOf(state, 'snapshot')
    .flatMap((record) => {
      const parsed = Snapshot.safeParse(fieldValue(record, 'frozen'));
      return parsed.success ? [{ id: record.id, ...parsed.data }] : [];
    })
    .sort((a, b) => (a.takenOn < b.takenOn ? 1 : a.takenOn > b.takenOn ? -1 : 0));
