import type { CodeMeaning, CodeTable } from '../source';

const error = (meaning: string): CodeMeaning => ({ severity: 'error', meaning });

/** What a workbook of translations can have wrong in itself; `shared/translation` adds what does not fit the pack. */
export const translationWorkbookCodes = {
  'no-translation-workbook': error(
    'The workbook is none that `pack translate` wrote, or a sheet or column of it is missing.',
  ),
  'translation-elsewhere': error('The workbook is for another pack or another language.'),
  'translation-characters': error('A translation holds a control character, half a character, or too many characters.'),
  'translation-without-place': error('A row has a translation and no key or text that says what it translates.'),
} as const satisfies CodeTable;
