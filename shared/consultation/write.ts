import { ConsultationFile } from '../model';
import type { ConsultationRecord } from '../model';

const halfCharacters = /\p{Surrogate}/gu;

/**
 * The text of a consultation file: keys in the order of the model, two spaces of indentation, a line end at the end, so
 * that the same record always gives the same bytes. Half characters, which no UTF-8 file can hold and no reader accepts,
 * become U+FFFD.
 * @throws when the record does not fit the model: a bug of the caller
 */
export const writeConsultation = (record: ConsultationRecord): string => {
  // A list that joined the format later is left out where it is empty: what was written before it keeps its bytes.
  const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
  const ordered = ConsultationFile.parse({
    ...record,
    team: filled(record.team),
    rosterItems: filled(record.rosterItems),
    contextAnswers: filled(record.contextAnswers),
    evidence: filled(record.evidence),
  });
  const whole = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replace(halfCharacters, '\ufffd') : value;
  return `${JSON.stringify(ordered, whole, 2)}\n`;
};
