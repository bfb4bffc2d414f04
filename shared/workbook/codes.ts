import type { CodeMeaning, CodeTable } from '../source';

const error = (meaning: string): CodeMeaning => ({ severity: 'error', meaning });
const warning = (meaning: string): CodeMeaning => ({ severity: 'warning', meaning });

/** What reading a workbook can find, whatever is in its sheets. */
export const workbookIssueCodes = {
  'not-a-workbook': error('The file is no XLSX workbook.'),
  'workbook-encrypted': error('The workbook is protected by a password, or in the format of Excel before 2007.'),
  'workbook-too-large': error('The workbook is larger, or unpacks to more, than Waymark reads.'),
  'workbook-damaged': error('A part of the workbook is missing or cannot be read.'),
  'workbook-unsafe': error(
    'A part of the workbook declares a document type or entities, which no spreadsheet program writes.',
  ),
  'formula-without-value': warning('A formula has never been worked out, so its cell counts as empty.'),
} as const satisfies CodeTable;

export type WorkbookIssueCode = keyof typeof workbookIssueCodes;

/** Ends the reading of a workbook: nothing of it is used. */
export class Refused extends Error {
  constructor(
    readonly code: WorkbookIssueCode,
    message: string,
  ) {
    super(message);
  }
}
