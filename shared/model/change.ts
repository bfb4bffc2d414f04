import { z } from 'zod';

/** Any JSON value; what a field of a record may hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export const Json: z.ZodType<Json> = z.json();

export const recordKinds = [
  'consultation',
  'team',
  'institution',
  'interview',
  'rosterItem',
  'answer',
  'contextAnswer',
  'determination',
  'target',
  'intervention',
  'safeguard',
  'edit',
  'attachment',
  'evidence',
  'export',
  'observations',
  'check',
  'draft',
  'snapshot',
  'settled',
  'pack',
  'migration',
] as const;
export const RecordKind = z.enum(recordKinds);
export type RecordKind = z.infer<typeof RecordKind>;

/**
 * One edit of one field (design 4). `hlc` is a hybrid logical clock stamp, `over` the id of the change that it replaces
 * (what the author saw), null for the first. A record is deleted by the field `deleted` with the value true. Kind
 * `snapshot` is a frozen baseline and kind `export` what was given out: their first value stands for ever. Kind `settled`
 * records a person's decision on a conflict: field = the change set aside, value = the change that prevails, or null where
 * the decision was taken back.
 */
export const Change = z.strictObject({
  id: z.string().min(1).max(64),
  hlc: z.string().max(80),
  device: z.string().min(1).max(64),
  author: z.string().max(200),
  consultation: z.string().min(1).max(120),
  record: z.string().min(1).max(400),
  kind: RecordKind,
  field: z.string().min(1).max(120),
  value: Json,
  over: z.string().max(64).nullable(),
});
export type Change = z.infer<typeof Change>;
