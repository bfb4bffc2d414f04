import { type Draft, type LogState, fieldValue, isDeleted, recordsOf } from '../log';
import type { NoteAlone } from './answers';

/** A person's decision to leave a check as it is. */
export interface Acceptance {
  readonly reason: string;
  /** Who accepted it, and the stamp of when, as the log holds them. */
  readonly author: string;
  readonly hlc: string;
}

const field = 'accepted';

/** The acceptances of a consultation, by the id of their check. They are the team's own and never leave with a document. */
export const acceptancesOf = (log: LogState): ReadonlyMap<string, Acceptance> =>
  new Map(
    recordsOf(log, 'check').flatMap((record) => {
      const reason = fieldValue(record, field);
      const head = record.fields.get(field)?.[0];
      return typeof reason === 'string' && head !== undefined
        ? [[record.id, { reason, author: head.author, hlc: head.hlc }] as const]
        : [];
    }),
  );

/** The edit that accepts a check with a reason; null takes the acceptance back. */
export const acceptDraft = (check: string, reason: string | null): Draft => ({
  kind: 'check',
  record: check,
  field,
  value: reason,
});

const blank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

/**
 * Answers of which only a note was written, each criterion of an interview once. They are in the log and not yet in the record,
 * which holds whole answers.
 */
export const notesAlone = (log: LogState): readonly NoteAlone[] => {
  const alone = new Map<string, NoteAlone>();
  for (const answer of log.records.get('answer')?.values() ?? []) {
    if (fieldValue(answer, 'value') != null || blank(fieldValue(answer, 'note')) || isDeleted(answer)) continue;
    const [interview = '', criterion = ''] = answer.id.split('|');
    alone.set(`${interview}|${criterion}`, { interview, criterion });
  }
  return [...alone.values()];
};
