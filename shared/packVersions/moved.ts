import { z } from 'zod';
import { type Draft, type LogState, fieldValue, momentOf, recordsOf } from '../log';

/** A move that was made: from which version, and how much of what it rests on stayed. */
const Moved = z.strictObject({
  from: z.string().max(200),
  to: z.string().max(200),
  kept: z.int().min(0),
  again: z.int().min(0),
  removed: z.int().min(0),
  /** The baselines frozen before and after. */
  before: z.string().max(120),
  after: z.string().max(120),
});
export type Moved = z.infer<typeof Moved>;

const field = 'moved';

/** The edit that notes a move. Part of the same act: where that is taken back, so is this. */
export const movedDraft = (id: string, moved: Moved): Draft => ({
  kind: 'migration',
  record: `moved ${id}`,
  field,
  value: moved,
});

/** The move that was made last and not taken back. */
export const latestMove = (log: LogState): (Moved & { readonly on: string }) | null =>
  recordsOf(log, 'migration').reduce<(Moved & { readonly on: string }) | null>((latest, record) => {
    const { data } = Moved.safeParse(fieldValue(record, field));
    const hlc = record.fields.get(field)?.[0].hlc;
    const on = data && hlc ? momentOf(hlc) : '';
    return data !== undefined && on > (latest?.on ?? '') ? { ...data, on } : latest;
  }, null);
