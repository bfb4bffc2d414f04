import { limits, sourceLanguage } from '../model';
import { fileIssue, inOrder, quoted } from '../source';
import type { Issue } from '../source';
import type { Translatable, TranslationRow } from '../translation';
import { cellPath } from '../workbook';
import type { Cell, Sheet } from '../workbook';
import type { translationWorkbookCodes } from './codes';
import { about, format, heads, nameOf, sheetNames } from './columns';

type Code = keyof typeof translationWorkbookCodes;

export interface ReadTranslations {
  readonly rows: readonly TranslationRow[];
  /** The places that the workbook has a row for, translated or not. */
  readonly keys: ReadonlySet<string>;
  readonly issues: Issue[];
  /** Rows without a translation, with a placeholder in place of one, and with the very words of the text. */
  readonly blank: number;
  readonly placeholders: number;
  readonly unchanged: number;
}

const words = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** What people write where they mean to come back. */
const placeholder = /^(?:todo|tbd|tba|tbc|fixme|x{2,}|\?+|\.{2,}|…|-+|–|—|#n\/a)[.:!]?$/i;

const unwanted = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]|\p{Surrogate}/u;

const wrongWorkbook = (sheets: readonly Sheet[], file: string, pack: Translatable, language: string): Issue[] => {
  const sheet = sheets.find(({ name }) => name === sheetNames.about);
  const told = new Map((sheet?.rows ?? []).map(([key, value]) => [words(key), words(value)]));
  if (told.get(about.format) !== format)
    return [
      fileIssue(
        file,
        'no-translation-workbook' satisfies Code,
        `This workbook is not one that "waymark pack translate" wrote, or its sheet ${quoted(sheetNames.about)} is missing; write a new one and copy the translations into it.`,
      ),
    ];
  const expected = { [about.pack]: nameOf(pack), [about.from]: sourceLanguage(pack), [about.to]: language };
  return Object.entries(expected).flatMap(([key, value]) =>
    told.get(key) === value
      ? []
      : [
          fileIssue(
            file,
            'translation-elsewhere' satisfies Code,
            `This workbook says ${key}: ${quoted(told.get(key) ?? '')}, and ${quoted(value)} was expected; check the pack and --to.`,
          ),
        ],
  );
};

/** The translations that a workbook of `pack translate` brings back; columns are found by their heads. */
export const readTranslationWorkbook = (
  sheets: readonly Sheet[],
  file: string,
  pack: Translatable,
  language: string,
): ReadTranslations => {
  const none = { rows: [], keys: new Set<string>(), blank: 0, placeholders: 0, unchanged: 0 };
  const wrong = wrongWorkbook(sheets, file, pack, language);
  if (wrong.length > 0) return { ...none, issues: wrong };
  const sheet = sheets.find(({ name }) => name === sheetNames.texts);
  const titles = (sheet?.rows[0] ?? []).map(words);
  const wanted = [heads.key, heads.source(sourceLanguage(pack)), heads.translation(language)];
  const missing = wanted.filter((head) => !titles.includes(head));
  if (!sheet || missing.length > 0)
    return {
      ...none,
      issues: [
        fileIssue(
          file,
          'no-translation-workbook' satisfies Code,
          sheet
            ? `The sheet ${quoted(sheetNames.texts)} lacks the ${missing.length > 1 ? 'columns' : 'column'} ${missing.map(quoted).join(', ')} in its first row; put the heads back.`
            : `The sheet ${quoted(sheetNames.texts)} is missing; it has been renamed or taken out.`,
        ),
      ],
    };
  const [keyAt, sourceAt, translationAt] = wanted.map((head) => titles.indexOf(head)) as [number, number, number];

  const rows: TranslationRow[] = [];
  const keys = new Set<string>();
  const issues: Issue[] = [];
  const counts = { blank: 0, placeholders: 0, unchanged: 0 };
  for (const [index, cells] of sheet.rows.entries()) {
    if (index === 0 || cells.every((cell) => cell === null)) continue;
    const [key, source] = [words(cells[keyAt]), words(cells[sourceAt])];
    keys.add(key);
    const translation = words(cells[translationAt]).trim();
    const at = { line: index + 1, path: cellPath(sheet.name, index, translationAt) };
    const refuse = (code: Code, message: string): void =>
      void issues.push({ severity: 'error', code, file, ...at, message });
    if (translation === '') counts.blank += 1;
    else if (placeholder.test(translation) && translation !== source) counts.placeholders += 1;
    else if (unwanted.test(translation))
      refuse(
        'translation-characters',
        'This translation holds a control character or half a character, which was pasted with it; type the text again.',
      );
    else if (translation.length > limits.longText)
      refuse('translation-characters', `This translation is longer than ${limits.longText} characters; shorten it.`);
    else if (key === '' || source === '')
      refuse(
        'translation-without-place',
        `This row has no ${key === '' ? quoted(heads.key) : quoted(heads.source(sourceLanguage(pack)))}, so that nothing says what it translates; copy the row from a new workbook.`,
      );
    else {
      if (translation === source) counts.unchanged += 1;
      rows.push({ key, source, translation, ...at });
    }
  }
  return { rows, keys, issues: inOrder(issues), ...counts };
};
