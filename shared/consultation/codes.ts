import { sourceIssueCodes } from '../source';
import type { CodeMeaning, CodeTable } from '../source';

const error = (meaning: string): CodeMeaning => ({ severity: 'error', meaning });

/** Every code that checking a consultation file can give, with one line of explanation. */
export const consultationIssueCodes = {
  ...sourceIssueCodes,
  'wrong-pack': error('The file was made for another pack, or another version of it.'),
  'duplicate-entry': error(
    'Something is there twice that can be there only once, such as two answers of one interview to one criterion.',
  ),
  'unknown-reference': error(
    'An institution, interview, criterion, requirement or safeguard is named that does not exist.',
  ),
  'value-does-not-fit': error('A value is not one that the criterion can have.'),
  'period-reversed': error('A period ends before it begins.'),
  'day-out-of-range': error('The road map begins on a day before the year 2000 or after 2999.'),
  'lift-refused': error('A lift is recorded for a safeguard that is no block; a prohibition is never lifted.'),
} as const satisfies CodeTable;

export type ConsultationIssueCode = keyof typeof consultationIssueCodes;
