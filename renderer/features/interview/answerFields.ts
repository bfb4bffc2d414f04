import { type RecordState, fieldValue } from '../../../shared/log';
import { Attribution, Basis, TakenOver } from '../../../shared/model';
import { type Confidence, confidences } from './answerKeys';

/** How an answer is known; stated unless something else was said. */
export const basisOf = (record: RecordState | undefined): Basis =>
  Basis.safeParse(fieldValue(record, 'basis')).data ?? 'stated';

/** How sure the consultant is of it; null where nothing was said. */
export const confidenceOf = (record: RecordState | undefined): Confidence | null =>
  confidences.find((known) => known === fieldValue(record, 'confidence')) ?? null;

/** How far the words of this answer alone may travel; null where it is as for the whole interview. */
export const ownAttributionOf = (record: RecordState | undefined): Attribution | null =>
  Attribution.safeParse(fieldValue(record, 'attribution')).data ?? null;

/** Where it was taken over from; null where it was not, or was changed since. */
export const fromOf = (record: RecordState | undefined): TakenOver | null => {
  const from = TakenOver.safeParse(fieldValue(record, 'from')).data;
  return from !== undefined && from.value === fieldValue(record, 'value') ? from : null;
};
