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
    'An institution, interview, criterion, question, requirement, safeguard, roster or thing of one is named that does not exist.',
  ),
  'value-does-not-fit': error('A value is not one that the criterion or question can have.'),
  'item-does-not-fit': error(
    'An answer names a thing though its criterion or question does not repeat, or a thing of another roster.',
  ),
  'period-reversed': error('A period ends before it begins.'),
  'day-out-of-range': error('The road map begins on a day before the year 2000 or after 2999.'),
  'lift-refused': error('A lift is recorded for a safeguard that is no block; a prohibition is never lifted.'),
} as const satisfies CodeTable;

export type ConsultationIssueCode = keyof typeof consultationIssueCodes;
