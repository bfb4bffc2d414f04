import type { CodeMeaning, CodeTable } from '../source';

const error = (meaning: string): CodeMeaning => ({ severity: 'error', meaning });

/** What a workbook of a pack can have wrong in itself; the checks of packs come on top, at their cells. */
export const packWorkbookCodes = {
  'sheet-missing': error('A sheet without which there is no pack is missing or was renamed.'),
  'sheet-unknown': error('A sheet is none that a pack has.'),
  'column-unknown': error('A column is none that its sheet has, or it has cells and no head.'),
  'column-twice': error('A column is there twice.'),
  'text-twice': error('A text stands in the column without a language and in one with a language.'),
  'owner-unknown': error('A row belongs to a requirement, criterion, question or safeguard that is not there.'),
  'row-twice': error('A criterion has two steps, or a choice, condition or translation is there twice.'),
  'not-json': error('A cell that holds JSON cannot be read.'),
} as const satisfies CodeTable;
export type PackWorkbookCode = keyof typeof packWorkbookCodes;
