import type { z } from 'zod';
import { type LogState, type RecordState, fieldValue, isDeleted, recordOf } from '../../../shared/log';
import { type AnswerValue, Attribution, Basis, type Json, TakenOver } from '../../../shared/model';
import { type Confidence, confidences } from './answerKeys';

/** The record of an answer, also while it is not yet complete; undefined where nothing was written or it was deleted. */
export const answerById = (log: LogState, id: string): RecordState | undefined => {
  const record = recordOf(log, 'answer', id);
  return record && !isDeleted(record) ? record : undefined;
};

/** The value that an answer holds, whether or not it fits its criterion. */
export const valueOf = (record: RecordState | undefined): AnswerValue | null => {
  const value = fieldValue(record, 'value');
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

/** A field as its schema reads it; nothing where there is nothing, without asking the schema. */
const readAs = <T>(schema: z.ZodType<T>, value: Json | undefined): T | undefined =>
  value == null ? undefined : schema.safeParse(value).data;

/** How an answer is known; stated unless something else was said. */
const basisOf = (record: RecordState | undefined): Basis => readAs(Basis, fieldValue(record, 'basis')) ?? 'stated';

/** How sure the consultant is of it; null where nothing was said. */
export const confidenceOf = (record: RecordState | undefined): Confidence | null =>
  confidences.find((known) => known === fieldValue(record, 'confidence')) ?? null;

/** How far the words of this answer alone may travel; null where it is as for the whole interview. */
export const ownAttributionOf = (record: RecordState | undefined): Attribution | null =>
  readAs(Attribution, fieldValue(record, 'attribution')) ?? null;

/** Where it was taken over from; null where it was not, or was changed since. */
const fromOf = (record: RecordState | undefined): TakenOver | null => {
  const from = readAs(TakenOver, fieldValue(record, 'from'));
  return from !== undefined && from.value === fieldValue(record, 'value') ? from : null;
};

/** What an answer holds beside its texts. */
export interface Given {
  readonly value: AnswerValue | null;
  readonly basis: Basis;
  readonly confidence: Confidence | null;
  /** How far the words of this answer alone may travel; null: as for the whole interview. */
  readonly attribution: Attribution | null;
  readonly followUp: boolean;
  readonly parked: boolean;
  readonly from: TakenOver | null;
}

export const givenOf = (record: RecordState | undefined): Given => ({
  value: valueOf(record),
  basis: basisOf(record),
  confidence: confidenceOf(record),
  attribution: ownAttributionOf(record),
  followUp: fieldValue(record, 'followUp') === true,
  parked: fieldValue(record, 'parked') === true,
  from: fromOf(record),
});
