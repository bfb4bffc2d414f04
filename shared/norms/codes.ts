import { sourceIssueCodes } from '../source';
import type { CodeMeaning, CodeTable } from '../source';

const error = (meaning: string): CodeMeaning => ({ severity: 'error', meaning });

/** Every code that reading the norms library can give, with one line of explanation. */
export const normIssueCodes = {
  ...sourceIssueCodes,
  'duplicate-id': error('An instrument is there twice, in one file or in two.'),
  'duplicate-clause': error('A clause of an instrument is there twice.'),
  'translation-missing': error('A text lacks a language that the title of its file has.'),
} as const satisfies CodeTable;

export type NormIssueCode = keyof typeof normIssueCodes;
