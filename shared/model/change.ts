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

const kinds: ReadonlySet<unknown> = new Set(recordKinds);
const isText = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'string' && value.length >= least && value.length <= most;
const isPlainValue = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

/**
 * Whether {@link Change} takes a value just as it is. Says so of nearly every change, whose value is a text, a number, a
 * boolean or null, in a twentieth of the time; of any other the schema must be asked. Both are held together by
 * tests/property/plainChange.test.ts.
 */
export const isPlainChange = (value: unknown): value is Change => {
  if (typeof value !== 'object' || value === null) return false;
  const change = value as Record<string, unknown>;
  return (
    isText(change.id, 1, 64) &&
    isText(change.hlc, 0, 80) &&
    isText(change.device, 1, 64) &&
    isText(change.author, 0, 200) &&
    isText(change.consultation, 1, 120) &&
    isText(change.record, 1, 400) &&
    kinds.has(change.kind) &&
    isText(change.field, 1, 120) &&
    isPlainValue(change.value) &&
    (change.over === null || isText(change.over, 0, 64)) &&
    Object.keys(change).length === 10
  );
};
