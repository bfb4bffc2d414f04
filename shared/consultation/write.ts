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
  const { team, evidence } = record;
  const ordered = ConsultationFile.parse({
    ...record,
    team: team.length > 0 ? team : undefined,
    evidence: evidence.length > 0 ? evidence : undefined,
  });
  const whole = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replace(halfCharacters, '\ufffd') : value;
  return `${JSON.stringify(ordered, whole, 2)}\n`;
};
